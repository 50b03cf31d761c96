package org.lectern.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Reading;
import org.lectern.schedule.When;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One entry as an Event or a Task of JSCalendar (RFC 8984 sections 2.1 and 2.2). */
final class JsEntry {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final FeedEntry one;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    private JsEntry(FeedEntry one) {
        this.one = one;
    }

    static ObjectNode of(FeedEntry one) {
        return new JsEntry(one).written();
    }

    /** @param title what the link is called; null: nothing */
    static ObjectNode link(URI address, String relation, @Nullable String title) {
        var link = JsonNodeFactory.instance.objectNode();
        link.put("@type", "Link");
        link.put("href", PlainText.address(address));
        link.put("rel", relation);
        if (title != null) {
            link.put("title", title);
        }
        return link;
    }

    private ObjectNode written() {
        json.put("@type", one.task() ? "Task" : "Event");
        json.put("uid", one.uid());
        json.put("updated", one.stamp().changed().toString());
        json.put("sequence", one.stamp().sequence());
        time();
        words();
        places();
        links();
        presence();
        alarm();
        return json;
    }

    private void time() {
        var when = one.entry().when();
        if (when instanceof When.Timed timed) {
            boolean wall = WrittenTime.isWallTime(when);
            var start =
                    wall ? timed.start().toLocalDateTime() : utc(timed.start().toInstant());
            json.put(one.task() ? "due" : "start", LOCAL.format(start));
            json.put("timeZone", wall ? timed.start().getZone().getId() : "Etc/UTC");
            duration(Duration.between(timed.start(), timed.end()).toString());
        } else {
            json.put(one.task() ? "due" : "start", LOCAL.format(when.date().atStartOfDay()));
            json.put("showWithoutTime", true);
            duration("P1D");
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** A task is due at a moment. */
    private void duration(String length) {
        if (!one.task()) {
            json.put("duration", length);
        }
    }

    private void words() {
        json.put("title", one.summary());
        var description = one.description();
        if (!description.isEmpty()) {
            json.put("description", description);
        }
        json.putObject("keywords").put(one.entry().kind().word(), true);
        var colour = one.colour();
        if (colour != null) {
            json.put("color", colour.word());
        }
    }

    /** Where to join it is no place here. */
    private void places() {
        var place = PlainText.line(Objects.requireNonNullElse(one.entry().place(), ""));
        if (!place.isEmpty()) {
            json.putObject("locations").putObject("1").put("@type", "Location").put("name", place);
        }
        var online = one.entry().online();
        if (online != null) {
            json.putObject("virtualLocations")
                    .putObject("1")
                    .put("@type", "VirtualLocation")
                    .put("uri", PlainText.address(online));
        }
    }

    /** To where there is more, to its readings and to its material, numbered in this order. */
    private void links() {
        var links = JsonNodeFactory.instance.objectNode();
        one.url().ifPresent(url -> links.set("1", link(url, "describedby", null)));
        for (var reading : one.entry().readings()) {
            reading.link().ifPresent(address -> add(links, address, reading));
        }
        for (var link : one.entry().details().links()) {
            links.set(next(links), link(link.url(), "related", PlainText.line(link.title())));
        }
        if (!links.isEmpty()) {
            json.set("links", links);
        }
    }

    private static void add(ObjectNode links, URI address, Reading reading) {
        links.set(next(links), link(address, "related", PlainText.line(reading.title())));
    }

    private static String next(ObjectNode links) {
        return String.valueOf(links.size() + 1);
    }

    private void presence() {
        if (one.task()) {
            json.put("progress", "needs-action");
        } else {
            json.put("status", one.entry().status().word());
            json.put("freeBusyStatus", one.isBusy() ? "busy" : "free");
        }
    }

    /** A task has no start that the alarm could count from. */
    private void alarm() {
        var before = one.alarm();
        if (before == null) {
            return;
        }
        var alert = json.putObject("alerts").putObject("1");
        alert.put("@type", "Alert").put("action", "display");
        alert.putObject("trigger")
                .put("@type", "OffsetTrigger")
                .put("offset", "-" + before)
                .put("relativeTo", one.task() ? "end" : "start");
    }
}
