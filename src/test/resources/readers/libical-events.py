#!/usr/bin/env python3
"""What libical sees in a feed, through its GObject binding: `python3 libical-events.py FILE`."""
import sys

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib

with open(sys.argv[1], encoding="utf-8") as file:
    calendar = ICalGLib.Component.new_from_string(file.read())
UTC = ICalGLib.Timezone.get_utc_timezone()
STATUS = {ICalGLib.PropertyStatus.CONFIRMED: "CONFIRMED", ICalGLib.PropertyStatus.CANCELLED: "CANCELLED"}


def text(time):
    if time.is_date():
        return f"{time.get_year():04}-{time.get_month():02}-{time.get_day():02}"
    time = time.convert_to_zone(UTC)
    return f"{time.get_year():04}-{time.get_month():02}-{time.get_day():02}T{time.get_hour():02}:{time.get_minute():02}Z"


event = calendar.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
while event is not None:
    print("\t".join([event.get_uid(), text(event.get_dtstart()), text(event.get_dtend()), STATUS[event.get_status()], event.get_summary()]))
    event = calendar.get_next_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
