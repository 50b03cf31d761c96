package org.lectern.canvas;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.schedule.When;
import org.lectern.sync.Content;
import org.lectern.sync.Field;

/** Times in normal form, as Canvas takes them, and back (contracts/canvas.md sections 1 and 6). */
final class Times {

    private Times() {}

    static Content in(Content content, When when) {
        if (when instanceof When.AllDay day) {
            return day(content, day.date());
        }
        var timed = (When.Timed) when;
        return content.with(Field.START, instant(timed.start().toInstant()))
                .with(Field.END, instant(timed.end().toInstant()));
    }

    static Content day(Content content, LocalDate day) {
        return content.with(Field.START, day.toString())
                .with(Field.END, day.plusDays(1).toString());
    }

    /** Canvas keeps whole seconds. */
    static String instant(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /**
     * The day whose midnight, in whatever zone, an all-day event stands at; for servers that do not name the day
     * itself.
     */
    static LocalDate nearestDay(Instant midnight, ZoneId zone) {
        return midnight.atZone(zone).plusHours(12).toLocalDate();
    }

    /**
     * Everything about the time at once: with {@code all_day} already set, Canvas works it out anew from the times, and
     * only a start that equals its end at midnight of the zone named stays a whole day.
     */
    static Map<String, Object> sent(Content content, ZoneId zone) {
        Map<String, Object> fields = new LinkedHashMap<>();
        var start = content.get(Field.START);
        boolean allDay = start.length() == "2025-10-14".length();
        fields.put("start_at", allDay ? midnight(start, zone) : start);
        fields.put("end_at", allDay ? midnight(start, zone) : content.get(Field.END));
        fields.put("all_day", allDay);
        fields.put("time_zone_edited", zone.getId());
        return fields;
    }

    private static String midnight(String day, ZoneId zone) {
        return instant(LocalDate.parse(day).atStartOfDay(zone).toInstant());
    }
}
