package org.lectern.page;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place of a text that names one date or several.
 *
 * @param from where it begins, in Java's chars, a weekday before it included
 * @param to where it has ended
 * @param days as written; of a range the first and the last
 * @param range whether the days between are meant, too
 */
record DateMention(
        int from,
        int to,
        List<Day> days,
        boolean range,
        @Nullable DayOfWeek weekday) {

    DateMention {
        days = List.copyOf(days);
    }

    /**
     * A day as written.
     *
     * @param year null where the text leaves it to the reader
     * @param month where {@code numeric}, the number that stands first
     * @param numeric whether month and day may stand the other way round, as in 9/2
     */
    record Day(@Nullable Integer year, int month, int day, boolean numeric) {

        Day swapped() {
            return new Day(year, day, month, numeric);
        }

        Day in(@Nullable Integer other) {
            return new Day(year == null ? other : year, month, day, numeric);
        }
    }
}
