package org.lectern.standin.canvas;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Pages (contracts/canvas.md section 9), with permanent links as on hosted Canvas. */
final class PageDesk {

    private static final int LONGEST = 255;

    private final Ids ids;
    private final Clock clock;

    PageDesk(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** @param path what follows {@code pages} */
    Answer answer(Ask ask, StandInCourse course, List<String> path) {
        if (path.isEmpty()) {
            return ask.method().equals("POST") ? create(ask, course, "") : list(ask, course);
        }
        var page = find(course, path.get(0));
        return switch (ask.method()) {
            case "GET" ->
                page.map(found -> Answer.ok(ask, shown(found, ask, true))).orElseGet(PageDesk::notFound);
            case "PUT" -> page.map(found -> save(ask, course, found)).orElseGet(() -> create(ask, course, path.get(0)));
            case "DELETE" ->
                page.filter(found -> !StandInCourse.isDeleted(found))
                        .map(found -> delete(ask, course, found))
                        .orElseGet(PageDesk::notFound);
            default -> Answer.notFound();
        };
    }

    private static Optional<ObjectNode> find(StandInCourse course, String name) {
        if (name.startsWith("page_id:")) {
            // finds deleted pages too
            return course.page(name.substring("page_id:".length()));
        }
        return Optional.ofNullable(course.slugs.get(name))
                .flatMap(course::page)
                .filter(page -> !StandInCourse.isDeleted(page));
    }

    private static Answer list(Ask ask, StandInCourse course) {
        boolean bodies = ask.includes("body");
        return Answer.page(
                ask,
                course.pages.stream()
                        .filter(page -> !StandInCourse.isDeleted(page))
                        .sorted(Comparator.comparing(
                                page -> page.path("page_id").asLong()))
                        .map(page -> shown(page, ask, bodies))
                        .toList());
    }

    /** @param slug the address a PUT looked for in vain; the title, unless one is given */
    private Answer create(Ask ask, StandInCourse course, String slug) {
        var given = ask.parameters().path("wiki_page");
        var title = Json.text(given, "title").orElse(slug.replace('-', ' '));
        if (Slugs.of(title).isEmpty()) {
            return Answer.json(
                    400,
                    "{\"errors\":{\"title\":[{\"attribute\":\"title\",\"type\":\"blank\","
                            + "\"message\":\"blank\"}]}}");
        }
        var page = blank();
        if (!given.has("title") && given instanceof ObjectNode fields) {
            fields.put("title", title);
        }
        var answer = save(ask, course, page);
        if (answer.status() == 200) {
            course.pages.add(page);
        }
        return answer;
    }

    private ObjectNode blank() {
        return Json.object()
                .put("page_id", ids.next())
                .put("title", "")
                .put("body", "")
                .put("published", false)
                .put("front_page", false)
                .put("editing_roles", "teachers")
                .put("workflow_state", "active")
                .putNull("todo_date");
    }

    private Answer save(Ask ask, StandInCourse course, ObjectNode page) {
        var given = ask.parameters().path("wiki_page");
        var title = Json.text(given, "title").orElse(page.path("title").asString());
        if (title.length() > LONGEST) {
            return Answer.tooLong("title");
        }
        boolean renamed = !title.equals(page.path("title").asString());
        page.put("title", title);
        if (renamed) {
            page.put("url", Slugs.take(course, title, page.path("page_id").asString()));
        }
        Json.text(given, "body").ifPresent(html -> page.put("body", Sanitiser.saved(html, ask.origin())));
        Json.text(given, "editing_roles").ifPresent(roles -> page.put("editing_roles", roles));
        Json.truth(given, "published").ifPresent(published -> page.put("published", published));
        setToDo(page, given);
        page.put("updated_at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        tellItems(course, page);
        return Answer.ok(ask, shown(page, ask, true));
    }

    /** A null does nothing; only the checkbox clears it. */
    private static void setToDo(ObjectNode page, JsonNode given) {
        Json.text(given, "student_todo_at")
                .map(text -> OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS))
                .map(Instant::toString)
                .ifPresent(due -> page.put("todo_date", due));
        if (!Json.truth(given, "student_planner_checkbox").orElse(true)) {
            page.putNull("todo_date");
        }
    }

    private static Answer delete(Ask ask, StandInCourse course, ObjectNode page) {
        if (page.path("front_page").asBoolean()) {
            return Answer.json(
                    400,
                    "{\"errors\":{\"front_page\":[{\"attribute\":\"front_page\","
                            + "\"message\":\"The front page cannot be deleted\"}]}}");
        }
        page.put("workflow_state", "deleted");
        var id = page.path("page_id").asString();
        course.items
                .values()
                .forEach(items -> items.removeIf(
                        item -> item.path("stands_for").asString("").equals(id)));
        return Answer.ok(ask, shown(page, ask, true));
    }

    /** A page's title and state are copied to its items. */
    static void tellItems(StandInCourse course, ObjectNode page) {
        course.allItems().stream()
                .filter(item -> item.path("stands_for")
                        .asString("")
                        .equals(page.path("page_id").asString()))
                .forEach(item -> {
                    Json.copy(page, item, "title", "published");
                    item.set("page_url", page.get("url"));
                });
    }

    /** A new title from somewhere else, such as a module item. */
    static void rename(StandInCourse course, ObjectNode page, String title) {
        page.put("title", title);
        page.put("url", Slugs.take(course, title, page.path("page_id").asString()));
        tellItems(course, page);
    }

    private static ObjectNode shown(ObjectNode page, Ask ask, boolean body) {
        var copy = page.deepCopy();
        copy.remove(List.of("workflow_state", "body"));
        if (body) {
            copy.put("body", Sanitiser.shown(page.path("body").asString(), ask.origin()));
        }
        return copy;
    }

    private static Answer notFound() {
        return Answer.message(404, "page not found");
    }
}
