// What ical.js sees in a feed: `node ical-js-events.mjs FILE`, with ical.js among the modules of the current folder.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {pathToFileURL} from "node:url";

const library = createRequire(process.cwd() + "/").resolve("ical.js");
const {default: ICAL} = await import(pathToFileURL(library));
const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], "utf8")));
// its own helper of the time zones is a registry that knows UTC only until it is told
calendar.getAllSubcomponents("vtimezone").forEach(zone => ICAL.TimezoneService.register(zone));
const text = time => (time.isDate ? time.toString() : time.toJSDate().toISOString().slice(0, 16) + "Z");
for (const component of calendar.getAllSubcomponents("vevent")) {
  const event = new ICAL.Event(component);
  console.log([event.uid, text(event.startDate), text(event.endDate), component.getFirstPropertyValue("status"), event.summary].join("\t"));
}
