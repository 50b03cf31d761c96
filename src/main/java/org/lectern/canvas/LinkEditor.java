package org.lectern.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.sync.Content;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;
import org.lectern.sync.ObservedItem;
import org.lectern.sync.Part;

/**
 * Writes the items of modules that lead to pages (contracts/canvas.md section 8). They are sent no title: a new one
 * would rename the page behind it.
 */
final class LinkEditor implements Editor {

    private final CanvasCourse course;
    private final Held held;

    LinkEditor(CanvasCourse course, Held held) {
        this.course = course;
        this.held = held;
    }

    @Override
    public String create(ItemKey key, Content content) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", "Page");
        fields.put("page_url", held.slug(content.get(Field.LEADS_TO)));
        var module = module(content);
        var place = place(key, module);
        place.ifPresent(position -> fields.put("position", position));
        var url = course.at().items(module);
        var id = course.api()
                .post(url, whole(fields), CanvasModule.Item.class, "link the page of '" + key.subject() + "'")
                .id();
        stands(module, id, place);
        return id;
    }

    /** Moves it to the module of its week. */
    @Override
    public String update(ObservedItem item, Content content) {
        var id = item.id().value();
        var module = module(content);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("module_id", module);
        var place = place(item.key(), module);
        place.ifPresent(position -> fields.put("position", position));
        var url = course.at().item(Optional.ofNullable(held.moduleOf(id)).orElse(module), id);
        var purpose = "move the link to the page of '" + item.key().subject() + "'";
        course.api().put(url, whole(fields), CanvasModule.Item.class, purpose);
        stands(module, id, place);
        return id;
    }

    @Override
    public void delete(ObservedItem item) {
        var id = item.id().value();
        var module = held.moduleOf(id);
        if (module != null) {
            var purpose = "remove the link to the page of '" + item.key().subject() + "'";
            course.api().delete(course.at().item(module, id), purpose);
        }
    }

    private String module(Content content) {
        return held.need(new ItemKey(content.get(Field.WITHIN), Part.MODULE));
    }

    private void stands(String module, String id, Optional<Integer> place) {
        held.linkStandsIn(module, id);
        held.links(module).insert(id, place);
    }

    private Optional<Integer> place(ItemKey key, String module) {
        return held.links(module)
                .before(later(key.subject()).stream()
                        .flatMap(session -> held.item(new ItemKey(session, Part.LINK)).stream())
                        .map(item -> item.id().value()));
    }

    /** The sessions of the same week that come after this one. */
    private List<String> later(String session) {
        var sessions = Weeks.of(course.schedule()).of(session).stream()
                .flatMap(week -> week.sessions().stream())
                .map(entry -> entry.key().id())
                .toList();
        return sessions.subList(sessions.indexOf(session) + 1, sessions.size());
    }

    private static Map<String, Object> whole(Map<String, Object> fields) {
        return Map.of("module_item", fields);
    }
}
