package org.lectern.canvas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.Content;
import org.lectern.sync.ItemKey;
import org.lectern.sync.ObservedItem;
import org.lectern.sync.ObservedState;
import org.lectern.sync.Part;
import org.lectern.sync.RemoteId;
import org.lectern.sync.TargetRejected;

/** What is ours in one course: as last seen, and as our own writes have changed it since. */
final class Held {

    private final Map<ItemKey, ObservedItem> items = new TreeMap<>();
    private final String cursor;
    private final boolean elsewhere;
    private final Map<String, String> slugs = new HashMap<>();
    private final Map<String, String> moduleOfLink = new HashMap<>();
    private final Map<String, List<String>> foreign = new HashMap<>();
    private final Positions modules = new Positions();
    private final Map<String, Positions> links = new HashMap<>();

    /**
     * Starts with nothing of ours.
     *
     * @param course its number
     * @param all every module there is
     * @param elsewhere whether the last look was at another course
     */
    Held(String course, List<CanvasModule> all, boolean elsewhere) {
        this.cursor = Cursor.of(course, all);
        this.elsewhere = elsewhere;
        for (var module : all) {
            place(modules, module.id(), module.position());
            var inside = links(module.id());
            for (var item : module.links()) {
                place(inside, item.id(), item.position());
                moduleOfLink.put(item.id(), module.id());
            }
        }
    }

    ObservedState observed() {
        return new ObservedState(items, cursor, elsewhere);
    }

    Optional<ObservedItem> item(ItemKey key) {
        return Optional.ofNullable(items.get(key));
    }

    /** Ours of one sort. */
    List<ObservedItem> items(Part part) {
        return items.values().stream().filter(item -> item.key().part() == part).toList();
    }

    void put(ItemKey key, String id, Content content) {
        items.put(key, new ObservedItem(key, new RemoteId(id), content, null, null));
    }

    void remove(ItemKey key) {
        items.remove(key);
    }

    /** The id of something that another object needs. */
    String need(ItemKey key) {
        return item(key)
                .map(item -> item.id().value())
                .orElseThrow(() -> new TargetRejected(
                        "In Canvas the " + key.part().word() + " of '" + key.subject()
                                + "' is not there, and something needs it. If it could not be made, that stands"
                                + " above; if a person removed it, set publish.edits to overwrite to have it back.",
                        null));
    }

    Positions modules() {
        return modules;
    }

    Positions links(String module) {
        return links.computeIfAbsent(module, none -> new Positions());
    }

    /** The module that an item stands in; null: it is not there any more. */
    @Nullable
    String moduleOf(String link) {
        return moduleOfLink.get(link);
    }

    void linkStandsIn(String module, String link) {
        moduleOfLink.put(link, module);
    }

    /** The present address of a page of ours. */
    String slug(String session) {
        var id = need(new ItemKey(session, Part.PAGE));
        return slugs.getOrDefault(id, "page_id:" + id);
    }

    void slug(CanvasPage page) {
        slugs.put(page.id(), page.slug());
    }

    /** What people put into a module of ours, by title. */
    List<String> foreignIn(String module) {
        return foreign.getOrDefault(module, List.of());
    }

    void foreignIn(String module, List<String> titles) {
        foreign.put(module, titles);
    }

    private static void place(Positions positions, String id, @Nullable Integer position) {
        if (position == null) {
            positions.insert(id, Optional.empty());
        } else {
            positions.add(id, position);
        }
    }
}
