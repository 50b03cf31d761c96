package org.lectern.source;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.schedule.ClosedDay;
import org.lectern.schedule.Term;

/** On which dates a series meets, and which days are closed. */
final class MeetingDays {

    private final Draft draft;
    private final Term term;
    private final Map<LocalDate, String> closed;

    private MeetingDays(Draft draft, Term term) {
        this.draft = draft;
        this.term = term;
        this.closed = draft.closed().stream()
                .map(Placed::value)
                .collect(Collectors.toMap(ClosedDay::date, ClosedDay::why, (one, other) -> one));
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

    /** Every date the series meets on, before any is cancelled or moved. */
    Set<LocalDate> of(SeriesDraft series) {
        Set<LocalDate> dates = new TreeSet<>(ofSessions(series));
        var days = series.days() == null ? List.of() : series.days();
        term.first()
                .datesUntil(term.last().plusDays(1))
                .filter(date -> days.contains(date.getDayOfWeek()))
                .forEach(dates::add);
        dates.removeAll(closed.keySet());
        return dates;
    }

    private Set<LocalDate> ofSessions(SeriesDraft series) {
        return draft.sessions().stream()
                .filter(session -> session.isOf(series))
                .map(session -> Placed.orNull(session.date()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The date of the series that is nearest to this one; the earlier of two. */
    Optional<LocalDate> nearest(SeriesDraft series, LocalDate date) {
        return nearest(pattern(series), date);
    }

    /** The nearest one that no session has taken. */
    Optional<LocalDate> free(SeriesDraft series, LocalDate date) {
        var taken = ofSessions(series);
        return nearest(pattern(series).filter(one -> !taken.contains(one)), date);
    }

    private Stream<LocalDate> pattern(SeriesDraft series) {
        List<DayOfWeek> days = Objects.requireNonNullElse(series.days(), List.of());
        return of(series).stream().filter(one -> days.isEmpty() || days.contains(one.getDayOfWeek()));
    }

    private static Optional<LocalDate> nearest(Stream<LocalDate> dates, LocalDate date) {
        return dates.min(Comparator.comparingLong(one -> Math.abs(ChronoUnit.DAYS.between(one, date))));
    }
}
