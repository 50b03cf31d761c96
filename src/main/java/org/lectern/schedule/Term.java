package org.lectern.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days, both included, between which a course meets. */
public record Term(@Nullable String name, LocalDate first, LocalDate last) {

    public Term {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("The term ends on " + last + ", before it begins on " + first);
        }
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
