package org.lectern.source;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Each session takes a date on which its series meets, and has it for itself. */
final class SessionCheck implements Check {

    @Override
    public void check(Draft draft, Problems problems) {
        MeetingDays.of(draft).ifPresent(days -> draft.sessions().forEach(session -> check(session, days, problems)));
        Map<String, Position> seen = new HashMap<>();
        draft.sessions().forEach(session -> alone(session, seen, problems));
    }

    private static void check(SessionDraft session, MeetingDays days, Problems problems) {
        var date = session.date();
        var series = session.series();
        if (date == null || series == null || isAfterTerm(date.value(), series, days)) {
            return;
        }
        var closed = days.closedFor(date.value());
        if (closed.isPresent()) {
            problems.error(
                    date.position(),
                    date.value() + " is closed (" + closed.get() + "), so no session can be on it",
                    "Give the session another date" + suggestion(series, date.value(), days)
                            + ", or remove the day from `closed`.");
        } else if (series.hasPattern() && !days.pattern(series).contains(date.value())) {
            problems.error(date.position(), Misfit.of(series, date.value(), days), hint(series, date.value(), days));
        }
    }

    /** Told by another check, but for exams and the like, which are often after the last class. */
    private static boolean isAfterTerm(LocalDate date, SeriesDraft series, MeetingDays days) {
        return series.hasPattern() && !days.term().contains(date);
    }

    private static String hint(SeriesDraft series, LocalDate date, MeetingDays days) {
        return days.free(series, date)
                .map(day -> "Did you mean " + day + ", or that date and `moved: {date: " + date + "}`?")
                .orElse("Correct the date, or the days of the series.");
    }

    private static String suggestion(SeriesDraft series, LocalDate date, MeetingDays days) {
        return days.free(series, date).map(day -> " such as " + day).orElse("");
    }

    private static void alone(SessionDraft session, Map<String, Position> seen, Problems problems) {
        var date = session.date();
        var series = session.series();
        if (date == null || series == null) {
            return;
        }
        var first = seen.putIfAbsent(series.name() + " " + date.value(), date.position());
        if (first != null) {
            problems.error(
                    date.position(),
                    "There is already a session of " + series.name() + " on " + date.value() + ", in line "
                            + first.line(),
                    "Give one of the two another date, or join them.");
        }
    }
}
