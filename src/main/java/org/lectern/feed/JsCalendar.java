package org.lectern.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A feed in JSCalendar (RFC 8984 section 2.3): one Group, whose entries are Events, or Tasks where the feed is of tasks. */
final class JsCalendar {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsCalendar() {}

    static byte[] of(Feed feed) {
        var group = JsonNodeFactory.instance.objectNode();
        group.put("@type", "Group");
        group.put("uid", uid(feed));
        group.put("prodId", CalendarHead.PRODUCT);
        group.put("updated", feed.changed().toString());
        group.put("title", feed.name());
        if (!feed.about().isEmpty()) {
            group.put("description", feed.about());
        }
        feed.only()
                .ifPresent(schedule ->
                        group.put("color", Colour.of(schedule.course().id()).word()));
        feed.page().ifPresent(page -> group.putObject("links").set("page", JsEntry.link(page, "describedby", null)));
        var entries = group.putArray("entries");
        feed.entries().stream().map(JsEntry::of).forEach(entries::add);
        return JSON.writeValueAsBytes(group);
    }

    /** Made of what the feed is of, and not of its address (contracts/ics-feeds.md F13). Many ids would be too long. */
    private static String uid(Feed feed) {
        var courses = feed.sources().stream()
                .map(source -> source.schedule().course().id().value())
                .collect(Collectors.joining("."));
        var word = feed.variant().kind().word();
        var name = feed.only().isPresent()
                ? courses
                : UUID.nameUUIDFromBytes(courses.getBytes(UTF_8)).toString();
        return (word.isEmpty() ? name : word + "." + name) + "@"
                + feed.installation().namespace();
    }
}
