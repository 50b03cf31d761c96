package org.lectern.source;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.ClosedDay;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Term;

/** The term has an order, and holds what is dated. */
final class TermCheck implements Check {

    /** Reports are due after the last class, but not a year later: that is a wrong year. */
    private static final int WEEKS_AFTER = 12;

    private static final int WEEKS_A_YEAR = 52;

    @Override
    public void check(Draft draft, Problems problems) {
        var heading = draft.heading();
        if (heading.first() != null && heading.last() != null) {
            order(heading.first(), heading.last(), problems);
        }
        var term = heading.term();
        if (term == null) {
            return;
        }
        draft.sessions().forEach(session -> session(session, term, problems));
        closed(draft.days().own().closed(), term, problems);
        draft.days()
                .own()
                .swapped()
                .forEach(
                        swap -> inside(new Placed<>(swap.value().date(), swap.position()), term, "This day", problems));
        draft.series().forEach(series -> series(series, term, problems));
        draft.deadlines().forEach(deadline -> near(deadline.date(), term, "This deadline", problems));
        draft.sessions().forEach(session -> moved(session.amendment(), term, problems));
        draft.series().forEach(series -> series.exceptions().forEach(one -> moved(one.amendment(), term, problems)));
    }

    private static void order(Placed<LocalDate> first, Placed<LocalDate> last, Problems problems) {
        if (last.value().isBefore(first.value())) {
            problems.error(
                    last.position(),
                    "The term ends on " + last.value() + ", before it begins on " + first.value(),
                    "Put the earlier date under `first`; is the year right?");
        } else if (!Heading.isOrdered(first.value(), last.value())) {
            problems.error(
                    last.position(),
                    "The term is longer than 60 weeks: from " + first.value() + " to " + last.value(),
                    "Is the year right?");
        }
    }

    /** A break may begin before the term or end after it; one that lies outside as a whole is a mistake. */
    private static void closed(List<Placed<ClosedDay>> days, Term term, Problems problems) {
        var byPlace = days.stream()
                .collect(groupingBy(Placed::position, LinkedHashMap::new, mapping(Placed::value, toList())));
        byPlace.forEach((position, range) -> {
            if (range.stream().noneMatch(day -> term.contains(day.date()))) {
                inside(new Placed<>(range.get(0).date(), position), term, "This closed day", problems);
            }
        });
    }

    /** Exams and other single meetings are often after the last class. */
    private static void session(SessionDraft session, Term term, Problems problems) {
        var series = session.series();
        boolean free = series != null && !series.hasPattern() && series.kind() != Kind.LECTURE;
        if (free) {
            near(session.date(), term, "This session", problems);
        } else {
            inside(session.date(), term, "This session", problems);
        }
    }

    private static void series(SeriesDraft series, Term term, Problems problems) {
        series.pattern().within().forEach(date -> inside(date, term, "This date", problems));
        near(series.pattern().single(), term, "This meeting", problems);
        series.phases().forEach(phase -> inside(phase.from(), term, "This change", problems));
    }

    private static void inside(@Nullable Placed<LocalDate> date, Term term, String what, Problems problems) {
        if (date != null && !term.contains(date.value())) {
            problems.error(date.position(), what + " is outside the term, " + span(term), hint(date.value(), term));
        }
    }

    private static void moved(@Nullable AmendmentDraft amendment, Term term, Problems problems) {
        near(amendment == null ? null : amendment.to(), term, "The new date", problems);
    }

    /** Outside by some weeks can be meant; by a year or more it is not. */
    private static void near(@Nullable Placed<LocalDate> date, Term term, String what, Problems problems) {
        if (date == null || within(date.value(), term, 0, WEEKS_AFTER)) {
            return;
        }
        var message = what + " is far from the term, " + span(term);
        if (within(date.value(), term, WEEKS_A_YEAR, WEEKS_A_YEAR)) {
            problems.warning(date.position(), message, hint(date.value(), term));
        } else {
            problems.error(date.position(), message, hint(date.value(), term));
        }
    }

    private static boolean within(LocalDate date, Term term, int before, int after) {
        return !date.isBefore(term.first().minusWeeks(before))
                && !date.isAfter(term.last().plusWeeks(after));
    }

    private static String span(Term term) {
        return term.first() + " to " + term.last();
    }

    private static String hint(LocalDate date, Term term) {
        for (int year = term.first().getYear(); year <= term.last().getYear(); year++) {
            if (term.contains(date.withYear(year))) {
                return "Did you mean " + date.withYear(year) + "?";
            }
        }
        return "Correct the date, or `first` and `last` under `term`.";
    }
}
