package org.lectern.canvas;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.sync.Content;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;
import org.lectern.sync.ObservedItem;

/** Writes pages (contracts/canvas.md section 9). */
final class PageEditor implements Editor {

    private final CanvasCourse course;
    private final Wording wording;
    private final Held held;

    PageEditor(CanvasCourse course, Wording wording, Held held) {
        this.course = course;
        this.wording = wording;
        this.held = held;
    }

    @Override
    public String create(ItemKey key, Content content) {
        var fields = changed(key, Content.empty(), content);
        // also where there is nothing to read: the mark is in it
        fields.put("body", wording.html(key, content));
        fields.put("editing_roles", "teachers");
        var purpose = "create " + Editor.named(key, content);
        return keep(course.api().post(course.at().pages(), whole(fields), CanvasPage.class, purpose));
    }

    /** Answers with what Canvas wrote to: where our page is gone for good, it makes another. */
    @Override
    public String update(ObservedItem item, Content content) {
        var fields = changed(item.key(), item.content(), content);
        var purpose = "update " + Editor.named(item.key(), content);
        var url = course.at().page(item.id().value());
        return keep(course.api().put(url, whole(fields), CanvasPage.class, purpose));
    }

    @Override
    public void delete(ObservedItem item) {
        course.api().delete(course.at().page(item.id().value()), "delete " + Editor.named(item.key(), item.content()));
    }

    private String keep(CanvasPage page) {
        held.slug(page);
        return page.id();
    }

    private Map<String, Object> changed(ItemKey key, Content from, Content to) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (var field : to.differences(from)) {
            switch (field) {
                case TITLE -> fields.put("title", to.get(field));
                case TEXT -> fields.put("body", wording.html(key, to));
                case VISIBILITY -> fields.put("published", to.get(field).equals(Projection.PUBLISHED));
                case TODO -> putDue(fields, to.get(Field.TODO));
                default -> throw new IllegalArgumentException("A page in Canvas has no " + field);
            }
        }
        return fields;
    }

    /** A null would change nothing: only the checkbox takes a date away. */
    private static void putDue(Map<String, Object> fields, String due) {
        if (due.isEmpty()) {
            fields.put("student_planner_checkbox", false);
        } else {
            fields.put("student_todo_at", due);
        }
    }

    private static Map<String, Object> whole(Map<String, Object> fields) {
        return Map.of("wiki_page", fields);
    }
}
