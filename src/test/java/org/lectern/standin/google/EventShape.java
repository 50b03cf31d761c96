package org.lectern.standin.google;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Google makes of an event that it is given: checks, cuts, drops defaults, tells times in the calendar's zone. */
final class EventShape {

    private static final Map<String, String> DEFAULTS =
            Map.of("transparency", "opaque", "visibility", "default", "eventType", "default");
    private static final Set<String> READ_ONLY =
            Set.of("etag", "created", "updated", "creator", "htmlLink", "hangoutLink", "organizer", "kind");

    private final ZoneId zone;

    EventShape(String zone) {
        this.zone = ZoneId.of(zone);
    }

    ObjectNode of(ObjectNode given) {
        var event = given.deepCopy();
        READ_ONLY.forEach(event::remove);
        event.propertyNames().stream().toList().forEach(name -> dropIfDefault(event, name));
        if (given.has("attendees")) {
            throw new Refusal(
                    403,
                    "forbiddenForServiceAccounts",
                    "Service accounts cannot invite attendees without Domain-Wide Delegation of Authority.");
        }
        var start = time(event, "start");
        var end = time(event, "end");
        if (!end.isAfter(start)) {
            throw new Refusal(400, "timeRangeEmpty", "The specified time range is empty.");
        }
        for (var group : List.of("private", "shared")) {
            if (event.path("extendedProperties").get(group) instanceof ObjectNode properties) {
                limit(properties);
            }
        }
        if (!event.has("reminders")) {
            event.putObject("reminders").put("useDefault", !event.path("start").has("date"));
        }
        return event;
    }

    private static void dropIfDefault(ObjectNode event, String name) {
        var value = event.get(name);
        boolean empty = value.isNull() || (value.isString() && value.asString().isEmpty());
        if (empty || (value.isString() && value.asString().equals(DEFAULTS.get(name)))) {
            event.remove(name);
        }
    }

    /** Longer keys are dropped and longer values cut, without a word (contract section 8). */
    private static void limit(ObjectNode properties) {
        for (var name : List.copyOf(properties.propertyNames())) {
            var value = Json.text(properties, name);
            if (name.length() > 44) {
                properties.remove(name);
            } else if (value.length() > 1024) {
                properties.put(name, value.substring(0, 1024));
            }
        }
    }

    private Instant time(ObjectNode event, String name) {
        if (!(event.get(name) instanceof ObjectNode time) || (!time.has("date") && !time.has("dateTime"))) {
            throw new Refusal(400, "required", "Missing " + name + " time.");
        }
        try {
            return time.hasNonNull("date") ? date(time) : dateTime(time);
        } catch (DateTimeException wrong) {
            throw Refusal.invalid("Invalid " + name + " time.");
        }
    }

    private static Instant date(ObjectNode time) {
        return LocalDate.parse(Json.text(time, "date"))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private Instant dateTime(ObjectNode time) {
        var text = Json.text(time, "dateTime");
        var named = time.path("timeZone").asString("");
        var own = named.isEmpty() ? zone : ZoneId.of(named);
        boolean offset = text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d");
        var instant = (offset
                        ? OffsetDateTime.parse(text).toInstant()
                        : LocalDateTime.parse(text).atZone(own).toInstant())
                .truncatedTo(ChronoUnit.SECONDS);
        time.put(
                "dateTime",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        instant.atZone(zone).toOffsetDateTime()));
        time.put("timeZone", own.getId());
        return instant;
    }

    static boolean sameTimes(JsonNode one, JsonNode other) {
        return one.path("start").equals(other.path("start")) && one.path("end").equals(other.path("end"));
    }
}
