package org.lectern.canvas;

import java.util.Map;
import org.lectern.sync.Content;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;

/** The HTML to send for a text in normal form, always with our mark. */
final class Wording {

    private final Map<ItemKey, Wanted> wanted;
    private final CanvasCourse course;

    Wording(Map<ItemKey, Wanted> wanted, CanvasCourse course) {
        this.wanted = wanted;
        this.course = course;
    }

    /** The schedule's own HTML where it says just this; a text from elsewhere becomes plain paragraphs. */
    String html(ItemKey key, Content content) {
        var text = content.get(Field.TEXT);
        var known = wanted.get(key);
        return known != null && known.content().get(Field.TEXT).equals(text)
                ? known.html()
                : Markup.paragraphs(text, course.marks().of(key.subject()));
    }
}
