package org.lectern.standin.canvas;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The items of modules: pages, links and headings (contracts/canvas.md section 8). */
final class ItemDesk {

    private final Ids ids;

    ItemDesk(Ids ids) {
        this.ids = ids;
    }

    /** @param path what follows {@code items} */
    Answer answer(Ask ask, StandInCourse course, ObjectNode module, List<String> path) {
        var items = course.items(module);
        if (path.isEmpty()) {
            return ask.method().equals("POST")
                    ? create(ask, course, module)
                    : Answer.page(
                            ask,
                            ModuleDesk.inOrder(items).stream()
                                    .map(ItemDesk::shown)
                                    .toList());
        }
        var item = items.stream()
                .filter(one -> one.path("id").asString().equals(path.get(0)))
                .findFirst();
        if (item.isEmpty()) {
            return Answer.notFound();
        }
        return switch (ask.method()) {
            case "GET" -> Answer.ok(ask, shown(item.get()));
            case "PUT" -> update(ask, course, module, item.get());
            case "DELETE" -> {
                items.remove(item.get());
                yield Answer.ok(ask, shown(item.get()));
            }
            default -> Answer.notFound();
        };
    }

    private Answer create(Ask ask, StandInCourse course, ObjectNode module) {
        var given = ask.parameters().path("module_item");
        var type = Json.text(given, "type").orElse("");
        if (!Set.of("Page", "ExternalUrl", "SubHeader").contains(type)) {
            return Answer.message(400, "Could not find content");
        }
        var item = Json.object()
                .put("id", ids.next())
                .put("type", type)
                .put("title", Json.text(given, "title").orElse(""))
                .put("indent", 0)
                .put("published", false);
        if (type.equals("Page")) {
            return createLink(ask, course, module, item);
        }
        Json.copy(given, item, "external_url");
        place(course, module, item, given);
        return Answer.ok(ask, shown(item));
    }

    private static Answer createLink(Ask ask, StandInCourse course, ObjectNode module, ObjectNode item) {
        var given = ask.parameters().path("module_item");
        var slug = Json.text(given, "page_url").orElse("");
        var page = course.pages.stream()
                .filter(one -> !StandInCourse.isDeleted(one)
                        && one.path("url").asString().equals(slug))
                .findFirst();
        if (page.isEmpty()) {
            return Answer.message(400, "invalid page_url parameter");
        }
        item.put("stands_for", page.get().path("page_id").asString());
        place(course, module, item, given);
        retitle(course, item, given);
        PageDesk.tellItems(course, page.get());
        return Answer.ok(ask, shown(item));
    }

    private static Answer update(Ask ask, StandInCourse course, ObjectNode module, ObjectNode item) {
        var given = ask.parameters().path("module_item");
        retitle(course, item, given);
        Json.truth(given, "published").ifPresent(published -> publish(course, item, published));
        var target = Json.text(given, "module_id").orElse(module.path("id").asString());
        var there = course.modules.stream()
                .filter(one -> one.path("id").asString().equals(target))
                .findFirst();
        if (there.isEmpty()) {
            return Answer.message(400, "invalid module_id");
        }
        if (given.has("position") || !there.get().equals(module)) {
            course.items(module).remove(item);
            place(course, there.get(), item, given);
        }
        return Answer.ok(ask, shown(item));
    }

    /** A title of its own renames the page itself. */
    private static void retitle(StandInCourse course, ObjectNode item, JsonNode given) {
        Json.text(given, "title").ifPresent(title -> {
            item.put("title", title);
            course.page(item.path("stands_for").asString(""))
                    .filter(page -> !page.path("title").asString().equals(title))
                    .ifPresent(page -> PageDesk.rename(course, page, title));
        });
    }

    static void publish(StandInCourse course, ObjectNode item, boolean published) {
        item.put("published", published);
        course.page(item.path("stands_for").asString("")).ifPresent(page -> page.put("published", published));
    }

    private static void place(StandInCourse course, ObjectNode module, ObjectNode item, JsonNode given) {
        item.put("module_id", module.path("id").asLong());
        ModuleDesk.insert(course.items(module), item, Json.text(given, "position"));
    }

    static ObjectNode shown(ObjectNode item) {
        var copy = item.deepCopy();
        copy.remove("stands_for");
        return copy;
    }
}
