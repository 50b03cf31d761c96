package org.lectern.page;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.page.ImportedCourse.Session;
import org.lectern.schedule.ClosedDay;
import org.lectern.schedule.Phase;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Series;
import org.lectern.schedule.Term;

/**
 * The dates on which the series of a file meet by themselves, as the page makes its term longer.
 *
 * @param closed days without class, by the file or by the page
 */
record Patterns(Schedule schedule, Term term, Set<LocalDate> closed) {

    static Patterns of(Schedule schedule, ImportedCourse page, Collection<Session> dated) {
        var closed = Stream.concat(
                        schedule.closed().stream().map(ClosedDay::date),
                        page.closed().stream()
                                .flatMap(
                                        one -> one.first().datesUntil(one.last().plusDays(1))))
                .collect(Collectors.toSet());
        var own = schedule.course().term();
        var days = dated.stream().map(Session::date).collect(Collectors.toCollection(TreeSet::new));
        days.add(own.first());
        days.add(own.last());
        return new Patterns(schedule, new Term(own.name(), days.first(), days.last()), closed);
    }

    /** In order; empty if the series meets on its sessions' dates only. */
    Set<LocalDate> of(String series) {
        return schedule.series().stream()
                .filter(one -> one.id().equals(series))
                .flatMap(this::dates)
                .filter(date -> !closed.contains(date))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<LocalDate> dates(Series series) {
        return series.phases().stream()
                .flatMap(phase ->
                        phase.recurrence().dates(term, schedule.swapped()).filter(date -> isOf(series, phase, date)));
    }

    private static boolean isOf(Series series, Phase phase, LocalDate date) {
        return !date.isBefore(phase.from())
                && series.changes().stream()
                        .noneMatch(later -> later.from().isAfter(phase.from()) && !date.isBefore(later.from()));
    }
}
