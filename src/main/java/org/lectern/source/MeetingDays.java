package org.lectern.source;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.schedule.ClosedDay;
import org.lectern.schedule.Swap;
import org.lectern.schedule.Term;

/** On which dates a series meets, and which days are closed. */
final class MeetingDays {

    private final Term term;
    private final Map<LocalDate, String> closed;
    private final List<Swap> swapped;
    private final Map<String, Set<LocalDate>> patterns = new HashMap<>();
    private final Map<String, Set<LocalDate>> taken;

    private MeetingDays(Draft draft, Term term) {
        this.term = term;
        this.closed = draft.days().closed(term).stream()
                .collect(Collectors.toMap(ClosedDay::date, ClosedDay::why, (one, other) -> one));
        this.swapped = draft.days().swapped(term);
        this.taken = draft.sessions().stream()
                .filter(session -> session.series() != null && session.date() != null)
                .collect(Collectors.groupingBy(
                        session -> Objects.requireNonNull(session.series()).name(),
                        Collectors.mapping(session -> Placed.sure(session.date()), Collectors.toSet())));
    }

    /** Empty while the term is uncertain. */
    static Optional<MeetingDays> of(Draft draft) {
        return Optional.ofNullable(draft.heading().term()).map(term -> new MeetingDays(draft, term));
    }

    Term term() {
        return term;
    }

    Optional<String> closedFor(LocalDate date) {
        return Optional.ofNullable(closed.get(date));
    }

    /** The weekday whose classes meet on this date. */
    DayOfWeek weekday(LocalDate date) {
        return swapped.stream()
                .filter(swap -> swap.date().equals(date))
                .map(Swap::runsAs)
                .findFirst()
                .orElse(date.getDayOfWeek());
    }

    /** Every date the series meets on, before any is cancelled or moved. */
    Set<LocalDate> of(SeriesDraft series) {
        Set<LocalDate> dates = new TreeSet<>(pattern(series));
        dates.addAll(taken(series));
        dates.removeAll(closed.keySet());
        return dates;
    }

    /** The dates that follow from what the series itself says, closed days left out. */
    Set<LocalDate> pattern(SeriesDraft series) {
        return patterns.computeIfAbsent(
                series.name(),
                name -> series.dates(term, swapped)
                        .filter(date -> !closed.containsKey(date))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private Set<LocalDate> taken(SeriesDraft series) {
        return taken.getOrDefault(series.name(), Set.of());
    }

    /** The date of the series that is nearest to this one; the earlier of two. */
    Optional<LocalDate> nearest(SeriesDraft series, LocalDate date) {
        return nearest(known(series), date);
    }

    /** The nearest one that no session has taken. */
    Optional<LocalDate> free(SeriesDraft series, LocalDate date) {
        return nearest(known(series).filter(one -> !taken(series).contains(one)), date);
    }

    /** The dates of the pattern that no session has taken, in order. */
    List<LocalDate> free(SeriesDraft series) {
        return pattern(series).stream()
                .filter(date -> !taken(series).contains(date))
                .toList();
    }

    private Stream<LocalDate> known(SeriesDraft series) {
        return (series.hasPattern() ? pattern(series) : of(series)).stream();
    }

    private static Optional<LocalDate> nearest(Stream<LocalDate> dates, LocalDate date) {
        return dates.min(Comparator.comparingLong(one -> Math.abs(ChronoUnit.DAYS.between(one, date))));
    }
}
