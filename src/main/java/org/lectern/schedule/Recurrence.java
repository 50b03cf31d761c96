package org.lectern.schedule;

import java.time.DayOfWeek;
import java.util.List;

/** On which dates of the term a series meets. */
public sealed interface Recurrence {

    /** Every week on these days. */
    record Weekly(List<DayOfWeek> days) implements Recurrence {

        public Weekly {
            if (days.isEmpty()) {
                throw new IllegalArgumentException("A weekly series needs a day");
            }
            days = days.stream().sorted().distinct().toList();
        }
    }

    /** Only on the dates of its sessions. */
    record BySession() implements Recurrence {}
}
