package org.lectern.sync;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every object of ours that a target holds; complete, or it would not exist.
 *
 * @param cursor what the target wants back at the next look, such as a sync token
 * @param elsewhere whether this is another place than at the last look, as when the author named another calendar or
 *     course: what is not here was then not taken out by a person. A target tells by what it keeps in its cursor; that a
 *     calendar of ours is gone is no other place
 */
public record ObservedState(
        Map<ItemKey, ObservedItem> items, @Nullable String cursor, boolean elsewhere) {

    public ObservedState {
        items = Collections.unmodifiableMap(new TreeMap<>(items));
    }

    /** In the place that the ledger remembers. */
    public ObservedState(Map<ItemKey, ObservedItem> items, @Nullable String cursor) {
        this(items, cursor, false);
    }
}
