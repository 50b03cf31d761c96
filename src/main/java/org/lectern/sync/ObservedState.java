package org.lectern.sync;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every object of ours that a target holds; complete, or it would not exist.
 *
 * @param cursor what the target wants back at the next look, such as a sync token
 */
public record ObservedState(
        Map<ItemKey, ObservedItem> items, @Nullable String cursor) {

    public ObservedState {
        items = Collections.unmodifiableMap(new TreeMap<>(items));
    }
}
