package org.lectern.page;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place of a text that names hours, from a time to another, or one time of day.
 *
 * @param from where it begins, in Java's chars
 * @param to where it has ended
 * @param end null for one time of day
 * @param certain whether it can only be a time: {@code 14-16} alone may be anything
 */
record HoursMention(int from, int to, Clock start, @Nullable Clock end, boolean certain) {

    /** Before this hour nobody teaches: 1:30 without a word is half past one in the afternoon. */
    private static final int EARLIEST = 8;

    /** Half of the day, as written. */
    enum Half {
        AM,
        PM,
        NOON,
        UNSAID
    }

    /**
     * A time as written.
     *
     * @param whole whether it is written as on a clock of 24 hours: 08:15, 14
     */
    record Clock(int hour, int minute, Half half, boolean whole) {

        Optional<LocalTime> time(Half said) {
            int of24 = switch (said) {
                case AM -> hour % 12;
                case PM, NOON -> hour > 12 ? hour : hour % 12 + 12;
                case UNSAID -> hour;
            };
            return of24 < 24 && minute < 60 ? Optional.of(LocalTime.of(of24, minute)) : Optional.empty();
        }
    }

    /** Start and end, and whether a half of the day had to be assumed. */
    record Hours(LocalTime start, LocalTime end, boolean assumed) {}

    /**
     * The hours meant; empty if there are none, or the end is not after the start.
     *
     * @param whole whether the page has hours of a clock of 24
     */
    Optional<Hours> hours(boolean whole) {
        if (end == null) {
            return Optional.empty();
        }
        boolean said = start.half() != Half.UNSAID || end.half() != Half.UNSAID;
        boolean of24 = !said && (whole || start.whole() || end.whole());
        var ends = end.half() == Half.UNSAID ? (of24 ? end.time(Half.UNSAID) : laterHalf()) : end.time(end.half());
        return ends.flatMap(
                last -> starts(last, of24).filter(last::isAfter).map(first -> new Hours(first, last, !said && !of24)));
    }

    /** One time of day; without a word for its half as on a clock of 24 hours. */
    Optional<LocalTime> time() {
        return start.time(start.half());
    }

    private Optional<LocalTime> starts(LocalTime last, boolean of24) {
        if (start.half() != Half.UNSAID) {
            return start.time(start.half());
        }
        if (of24) {
            return start.time(Half.UNSAID);
        }
        var late = start.time(Half.PM).filter(last::isAfter);
        var early = start.time(Half.AM);
        return late.isPresent() && last.getHour() >= 12 && !isLonger(late.get(), last) ? late : early;
    }

    /** 10-12pm begins in the morning: nobody writes a class of half a day so. */
    private static boolean isLonger(LocalTime first, LocalTime last) {
        return Duration.between(first, last).toHours() >= 11;
    }

    /** The half of the day in which an end without a word for it comes after its start. */
    private Optional<LocalTime> laterHalf() {
        var first = start.half() == Half.UNSAID
                ? start.time(start.hour() < EARLIEST || start.hour() == 12 ? Half.PM : Half.AM)
                : start.time(start.half());
        var early = end == null ? Optional.<LocalTime>empty() : end.time(Half.AM);
        return first.flatMap(begin ->
                early.filter(one -> one.isAfter(begin)).or(() -> end == null ? Optional.empty() : end.time(Half.PM)));
    }
}
