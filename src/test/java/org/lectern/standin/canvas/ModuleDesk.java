package org.lectern.standin.canvas;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Modules (contracts/canvas.md section 7). */
final class ModuleDesk {

    private final Ids ids;
    private final ItemDesk items;
    /** A module longer than this is listed without its items. */
    private int longest = 100;

    ModuleDesk(Ids ids) {
        this.ids = ids;
        this.items = new ItemDesk(ids);
    }

    void leaveOutItemsBeyond(int count) {
        longest = count;
    }

    /** @param path what follows {@code modules} */
    Answer answer(Ask ask, StandInCourse course, List<String> path) {
        if (path.isEmpty()) {
            return ask.method().equals("POST") ? create(ask, course) : list(ask, course);
        }
        var module = course.modules.stream()
                .filter(one -> one.path("id").asString().equals(path.get(0)))
                .findFirst();
        if (module.isEmpty()) {
            return Answer.notFound();
        }
        if (path.size() > 1) {
            return items.answer(ask, course, module.get(), path.subList(2, path.size()));
        }
        return switch (ask.method()) {
            case "GET" -> Answer.ok(ask, shown(course, module.get(), ask));
            case "PUT" -> update(ask, course, module.get());
            case "DELETE" -> delete(ask, course, module.get());
            default -> Answer.notFound();
        };
    }

    private Answer list(Ask ask, StandInCourse course) {
        return Answer.page(
                ask,
                inOrder(course.modules).stream()
                        .map(module -> shown(course, module, ask))
                        .toList());
    }

    /** Always unpublished, whatever is asked. */
    private Answer create(Ask ask, StandInCourse course) {
        var given = ask.parameters().path("module");
        var name = Json.text(given, "name").orElse("");
        if (name.isEmpty()) {
            return Answer.message(400, "missing module name");
        }
        var module = Json.object().put("id", ids.next()).put("name", name).put("published", false);
        insert(course.modules, module, Json.text(given, "position"));
        return Answer.ok(ask, shown(course, module, ask));
    }

    /** Publishing publishes every item and the page behind it; hiding does the reverse. */
    private Answer update(Ask ask, StandInCourse course, ObjectNode module) {
        var given = ask.parameters().path("module");
        Json.text(given, "name").ifPresent(name -> module.put("name", name));
        Json.text(given, "position").ifPresent(position -> {
            course.modules.remove(module);
            insert(course.modules, module, Optional.of(position));
        });
        boolean itemsToo = !Json.truth(given, "skip_content_tags").orElse(false);
        Json.truth(given, "published").ifPresent(published -> {
            module.put("published", published);
            if (itemsToo) {
                course.items(module).forEach(item -> ItemDesk.publish(course, item, published));
            }
        });
        return Answer.ok(ask, shown(course, module, ask));
    }

    /** Its items go with it, their pages stay. */
    private Answer delete(Ask ask, StandInCourse course, ObjectNode module) {
        var last = shown(course, module, ask);
        course.modules.remove(module);
        course.items.remove(module.path("id").asString());
        return Answer.ok(ask, last);
    }

    private ObjectNode shown(StandInCourse course, ObjectNode module, Ask ask) {
        var inside = course.items(module);
        var copy = module.deepCopy().put("items_count", inside.size());
        if (ask.includes("items") && inside.size() <= longest) {
            copy.set(
                    "items",
                    Json.array(inOrder(inside).stream().map(ItemDesk::shown).toList()));
        }
        return copy;
    }

    /** Shifts what stands there and after; a position past the end is kept as given. */
    static void insert(List<ObjectNode> siblings, ObjectNode one, Optional<String> wanted) {
        int end = siblings.stream()
                        .map(ModuleDesk::position)
                        .max(Comparator.naturalOrder())
                        .orElse(0)
                + 1;
        int position = wanted.map(Integer::parseInt).orElse(end);
        siblings.stream()
                .filter(other -> position(other) >= position)
                .forEach(other -> other.put("position", position(other) + 1));
        siblings.add(one.put("position", position));
    }

    static List<ObjectNode> inOrder(List<ObjectNode> siblings) {
        return siblings.stream()
                .sorted(Comparator.comparing(ModuleDesk::position)
                        .thenComparing(one -> one.path("id").asLong()))
                .toList();
    }

    private static int position(JsonNode one) {
        return one.path("position").asInt();
    }
}
