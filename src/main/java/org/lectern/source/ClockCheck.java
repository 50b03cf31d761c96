package org.lectern.source;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Every wall time happens once on its date: where clocks change, some do not, and some do twice. */
final class ClockCheck implements Check {

    @Override
    public void check(Draft draft, Problems problems) {
        var zone = Placed.orNull(draft.heading().zone());
        if (zone == null) {
            return;
        }
        MeetingDays.of(draft)
                .ifPresent(days -> draft.series()
                        .forEach(series ->
                                days.of(series).forEach(date -> meeting(zone, date, series, draft, problems))));
        draft.deadlines().forEach(deadline -> {
            if (deadline.date() != null && deadline.at() != null) {
                time(
                        zone,
                        deadline.date().value(),
                        deadline.at().value(),
                        deadline.at().position(),
                        problems);
            }
        });
    }

    private static void meeting(ZoneId zone, LocalDate date, SeriesDraft series, Draft draft, Problems problems) {
        var amendment = draft.amendment(series, date);
        if (amendment == null) {
            hours(zone, date, series.phase(date).at(), problems);
        } else if (amendment.cancelled() == null) {
            var to = amendment.to();
            hours(
                    zone,
                    to == null ? date : to.value(),
                    amendment.hours(series.phase(date).at()),
                    problems);
        }
    }

    private static void hours(ZoneId zone, LocalDate date, @Nullable Placed<Hours> hours, Problems problems) {
        if (hours != null) {
            time(zone, date, hours.value().start(), hours.position(), problems);
            time(zone, date, hours.value().end(), hours.position(), problems);
        }
    }

    private static void time(ZoneId zone, LocalDate date, LocalTime time, Position position, Problems problems) {
        int offsets =
                zone.getRules().getValidOffsets(LocalDateTime.of(date, time)).size();
        if (offsets == 0) {
            problems.error(
                    position,
                    "There is no " + time + " on " + date + " in " + zone + ": clocks go forward over it",
                    "Choose a time an hour later, or another date.");
        } else if (offsets > 1) {
            problems.warning(
                    position,
                    time + " happens twice on " + date + " in " + zone + ", as clocks go back; the first is taken",
                    "Choose another time if the second is meant.");
        }
    }
}
