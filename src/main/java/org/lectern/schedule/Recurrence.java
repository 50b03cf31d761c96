package org.lectern.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** On which dates of the term a series meets. */
public sealed interface Recurrence {

    /** The dates that follow from the pattern alone, in order, closed days among them. */
    Stream<LocalDate> dates(Term term, List<Swap> swapped);

    /**
     * On these days, every week or every so many.
     *
     * @param every 1 for each week; weeks (from Monday) count from that of {@code first}, else of the pattern's first date
     * @param first the day from which on it meets; null: the term's first
     * @param last the day until which it meets; null: the term's last
     */
    record Weekly(
            List<DayOfWeek> days,
            int every,
            @Nullable LocalDate first,
            @Nullable LocalDate last) implements Recurrence {

        public Weekly {
            every = Math.max(1, every);
            if (days.isEmpty()) {
                throw new IllegalArgumentException("A weekly series needs a day");
            }
            days = days.stream().sorted().distinct().toList();
        }

        /** Each week of the term. */
        public static Weekly on(List<DayOfWeek> days) {
            return new Weekly(days, 1, null, null);
        }

        @Override
        public Stream<LocalDate> dates(Term term, List<Swap> swapped) {
            var begin = first == null || first.isBefore(term.first()) ? term.first() : first;
            var end = last == null || last.isAfter(term.last()) ? term.last() : last;
            if (end.isBefore(begin)) {
                return Stream.empty();
            }
            var runsAs = swapped.stream().collect(Collectors.toMap(Swap::date, Swap::runsAs, (one, other) -> one));
            var dates = begin.datesUntil(end.plusDays(1))
                    .filter(date -> days.contains(runsAs.getOrDefault(date, date.getDayOfWeek())))
                    .toList();
            if (dates.isEmpty()) {
                return Stream.empty();
            }
            var counted = monday(Objects.requireNonNullElse(first, dates.get(0)));
            return dates.stream().filter(date -> ChronoUnit.WEEKS.between(counted, monday(date)) % every == 0);
        }

        private static LocalDate monday(LocalDate date) {
            return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    }

    /** On these dates, and no others. */
    record OnDates(List<LocalDate> dates) implements Recurrence {

        public OnDates {
            dates = dates.stream().sorted().distinct().toList();
        }

        @Override
        public Stream<LocalDate> dates(Term term, List<Swap> swapped) {
            return dates.stream();
        }
    }

    /** A single meeting: its series' id is its own for life, also when its date changes. */
    record Once(LocalDate date) implements Recurrence {

        @Override
        public Stream<LocalDate> dates(Term term, List<Swap> swapped) {
            return Stream.of(date);
        }
    }

    /** Only on the dates of its sessions. */
    record BySession() implements Recurrence {

        @Override
        public Stream<LocalDate> dates(Term term, List<Swap> swapped) {
            return Stream.empty();
        }
    }
}
