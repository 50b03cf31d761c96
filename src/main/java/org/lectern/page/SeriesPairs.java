package org.lectern.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Recurrence;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Series;
import org.lectern.schedule.Session;

/** Which series of the file is meant by one of the page: that of the same name, else the only one of its kind. */
record SeriesPairs(ImportedCourse page, Schedule schedule) {

    Optional<Series> of(ImportedCourse.Session session) {
        return seriesOf(session).flatMap(this::of);
    }

    private Optional<ImportedCourse.Series> seriesOf(ImportedCourse.Session session) {
        return page.series().stream()
                .filter(one -> session.meeting() == null
                        ? one.kind() == Kind.LECTURE
                        : one.id().equals(session.meeting()))
                .findFirst();
    }

    Optional<Series> of(ImportedCourse.Series series) {
        return schedule.series().stream()
                .filter(one -> one.id().equals(series.id()))
                .findFirst()
                .or(() -> only(series.kind()))
                .or(() -> beside(series));
    }

    /** A meeting beside the pattern, of which the page says no hours of its own, may be one of the file's that has moved. */
    private Optional<Series> beside(ImportedCourse.Series series) {
        return isBeside(series) ? sole(series.kind()) : Optional.empty();
    }

    private boolean isBeside(ImportedCourse.Series series) {
        return series.stated().isEmpty()
                && series.dates().isEmpty()
                && schedule.series().stream().noneMatch(one -> one.id().equals(series.id()))
                && page.series().stream()
                                .filter(one -> one.kind() == series.kind())
                                .count()
                        > 1;
    }

    boolean isBeside(ImportedCourse.Session session) {
        return seriesOf(session).filter(this::isBeside).isPresent();
    }

    private Optional<Series> only(Kind kind) {
        long others = page.series().stream()
                .filter(one -> one.kind() == kind && !one.id().equals(SeriesMaker.EXTRA))
                .count();
        return others == 1 ? sole(kind) : Optional.empty();
    }

    private Optional<Series> sole(Kind kind) {
        var own = schedule.series().stream().filter(one -> one.kind() == kind).toList();
        return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }

    /** Whether the page has meetings of this series at all. */
    boolean isOnPage(String series) {
        List<String> found = page.series().stream()
                .flatMap(one -> of(one).stream())
                .map(Series::id)
                .toList();
        return found.contains(series);
    }

    /** Whether the page names other days; where the file names none, days on which not one of its sessions is. */
    boolean differsInDays(ImportedCourse.Series series, Series own) {
        var days = days(own);
        if (series.stated().isEmpty() || days.isEmpty()) {
            return false;
        }
        return own.recurrence() instanceof Recurrence.BySession
                ? Collections.disjoint(days, series.stated())
                : !days.equals(series.stated());
    }

    /** Whether dates would follow from other days than the file's, and not from what the page says of each. */
    boolean isDoubtful(ImportedCourse.Series series, Series own) {
        return series.inWeeks() && differsInDays(series, own);
    }

    boolean isDoubtful(ImportedCourse.Session session) {
        return seriesOf(session)
                .filter(one -> of(one).filter(own -> isDoubtful(one, own)).isPresent())
                .isPresent();
    }

    Set<DayOfWeek> days(Series own) {
        if (own.recurrence() instanceof Recurrence.Weekly weekly) {
            return new TreeSet<>(weekly.days());
        }
        var dates = own.recurrence() instanceof Recurrence.OnDates on
                ? on.dates().stream()
                : schedule.sessions().stream()
                        .filter(one -> one.series().equals(own.id()))
                        .map(Session::date);
        return dates.map(LocalDate::getDayOfWeek).collect(Collectors.toCollection(TreeSet::new));
    }
}
