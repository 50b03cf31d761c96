package org.lectern.canvas;

import java.util.Map;
import org.lectern.sync.Content;
import org.lectern.sync.ItemKey;
import org.lectern.sync.ObservedItem;
import org.lectern.sync.Part;

/** Shows modules to students and hides them: a PUT, as a create takes no word of it (contracts/canvas.md section 7). */
final class PublicationEditor implements Editor {

    private final CanvasCourse course;
    private final Held held;

    PublicationEditor(CanvasCourse course, Held held) {
        this.course = course;
        this.held = held;
    }

    @Override
    public String create(ItemKey key, Content content) {
        return publish(key, held.need(new ItemKey(key.subject(), Part.MODULE)), true);
    }

    @Override
    public String update(ObservedItem item, Content content) {
        return publish(item.key(), item.id().value(), true);
    }

    @Override
    public void delete(ObservedItem item) {
        publish(item.key(), item.id().value(), false);
    }

    private String publish(ItemKey key, String module, boolean published) {
        var purpose = (published ? "publish" : "hide") + " the module of '" + key.subject() + "'";
        var content = Map.of("module", Map.of("published", published));
        return course.api()
                .put(course.at().module(module), content, CanvasModule.class, purpose)
                .id();
    }
}
