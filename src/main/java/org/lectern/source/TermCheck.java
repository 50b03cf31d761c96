package org.lectern.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
        draft.sessions().forEach(session -> inside(session.date(), term, "This session", problems));
        draft.closed()
                .forEach(day ->
                        inside(new Placed<>(day.value().date(), day.position()), term, "This closed day", problems));
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
