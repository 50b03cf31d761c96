package org.lectern.source;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is different on one date belongs to a meeting, is said once, and ends on an open day. */
final class ExceptionCheck implements Check {

    @Override
    public void check(Draft draft, Problems problems) {
        for (var series : draft.series()) {
            once(series, draft, problems);
            MeetingDays.of(draft).ifPresent(days -> meets(series, days, problems));
        }
        MeetingDays.of(draft)
                .ifPresent(days -> draft.sessions().forEach(session -> open(session.amendment(), days, problems)));
    }

    private static void once(SeriesDraft series, Draft draft, Problems problems) {
        Map<LocalDate, Position> seen = new HashMap<>();
        for (var one : series.exceptions()) {
            var first = seen.putIfAbsent(one.date().value(), one.date().position());
            if (first != null) {
                twice(one.date(), first, problems);
            }
        }
        for (var session : draft.sessions()) {
            var date = session.date();
            var amendment = session.amendment();
            var first = date == null ? null : seen.get(date.value());
            if (session.isOf(series) && date != null && amendment != null && first != null) {
                twice(new Placed<>(date.value(), amendment.position()), first, problems);
            }
        }
    }

    private static void twice(Placed<LocalDate> date, Position first, Problems problems) {
        problems.error(
                date.position(),
                "What is different on " + date.value() + " is said twice; first in line " + first.line(),
                "Keep one of the two.");
    }

    private static void meets(SeriesDraft series, MeetingDays days, Problems problems) {
        var dates = days.of(series);
        for (var one : series.exceptions()) {
            var date = one.date();
            if (series.pattern().recurrence() != null && !dates.contains(date.value())) {
                var why = days.closedFor(date.value())
                        .map(closed -> " (" + closed + ")")
                        .orElse("");
                problems.error(
                        date.position(),
                        series.name() + " does not meet on " + date.value() + why,
                        days.nearest(series, date.value())
                                .map(day -> "Did you mean " + day + "?")
                                .orElse("Remove the exception."));
            }
            open(one.amendment(), days, problems);
        }
    }

    private static void open(@Nullable AmendmentDraft amendment, MeetingDays days, Problems problems) {
        var to = amendment == null ? null : amendment.to();
        if (to != null && days.closedFor(to.value()).isPresent()) {
            problems.error(
                    to.position(),
                    "The meeting is moved to " + to.value() + ", which is closed ("
                            + days.closedFor(to.value()).get() + ")",
                    "Move it to another day, or remove the day from `closed`.");
        }
    }
}
