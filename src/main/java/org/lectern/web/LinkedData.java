package org.lectern.web;

import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Course;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Installation;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.When;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A course in the words of schema.org, for those who read pages by machine: Course, its term, each meeting an Event. */
final class LinkedData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Schedule schedule;
    private final String page;

    private LinkedData(Schedule schedule, Installation installation) {
        this.schedule = schedule;
        this.page = installation.page(schedule.course().id()).toString();
    }

    /** JSON that may stand within a script element: nothing in it can end that. */
    static String of(Schedule schedule, Installation installation) {
        var tree = new LinkedData(schedule, installation).course(schedule.course());
        return JSON.writeValueAsString(tree)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private ObjectNode course(Course course) {
        var node = typed("Course").put("@context", "https://schema.org");
        node.put("courseCode", course.code()).put("name", course.title()).put("url", page);
        node.put("description", schedule.overview() == null ? course.title() : schedule.overview());
        if (course.institution() != null) {
            node.set("provider", typed("CollegeOrUniversity").put("name", course.institution()));
        }
        node.putArray("hasCourseInstance").add(term(course));
        return node;
    }

    private ObjectNode term(Course course) {
        var node = typed("CourseInstance");
        put(node, "name", course.term().name());
        node.put("startDate", course.term().first().toString());
        node.put("endDate", course.term().last().toString());
        var events = node.putArray("subEvent");
        schedule.entries().stream()
                .filter(entry -> entry.kind().isMeeting() && entry.kind().isBusy())
                .forEach(entry -> events.add(event(entry)));
        return node;
    }

    private ObjectNode event(Entry entry) {
        var node = typed("Event").put("name", entry.title());
        node.put("url", page + "#" + EntryRow.anchor(entry));
        if (entry.when() instanceof When.Timed timed) {
            node.put("startDate", timed.start().toOffsetDateTime().toString());
            node.put("endDate", timed.end().toOffsetDateTime().toString());
        } else {
            node.put("startDate", entry.when().date().toString());
        }
        if (entry.isCancelled()) {
            node.put("eventStatus", "https://schema.org/EventCancelled");
        }
        if (entry.place() != null) {
            node.set("location", typed("Place").put("name", entry.place()));
        } else if (entry.online() != null && SafeLink.of(entry.online()) != null) {
            node.set("location", typed("VirtualLocation").put("url", SafeLink.of(entry.online())));
        }
        return node;
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private static ObjectNode typed(String type) {
        return JSON.createObjectNode().put("@type", type);
    }
}
