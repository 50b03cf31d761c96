package org.lectern.source;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.schedule.Recurrence;

/** What an author dates by hand is on no closed day, and what `open` opens was closed. */
final class ClosedCheck implements Check {

    @Override
    public void check(Draft draft, Problems problems) {
        MeetingDays.of(draft).ifPresent(days -> draft.series().forEach(series -> dates(series, days, problems)));
        var shared = draft.days().closedByOthers();
        draft.days().open().stream()
                .filter(date -> draft.days().shared() != null && !shared.contains(date.value()))
                .forEach(date -> problems.error(
                        date.position(), date.value() + " is not closed in the calendar", "Remove it from `open`."));
    }

    private static void dates(SeriesDraft series, MeetingDays days, Problems problems) {
        var single = Stream.ofNullable(series.pattern().single());
        for (var date : Stream.concat(listed(series).stream(), single).toList()) {
            days.closedFor(date.value())
                    .ifPresent(why -> problems.error(
                            date.position(),
                            date.value() + " is closed (" + why + "), so " + series.name() + " cannot meet on it",
                            "Choose another date, or remove the day from `closed`."));
        }
    }

    private static List<Placed<LocalDate>> listed(SeriesDraft series) {
        return series.pattern().recurrence() instanceof Recurrence.OnDates
                ? series.pattern().within()
                : List.of();
    }
}
