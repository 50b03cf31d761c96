package org.lectern.source;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.ClosedDay;

/** The days on which nothing meets. */
final class ClosedDays {

    /** A break has some weeks; more is a wrong month or year. */
    private static final int LONGEST = 100;

    private ClosedDays() {}

    /** Each day of each range by itself, with the place that closes it. */
    static List<Placed<ClosedDay>> read(Section root, Problems problems) {
        List<Placed<ClosedDay>> days = new ArrayList<>();
        for (var section : root.sections("closed", "{date: 2025-10-14, why: No class}")) {
            var range = range(section, problems);
            var why = section.required("why", Forms.line("No class"));
            var announce = section.optional("announce", Forms.FLAG);
            section.refuseOthers();
            if (range != null) {
                var reason = why == null ? "" : why.value();
                boolean announced = announce == null || announce.value();
                range.first()
                        .datesUntil(range.last().plusDays(1))
                        .map(date -> new Placed<>(new ClosedDay(date, reason, announced), range.position()))
                        .forEach(days::add);
            }
        }
        return days;
    }

    private record Range(LocalDate first, LocalDate last, Position position) {}

    private static @Nullable Range range(Section section, Problems problems) {
        if (!section.has("first") && !section.has("last")) {
            var date = section.required("date", Times.DATE);
            return date == null ? null : new Range(date.value(), date.value(), date.position());
        }
        var first = section.required("first", Times.DATE);
        var last = section.required("last", Times.DATE);
        if (section.has("date")) {
            section.optional("date", Times.DATE);
            problems.error(
                    section.position("date"),
                    "Closed days are one `date`, or all from `first` to `last`, not both",
                    "Remove one of the two.");
        }
        return first == null || last == null ? null : range(first, last, problems);
    }

    private static @Nullable Range range(Placed<LocalDate> first, Placed<LocalDate> last, Problems problems) {
        long days = ChronoUnit.DAYS.between(first.value(), last.value()) + 1;
        if (days < 1) {
            problems.error(
                    last.position(),
                    "The closed days end on " + last.value() + ", before they begin on " + first.value(),
                    "Put the earlier date under `first`; is the year right?");
        } else if (days > LONGEST) {
            problems.error(
                    last.position(),
                    "From " + first.value() + " to " + last.value() + " are " + days + " closed days; at most "
                            + LONGEST + " can be",
                    "Is the year right?");
        }
        return days < 1 || days > LONGEST ? null : new Range(first.value(), last.value(), first.position());
    }
}
