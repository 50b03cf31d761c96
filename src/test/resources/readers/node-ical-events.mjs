// What node-ical sees in a feed: `node node-ical-events.mjs FILE`, with node-ical among the modules of the current folder.
import {createRequire} from "node:module";

const ical = createRequire(process.cwd() + "/")("node-ical");
const day = date => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, "0")).join("-");
for (const event of Object.values(ical.sync.parseFile(process.argv[2]))) {
  if (event.type !== "VEVENT") continue;
  const text = date => (event.datetype === "date" ? day(date) : date.toISOString().slice(0, 16) + "Z");
  console.log([event.uid, text(event.start), text(event.end), event.status, event.summary].join("\t"));
}
