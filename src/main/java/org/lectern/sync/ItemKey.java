package org.lectern.sync;

import java.util.Comparator;

/**
 * Which remote object: the entry, week or course it stands for, and which part of it.
 *
 * @param subject the id of an entry, {@code week-<n>} for a module and its publication, {@code calendar} for what a
 *     course has once
 */
public record ItemKey(String subject, Part part) implements Comparable<ItemKey> {

    private static final Comparator<ItemKey> ORDER = Comparator.comparingInt((ItemKey key) -> key.part.rank())
            .thenComparing(ItemKey::part)
            .thenComparing(ItemKey::subject);

    @Override
    public int compareTo(ItemKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return part.word() + ":" + subject;
    }
}
