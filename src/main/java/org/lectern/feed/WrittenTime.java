package org.lectern.feed;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Due;
import org.lectern.schedule.When;

/**
 * How the time of an entry is written: as dates, as wall times of the course's zone, or in UTC where a wall time would
 * not say which instant is meant.
 */
final class WrittenTime {

    private WrittenTime() {}

    static List<Property> of(When when) {
        if (when instanceof When.AllDay day) {
            return List.of(new DtStart<>(day.date()), new DtEnd<>(day.end()));
        }
        var timed = (When.Timed) when;
        return isWallTime(when)
                ? List.of(
                        new DtStart<>(zone(timed.start()), timed.start().toLocalDateTime()),
                        new DtEnd<>(zone(timed.end()), timed.end().toLocalDateTime()))
                : List.of(
                        new DtStart<>(timed.start().toInstant()),
                        new DtEnd<>(timed.end().toInstant()));
    }

    /** When a task that takes this time is due; it has no DTSTART, so that none can be after it (contracts/ics-feeds.md F45). */
    static List<Property> due(When when) {
        if (when instanceof When.AllDay day) {
            return List.of(new Due<>(day.date()));
        }
        var due = ((When.Timed) when).start();
        return List.of(isWallTime(when) ? new Due<>(zone(due), due.toLocalDateTime()) : new Due<>(due.toInstant()));
    }

    /**
     * Said beside the wall time: a ZonedDateTime iCal4j writes by its own definition of the zone, which is an hour off in
     * some thirty zones, Europe/Moscow among them.
     */
    private static ParameterList zone(ZonedDateTime time) {
        return new ParameterList(List.of(new TzId(time.getZone().getId())));
    }

    /** Whether it is written with a TZID, both ends or none (contracts/ics-feeds.md F38). */
    static boolean isWallTime(When when) {
        return when instanceof When.Timed timed
                && !isFixed(timed.start().getZone())
                && isUnambiguous(timed.start())
                && isUnambiguous(timed.end());
    }

    /** The zone as readers know it: an IANA name (contracts/ics-feeds.md F8, F32), or UTC for a mere offset. */
    static String zoneName(ZoneId zone) {
        return isFixed(zone) ? "UTC" : zone.getId();
    }

    /** An offset has no IANA name, and UTC needs no definition. */
    private static boolean isFixed(ZoneId zone) {
        return zone.normalized() instanceof ZoneOffset;
    }

    /** In the hour that clocks repeat in autumn, readers disagree on which of the two is meant. */
    private static boolean isUnambiguous(ZonedDateTime time) {
        var offsets = time.getZone().getRules().getValidOffsets(time.toLocalDateTime());
        return offsets.size() == 1;
    }
}
