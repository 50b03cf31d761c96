package org.lectern.canvas;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.sync.Content;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;
import org.lectern.sync.ObservedItem;
import org.lectern.sync.TargetDenied;
import org.lectern.sync.TargetRejected;

/** Writes calendar events (contracts/canvas.md section 6). */
final class EventEditor implements Editor {

    private final CanvasCourse course;
    private final Wording wording;

    EventEditor(CanvasCourse course, Wording wording) {
        this.course = course;
        this.wording = wording;
    }

    @Override
    public String create(ItemKey key, Content content) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("context_code", course.context());
        fields.putAll(changed(key, Content.empty(), content));
        // also where there is nothing to say: the mark is in it
        fields.put("description", wording.html(key, content));
        return course.api()
                .post(course.at().events(), whole(fields), CanvasEvent.class, "create " + Editor.named(key, content))
                .id();
    }

    /** Only what changed: Canvas tells the whole class of every new start or end. */
    @Override
    public String update(ObservedItem item, Content content) {
        var purpose = "update " + Editor.named(item.key(), content);
        var fields = changed(item.key(), item.content(), content);
        var url = course.at().event(item.id().value());
        try {
            return course.api()
                    .put(url, whole(fields), CanvasEvent.class, purpose)
                    .id();
        } catch (TargetDenied reason) {
            if (isGone(item)) {
                throw new TargetRejected("Canvas would not " + purpose + ": it was deleted there meanwhile.", reason);
            }
            throw reason;
        }
    }

    /** Deleting what is deleted is refused as a missing right would be; only a look tells them apart. */
    @Override
    public void delete(ObservedItem item) {
        var purpose = "delete " + Editor.named(item.key(), item.content());
        try {
            course.api().delete(course.at().event(item.id().value()), purpose);
        } catch (TargetDenied reason) {
            if (!isGone(item)) {
                throw reason;
            }
        }
    }

    private boolean isGone(ObservedItem item) {
        var purpose = "look for " + Editor.named(item.key(), item.content());
        return course.api()
                .find(course.at().event(item.id().value()), CanvasEvent.class, purpose)
                .map(CanvasEvent::isDeleted)
                .orElse(true);
    }

    private Map<String, Object> changed(ItemKey key, Content from, Content to) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (var field : to.differences(from)) {
            switch (field) {
                case TITLE -> fields.put("title", to.get(field));
                case PLACE -> fields.put("location_name", to.get(field));
                case TEXT -> fields.put("description", wording.html(key, to));
                case START, END -> fields.putAll(Times.sent(refuseBackwards(key, to), course.zone()));
                default -> throw new IllegalArgumentException("An event in Canvas has no " + field);
            }
        }
        return fields;
    }

    /** A kept edit and a new time may not fit; Canvas would make it an event of no length without a word. */
    private static Content refuseBackwards(ItemKey key, Content content) {
        var start = content.get(Field.START);
        var end = content.get(Field.END);
        boolean bothInstants = start.endsWith("Z") && end.endsWith("Z");
        if (start.isEmpty() != end.isEmpty()
                || start.endsWith("Z") != end.endsWith("Z")
                || (bothInstants && !Instant.parse(end).isAfter(Instant.parse(start)))) {
            throw new TargetRejected(
                    Editor.named(key, content) + " would start at " + start + " and end at " + end
                            + ": one of them is a person's edit in Canvas. Correct it there, or set publish.edits to"
                            + " overwrite.",
                    null);
        }
        return content;
    }

    private static Map<String, Object> whole(Map<String, Object> fields) {
        return Map.of("calendar_event", fields);
    }
}
