package org.lectern.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** On which dates of the term a series meets. */
public sealed interface Recurrence {

    /** The dates that follow from the pattern alone, closed days among them. */
    Stream<LocalDate> dates(Term term);

    /** Every week on these days. */
    record Weekly(List<DayOfWeek> days) implements Recurrence {

        public Weekly {
            if (days.isEmpty()) {
                throw new IllegalArgumentException("A weekly series needs a day");
            }
            days = days.stream().sorted().distinct().toList();
        }

        @Override
        public Stream<LocalDate> dates(Term term) {
            return term.first().datesUntil(term.last().plusDays(1)).filter(date -> days.contains(date.getDayOfWeek()));
        }
    }

    /** Only on the dates of its sessions. */
    record BySession() implements Recurrence {

        @Override
        public Stream<LocalDate> dates(Term term) {
            return Stream.empty();
        }
    }
}
