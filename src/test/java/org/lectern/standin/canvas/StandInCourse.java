package org.lectern.standin.canvas;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** One course and what is in it but for its calendar. */
final class StandInCourse {

    final String id;
    final String name;
    final ZoneId zone;
    final List<ObjectNode> pages = new ArrayList<>();
    final List<ObjectNode> modules = new ArrayList<>();
    /** Every address a page ever had: never free again, they keep leading to it. */
    final Map<String, String> slugs = new HashMap<>();
    /** The items of each module. */
    final Map<String, List<ObjectNode>> items = new HashMap<>();

    StandInCourse(String id, String name, ZoneId zone) {
        this.id = id;
        this.name = name;
        this.zone = zone;
    }

    List<ObjectNode> items(ObjectNode module) {
        return items.computeIfAbsent(module.path("id").asString(), none -> new ArrayList<>());
    }

    List<ObjectNode> allItems() {
        return items.values().stream().flatMap(List::stream).toList();
    }

    Optional<ObjectNode> page(String id) {
        return pages.stream()
                .filter(page -> page.path("page_id").asString().equals(id))
                .findFirst();
    }

    static boolean isDeleted(ObjectNode page) {
        return page.path("workflow_state").asString("").equals("deleted");
    }
}
