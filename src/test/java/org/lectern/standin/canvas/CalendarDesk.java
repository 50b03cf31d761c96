package org.lectern.standin.canvas;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calendar events (contracts/canvas.md section 6). */
final class CalendarDesk {

    private static final int LONGEST = 255;
    private static final int CONTEXTS = 10;

    private final Map<String, ObjectNode> events = new TreeMap<>();
    private final Map<String, StandInCourse> courses;
    private final Ids ids;
    private final Clock clock;
    /** The profile of who calls is in another zone than the course, as it may be. */
    private final ZoneId caller = ZoneId.of("America/Denver");

    private final EventTimes times = new EventTimes(caller);

    private int mails;

    CalendarDesk(Map<String, StandInCourse> courses, Ids ids, Clock clock) {
        this.courses = courses;
        this.ids = ids;
        this.clock = clock;
    }

    Answer answer(Ask ask) {
        if (ask.path().size() == 1) {
            return ask.method().equals("POST") ? create(ask) : list(ask);
        }
        var event = events.get(ask.path().get(1));
        if (event == null) {
            return Answer.notFound();
        }
        boolean deleted = isDeleted(event);
        return switch (ask.method()) {
            case "GET" -> Answer.ok(ask, shown(event, ask));
            case "PUT" -> deleted ? Answer.notAuthorized() : update(ask, event);
            case "DELETE" -> deleted ? Answer.notAuthorized() : delete(ask, event);
            default -> Answer.notFound();
        };
    }

    /** How often the class was told of a new event or a new time. */
    int mails() {
        return mails;
    }

    /** What stands in a course's calendar, in order. */
    List<ObjectNode> in(String context) {
        return events.values().stream()
                .filter(event -> !isDeleted(event)
                        && event.path("context_code").asString().equals(context))
                .sorted(Comparator.comparing(
                                (ObjectNode event) -> event.path("start_at").asString(""))
                        .thenComparing(event -> event.path("id").asLong()))
                .toList();
    }

    private Answer list(Ask ask) {
        var contexts = Json.elements(ask.parameters().path("context_codes"))
                .map(JsonNode::asString)
                .limit(CONTEXTS)
                .toList();
        if (!contexts.stream().allMatch(context -> course(context).isPresent())) {
            return Answer.notAuthorized();
        }
        boolean all = Json.truth(ask.parameters(), "all_events").orElse(false);
        return Answer.page(
                ask,
                contexts.stream()
                        .flatMap(context -> in(context).stream())
                        .filter(event -> all || isWithin(event, ask))
                        .map(event -> shown(event, ask))
                        .toList());
    }

    /** Without dates: today only. */
    private boolean isWithin(ObjectNode event, Ask ask) {
        if (event.path("start_at").isNull()) {
            return false;
        }
        var today = LocalDate.now(clock.withZone(caller)).toString();
        var from = LocalDate.parse(ask.text("start_date", today).substring(0, 10))
                .atStartOfDay(caller)
                .toInstant();
        var to = LocalDate.parse(ask.text("end_date", today).substring(0, 10))
                .plusDays(1)
                .atStartOfDay(caller)
                .toInstant();
        return Instant.parse(event.path("start_at").asString()).isBefore(to)
                && !Instant.parse(event.path("end_at").asString()).isBefore(from);
    }

    private Answer create(Ask ask) {
        var given = ask.parameters().path("calendar_event");
        var context = Json.text(given, "context_code").orElse("");
        if (course(context).isEmpty()) {
            return Answer.notFound();
        }
        var event = Json.object()
                .put("id", ids.next())
                .put("title", "Course Event")
                .put("description", "")
                .put("location_name", "")
                .put("context_code", context)
                .put("workflow_state", "active")
                .put("all_day", false)
                .putNull("parent_event_id")
                .putNull("start_at")
                .putNull("end_at")
                .putNull("all_day_date");
        return save(ask, event, given, true);
    }

    private Answer update(Ask ask, ObjectNode event) {
        var given = ask.parameters().path("calendar_event");
        if (given.isMissingNode()) {
            return Answer.json(400, "{\"errors\":[{\"message\":\"calendar_event is missing\"}]}");
        }
        var context = Json.text(given, "context_code");
        if (context.isPresent() && course(context.get()).isEmpty()) {
            return Answer.notFound();
        }
        return save(ask, event, given, false);
    }

    private Answer save(Ask ask, ObjectNode event, JsonNode given, boolean isNew) {
        if (Json.text(given, "title").filter(title -> title.length() > LONGEST).isPresent()) {
            return Answer.tooLong("title");
        }
        var before = event.deepCopy();
        for (var name : List.of("title", "location_name", "location_address", "context_code", "time_zone_edited")) {
            Json.text(given, name).ifPresent(value -> event.put(name, value));
        }
        Json.text(given, "description")
                .ifPresent(html -> event.put("description", Sanitiser.saved(html, ask.origin())));
        times.set(event, given, before);
        boolean moved = !event.path("start_at").equals(before.path("start_at"))
                || !event.path("end_at").equals(before.path("end_at"));
        mails += isNew || moved ? 1 : 0;
        events.put(event.path("id").asString(), event);
        return isNew ? Answer.created(ask, shown(event, ask)) : Answer.ok(ask, shown(event, ask));
    }

    private Answer delete(Ask ask, ObjectNode event) {
        event.put("workflow_state", "deleted");
        return Answer.ok(ask, shown(event, ask));
    }

    private ObjectNode shown(ObjectNode event, Ask ask) {
        var copy = event.deepCopy();
        copy.remove("time_zone_edited");
        copy.put("description", Sanitiser.shown(event.path("description").asString(), ask.origin()));
        copy.put("hidden", false);
        copy.put(
                "url",
                ask.origin() + "/api/v1/calendar_events/" + event.path("id").asString());
        return copy;
    }

    private Optional<StandInCourse> course(String context) {
        return Optional.ofNullable(courses.get(context.replaceFirst("^course_", "")))
                .filter(course -> context.startsWith("course_"));
    }

    private static boolean isDeleted(ObjectNode event) {
        return event.path("workflow_state").asString().equals("deleted");
    }
}
