#!/usr/bin/env python3
"""What python-icalendar and recurring-ical-events see in a feed: `python3 icalendar-events.py FILE`."""
import sys
from datetime import date, datetime, timezone

import icalendar
import recurring_ical_events


def text(moment):
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%MZ") if isinstance(moment, datetime) else moment.isoformat()


with open(sys.argv[1], "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
for event in recurring_ical_events.of(calendar).between(date(2000, 1, 1), date(2100, 1, 1)):
    print("\t".join([event["UID"], text(event["DTSTART"].dt), text(event["DTEND"].dt), event["STATUS"], event["SUMMARY"]]))
