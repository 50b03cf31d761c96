package org.lectern.standin.canvas;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** When an event is: ends that come first, whole days and the traps about them (contracts/canvas.md section 6). */
final class EventTimes {

    private final ZoneId caller;

    EventTimes(ZoneId caller) {
        this.caller = caller;
    }

    /** After the fields given, what a save makes of them. */
    void set(ObjectNode event, JsonNode given, ObjectNode before) {
        for (var name : List.of("start_at", "end_at")) {
            if (given.has(name)) {
                event.put(name, Json.text(given, name).map(this::instant).orElse(null));
            }
        }
        var start = event.path("start_at").asString("");
        var end = event.path("end_at").asString("");
        if (!start.isEmpty() && (end.isEmpty() || end.compareTo(start) < 0)) {
            event.put("end_at", start);
        }
        boolean wasAllDay = before.path("all_day").asBoolean();
        boolean wanted = Json.truth(given, "all_day").orElse(wasAllDay);
        boolean timesChanged = !event.path("start_at").equals(before.path("start_at"))
                || !event.path("end_at").equals(before.path("end_at"));
        boolean turnedOn = wanted && !wasAllDay;
        event.put("all_day", turnedOn || (timesChanged ? isMidnight(event) : wanted));
        settleDay(event);
    }

    private void settleDay(ObjectNode event) {
        var start = event.path("start_at").asString("");
        if (!event.path("all_day").asBoolean() || start.isEmpty()) {
            event.putNull("all_day_date");
            return;
        }
        var zone = zone(event);
        var day = Instant.parse(start).atZone(zone).toLocalDate();
        var midnight = day.atStartOfDay(zone).toInstant().toString();
        event.put("start_at", midnight).put("end_at", midnight).put("all_day_date", day.toString());
    }

    /** All-day "only if start equals end at local midnight". */
    private boolean isMidnight(ObjectNode event) {
        var start = event.path("start_at").asString("");
        if (start.isEmpty() || !start.equals(event.path("end_at").asString(""))) {
            return false;
        }
        var zone = zone(event);
        var instant = Instant.parse(start);
        return instant.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant().equals(instant);
    }

    private ZoneId zone(ObjectNode event) {
        return Json.text(event, "time_zone_edited").map(ZoneId::of).orElse(caller);
    }

    /** What cannot be read becomes nothing, without an error; without an offset it is the caller's time. */
    private @Nullable String instant(String text) {
        try {
            var instant = text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : (text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text))
                            .atZone(caller)
                            .toInstant();
            return instant.truncatedTo(ChronoUnit.SECONDS).toString();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
