package org.lectern.feed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A change of clocks that comes every year, such as on the second Sunday of March at two.
 *
 * @param ordinal which of the month's days of that name; -1: the last
 * @param time what the clocks show just before
 */
record YearlyOnset(Month month, DayOfWeek day, int ordinal, LocalTime time, ZoneOffset before, ZoneOffset after) {

    /** What all these have in common, if it can be said so simply. */
    static Optional<YearlyOnset> of(List<ZoneOffsetTransition> years) {
        return Stream.of(1, 2, 3, 4, -1)
                .map(ordinal -> like(years.get(0), ordinal))
                .filter(onset -> years.stream().allMatch(onset::comesAs))
                .findFirst();
    }

    private static YearlyOnset like(ZoneOffsetTransition transition, int ordinal) {
        var local = transition.getDateTimeBefore();
        return new YearlyOnset(
                local.getMonth(),
                local.getDayOfWeek(),
                ordinal,
                local.toLocalTime(),
                transition.getOffsetBefore(),
                transition.getOffsetAfter());
    }

    private boolean comesAs(ZoneOffsetTransition transition) {
        return transition.equals(in(transition.getDateTimeBefore().getYear()));
    }

    ZoneOffsetTransition in(int year) {
        var date = LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, day));
        return ZoneOffsetTransition.of(date.atTime(time), before, after);
    }

    /** As the value of an RRULE (RFC 5545 section 3.3.10). */
    String rule() {
        return "FREQ=YEARLY;BYMONTH=" + month.getValue() + ";BYDAY=" + ordinal
                + day.name().substring(0, 2);
    }
}
