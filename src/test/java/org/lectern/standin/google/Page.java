package org.lectern.standin.google;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.node.ObjectNode;

/** What is held, for people: each calendar with its events, in its own zone. */
final class Page {

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Stand-in for Google Calendar</title>
            <style>
              body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
              h1 { font-size: 1.3rem } h2 { font-size: 1.15rem; margin: 2.5rem 0 .25rem }
              p, ol { margin: .25rem 0 } ol { list-style: none; padding: 0 }
              li { border-top: 1px solid #ddd; padding: .6rem 0 } .quiet { color: #595959 }
              .text { white-space: pre-line; font-size: .9rem; overflow-wrap: anywhere }
              @media (prefers-color-scheme: dark) { body { background: #181818; color: #e6e6e6 } .quiet { color: #a8a8a8 } li { border-color: #444 } }
            </style>
            <h1>Stand-in for Google Calendar</h1>
            """;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Page() {}

    static String of(Held held) {
        var page = new StringBuilder(HEAD);
        if (held.ids().isEmpty()) {
            page.append("<p>It holds no calendar yet.</p>\n");
        }
        held.ids().forEach(id -> append(page, (ObjectNode) held.calendars().get(id)));
        return page.append("</html>\n").toString();
    }

    private static void append(StringBuilder page, ObjectNode calendar) {
        var resource = calendar.withObject("/resource");
        var events = events(calendar);
        var shared = calendar.withObject("/acl").path("default").path("role").asString("");
        page.append("<h2>").append(escaped(resource, "summary")).append("</h2>\n<p class=\"quiet\">");
        page.append(events.size()).append(" events, times in ").append(escaped(resource, "timeZone"));
        page.append(shared.equals("reader") ? ", public" : ", private").append("</p>\n<ol>\n");
        events.forEach(event -> item(page, event));
        page.append("</ol>\n");
    }

    private static void item(StringBuilder page, ObjectNode object) {
        page.append("<li><b>")
                .append(escaped(object, "summary"))
                .append("</b><br>")
                .append(when(object));
        for (var detail : List.of("location", "transparency")) {
            if (object.has(detail)) {
                page.append(" <span class=\"quiet\">· ")
                        .append(escaped(object, detail))
                        .append("</span>");
            }
        }
        if (object.has("description")) {
            page.append("<div class=\"text\">")
                    .append(escaped(object, "description"))
                    .append("</div>");
        }
        page.append("</li>\n");
    }

    private static List<ObjectNode> events(ObjectNode calendar) {
        return calendar.withObject("/events").properties().stream()
                .map(kept -> (ObjectNode) kept.getValue())
                .filter(kept -> !EventCalls.isCancelled(kept))
                .map(kept -> kept.withObject("/event"))
                .sorted(Comparator.comparing(Page::begin)
                        .thenComparing(event -> event.path("start").toString()))
                .toList();
    }

    private static LocalDate begin(ObjectNode event) {
        var text = event.path("start")
                .path("date")
                .asString(event.path("start").path("dateTime").asString(""));
        return LocalDate.parse(text.substring(0, 10));
    }

    private static String when(ObjectNode event) {
        var day = DAY.format(begin(event));
        if (event.path("start").has("date")) {
            return day + ", all day";
        }
        return day + ", " + time(event, "start") + " to " + time(event, "end");
    }

    private static String time(ObjectNode event, String name) {
        return TIME.format(
                OffsetDateTime.parse(event.path(name).path("dateTime").asString()));
    }

    private static String escaped(ObjectNode object, String name) {
        return HtmlUtils.htmlEscape(Json.text(object, name));
    }
}
