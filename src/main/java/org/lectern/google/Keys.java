package org.lectern.google;

import org.lectern.sync.ItemKey;
import org.lectern.sync.Part;

/** The keys of what a course has once, and of its events. */
final class Keys {

    static final ItemKey CALENDAR = new ItemKey("calendar", Part.CALENDAR);
    static final ItemKey SHARING = new ItemKey("calendar", Part.SHARING);

    private Keys() {}

    static ItemKey event(String entry) {
        return new ItemKey(entry, Part.EVENT);
    }
}
