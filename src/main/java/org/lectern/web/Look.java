package org.lectern.web;

import java.util.Map;
import org.lectern.schedule.CourseId;

/**
 * What one look into the database found.
 *
 * @param count how many releases there were
 * @param numbers of each course's newest release
 * @param failed whether the database could not be read, and the numbers are those of the look before
 */
record Look(long count, Map<CourseId, Integer> numbers, boolean failed) {

    /** Each look is one of its own: what failed during one is tried again during the next. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
