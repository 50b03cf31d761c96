package org.lectern;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What somebody reads in a feed, in Google Calendar and on Canvas, in one form, so that they can be held together. */
final class PlainSchedule {

    private static final String CODE = "COS 597A: ";

    private PlainSchedule() {}

    static String of(String feed) {
        try {
            var bytes = feed.getBytes(StandardCharsets.UTF_8);
            List<VEvent> events =
                    new CalendarBuilder().build(new ByteArrayInputStream(bytes)).getComponents("VEVENT");
            return sorted(events.stream().map(PlainSchedule::event).toList());
        } catch (IOException | ParserException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String event(VEvent event) {
        return meeting(
                        instant(event.getDateTimeStart()),
                        instant(event.getDateTimeEnd()),
                        withoutCode(value(event, "SUMMARY")),
                        value(event, "LOCATION"))
                + readings(value(event, "DESCRIPTION"));
    }

    static String ofGoogle(Collection<? extends JsonNode> events) {
        return sorted(events.stream()
                .map(event -> meeting(
                                time(event.path("start")),
                                time(event.path("end")),
                                withoutCode(event.path("summary").asString()),
                                event.path("location").asString(""))
                        + readings(event.path("description").asString("")))
                .toList());
    }

    static String ofCanvas(CanvasView canvas) {
        return sorted(canvas.events().stream()
                .map(event -> canvasEvent(event, canvas))
                .toList());
    }

    private static String canvasEvent(JsonNode event, CanvasView canvas) {
        var start = event.path("start_at").asString();
        var title = event.path("title").asString();
        var place = event.path("location_name").asString("");
        if (event.path("all_day").asBoolean()) {
            var day = event.path("all_day_date").asString();
            return meeting(day, LocalDate.parse(day).plusDays(1).toString(), title, place);
        }
        var lines = new StringBuilder(meeting(start, event.path("end_at").asString(), title, place));
        canvas.readings(start).forEach(reading -> lines.append(reading).append('\n'));
        return lines.toString();
    }

    private static String meeting(String start, String end, String title, String place) {
        return start + " " + end + " " + title + (place.isEmpty() ? "" : " (" + place + ")") + "\n";
    }

    /** From a description: a title a line, its link on the next. */
    private static String readings(String description) {
        List<String> readings = new ArrayList<>();
        for (var line : description.lines().toList()) {
            int last = readings.size() - 1;
            if (line.startsWith("- ")) {
                readings.add(line);
            } else if (last >= 0
                    && line.strip().startsWith("http")
                    && !readings.get(last).endsWith(">")) {
                readings.set(last, readings.get(last) + " <" + line.strip() + ">");
            }
        }
        return readings.isEmpty() ? "" : String.join("\n", readings) + "\n";
    }

    private static String withoutCode(String title) {
        if (!title.startsWith(CODE)) {
            throw new AssertionError("Without the course's code: " + title);
        }
        return title.substring(CODE.length());
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    private static String instant(@Nullable DateProperty<?> when) {
        var time = Objects.requireNonNull(when, "an event without a time").getDate();
        return time instanceof LocalDate ? time.toString() : Instant.from(time).toString();
    }

    private static String time(JsonNode time) {
        return time.has("date")
                ? time.path("date").asString()
                : OffsetDateTime.parse(time.path("dateTime").asString())
                        .toInstant()
                        .toString();
    }

    private static String sorted(List<String> meetings) {
        return String.join("", meetings.stream().sorted().toList());
    }
}
