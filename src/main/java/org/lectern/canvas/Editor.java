package org.lectern.canvas;

import org.lectern.sync.Content;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;
import org.lectern.sync.ObservedItem;

/** Makes, changes and removes one sort of object, and keeps what is held true. Answers with the object's id. */
interface Editor {

    String create(ItemKey key, Content content);

    String update(ObservedItem item, Content content);

    void delete(ObservedItem item);

    /** What to call an object in a message to people. */
    static String named(ItemKey key, Content content) {
        var title = content.get(Field.TITLE);
        return key.part().word() + " '" + (title.isEmpty() ? key.subject() : title) + "'";
    }
}
