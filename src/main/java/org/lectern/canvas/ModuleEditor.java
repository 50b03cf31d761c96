package org.lectern.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.sync.Content;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;
import org.lectern.sync.ObservedItem;
import org.lectern.sync.Part;
import org.lectern.sync.TargetRejected;

/** Writes modules, all but their publication (contracts/canvas.md section 7). */
final class ModuleEditor implements Editor {

    private final CanvasCourse course;
    private final Held held;

    ModuleEditor(CanvasCourse course, Held held) {
        this.course = course;
        this.held = held;
    }

    /** Before the first later week that is there, so that weeks stand in order whichever is made first. */
    @Override
    public String create(ItemKey key, Content content) {
        Map<String, Object> fields = fields(content);
        var place = held.modules()
                .before(later(key.subject()).stream()
                        .flatMap(week -> held.item(new ItemKey(week, Part.MODULE)).stream())
                        .map(item -> item.id().value()));
        place.ifPresent(position -> fields.put("position", position));
        var purpose = "create " + Editor.named(key, content);
        var id = course.api()
                .post(course.at().modules(), whole(fields), CanvasModule.class, purpose)
                .id();
        held.modules().insert(id, place);
        return id;
    }

    @Override
    public String update(ObservedItem item, Content content) {
        var purpose = "rename " + Editor.named(item.key(), item.content());
        var url = course.at().module(item.id().value());
        return course.api()
                .put(url, whole(fields(content)), CanvasModule.class, purpose)
                .id();
    }

    /** Its items go with it, so it stays while a person's are among them. */
    @Override
    public void delete(ObservedItem item) {
        var foreign = held.foreignIn(item.id().value());
        if (!foreign.isEmpty()) {
            throw new TargetRejected(
                    Editor.named(item.key(), item.content()) + " in Canvas is not needed any more, but holds what"
                            + " Lectern did not put there: '" + String.join("', '", foreign)
                            + "'. Move that to another module, and the next run deletes this one.",
                    null);
        }
        course.api()
                .delete(course.at().module(item.id().value()), "delete " + Editor.named(item.key(), item.content()));
    }

    private List<String> later(String week) {
        var weeks = Weeks.of(course.schedule()).subjects();
        return weeks.subList(weeks.indexOf(week) + 1, weeks.size());
    }

    private static Map<String, Object> fields(Content content) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", content.get(Field.TITLE));
        return fields;
    }

    private static Map<String, Object> whole(Map<String, Object> fields) {
        return Map.of("module", fields);
    }
}
