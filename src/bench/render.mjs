// Builds and serialises the events of a JSON array of jCal documents (RenderBenchmark writes it) with ical.js, in a warm
// machine. The values are read beforehand, as texts and numbers: what is measured is building and writing.
// node src/bench/render.mjs FILE MODULES [PASSES]
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

const [file, modules, passes = '7'] = process.argv.slice(2);
const ICAL = (await import(pathToFileURL(resolve(modules, 'ical.js/dist/ical.js')))).default;

const moment = (value) => {
  const [year, month, day, hour = 0, minute = 0, second = 0] = value.match(/\d+/g).map(Number);
  return { year, month, day, hour, minute, second, isDate: value.length === 10 };
};

const plain = ([name, parameters, type, value]) => ({
  name,
  parameters: Object.entries(parameters),
  type,
  utc: typeof value === 'string' && value.endsWith('Z'),
  value: type === 'date' || type === 'date-time' ? moment(value) : value,
});

const read = ([name, properties, components]) => ({
  name,
  properties: properties.map(plain),
  components: components.map(read),
});

const value = (one) => {
  switch (one.type) {
    case 'date':
    case 'date-time':
      return new ICAL.Time(one.value, one.utc ? ICAL.Timezone.utcTimezone : ICAL.Timezone.localTimezone);
    case 'utc-offset':
      return ICAL.UtcOffset.fromString(one.value);
    case 'duration':
      return ICAL.Duration.fromString(one.value);
    case 'recur':
      return ICAL.Recur.fromData(one.value);
    default:
      return one.value;
  }
};

const build = (one) => {
  const component = new ICAL.Component(one.name);
  for (const each of one.properties) {
    const property = new ICAL.Property(each.name);
    if (property.type !== each.type) {
      property.resetType(each.type);
    }
    for (const [name, said] of each.parameters) {
      property.setParameter(name, said);
    }
    property.setValue(value(each));
    component.addProperty(property);
  }
  for (const each of one.components) {
    component.addSubcomponent(build(each));
  }
  return component;
};

const courses = JSON.parse(readFileSync(file, 'utf8')).map(read);
const events = courses.flatMap((course) => course.components).filter((one) => one.name === 'vevent').length;
const encoder = new TextEncoder();

const renderAll = () => {
  let octets = 0;
  for (const course of courses) {
    octets += encoder.encode(build(course).toString()).length;
  }
  return octets;
};

if (process.env.SHOW) {
  process.stdout.write(build(courses[0]).toString());
  process.exit();
}

const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
const rates = [];
const busy = [];
let octets = 0;
for (let i = 0; i < 2 * Number(passes); i++) {
  const processor = process.cpuUsage();
  const wall = process.hrtime.bigint();
  octets = renderAll();
  const nanos = Number(process.hrtime.bigint() - wall);
  const { user, system } = process.cpuUsage(processor);
  if (i >= Number(passes)) {
    rates.push((events * 1e9) / nanos);
    busy.push((events * 1e6) / (user + system));
  }
}
console.log(`render ${median(rates).toFixed(0)} ${median(busy).toFixed(0)} ${octets}`);
