package org.lectern.sync;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every object wanted at a target.
 *
 * @param cancelled the keys the author cancelled by name: their removal is no accident
 */
public record DesiredState(Map<ItemKey, Content> items, Set<ItemKey> cancelled) {

    public DesiredState {
        items = java.util.Collections.unmodifiableMap(new TreeMap<>(items));
        cancelled = Set.copyOf(cancelled);
    }
}
