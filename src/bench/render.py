"""Builds and serialises the events of a JSON array of jCal documents (RenderBenchmark writes it) with python-icalendar.

The values are read beforehand, as texts, numbers and times of Python: what is measured is building and writing.
python3 src/bench/render.py FILE [PASSES]
"""
import json
import os
import statistics
import sys
import time
from datetime import date, datetime, timedelta, timezone

import icalendar
import pytz
from icalendar.prop import vDuration, vRecur

CLASSES = {
    "vcalendar": icalendar.Calendar,
    "vevent": icalendar.Event,
    "vtimezone": icalendar.Timezone,
    "standard": icalendar.TimezoneStandard,
    "daylight": icalendar.TimezoneDaylight,
}


def hours(text):
    sign = -1 if text[0] == "-" else 1
    return sign * timedelta(hours=int(text[1:3]), minutes=int(text[4:6]))


def value(kind, text, parameters):
    if kind == "date":
        return date.fromisoformat(text)
    if kind == "date-time":
        moment = datetime.fromisoformat(text.rstrip("Z"))
        if text.endswith("Z"):
            return moment.replace(tzinfo=timezone.utc)
        # of zoneinfo's zones, version 4 writes the abbreviation as the TZID
        return pytz.timezone(parameters["tzid"]).localize(moment) if "tzid" in parameters else moment
    if kind == "utc-offset":
        return hours(text)
    if kind == "duration":
        return vDuration.from_ical(text)
    if kind == "recur":
        return vRecur(text)
    return text


def plain(one):
    name, parameters, kind, text = one
    # what the library says by itself is not said twice
    said = {key: each for key, each in parameters.items() if key != "tzid"}
    if kind == "duration":
        said["VALUE"] = "DURATION"
        duration = vDuration(value(kind, text, parameters))
        duration.params.update(said)
        return name, duration, None
    if name == "categories":
        return name, [text], said or None
    return name, value(kind, text, parameters), said or None


def read(component):
    name, properties, components = component
    return CLASSES[name], [plain(one) for one in properties], [read(one) for one in components]


def build(one):
    kind, properties, components = one
    component = kind()
    for name, said, parameters in properties:
        component.add(name, said, parameters)
    for each in components:
        component.add_component(build(each))
    return component


def render_all(courses):
    return sum(len(build(course).to_ical(sorted=False)) for course in courses)


def main():
    passes = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with open(sys.argv[1], encoding="utf-8") as file:
        courses = [read(course) for course in json.load(file)]
    if os.environ.get("SHOW"):
        sys.stdout.buffer.write(build(courses[0]).to_ical(sorted=False))
        return
    events = sum(one[0] is icalendar.Event for course in courses for one in course[2])
    rates, busy = [], []
    for _ in range(passes):
        processor, wall = time.process_time(), time.perf_counter()
        octets = render_all(courses)
        rates.append(events / (time.perf_counter() - wall))
        busy.append(events / (time.process_time() - processor))
    print(f"render {statistics.median(rates):.0f} {statistics.median(busy):.0f} {octets}")


main()
