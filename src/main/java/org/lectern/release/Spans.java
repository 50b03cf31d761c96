package org.lectern.release;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Kind;
import org.lectern.schedule.When;

/** When an entry is, in the words of its course's place. */
final class Spans {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MMM d", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Spans() {}

    /** "Tue, Sep 30". */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** "Tue, Sep 30, 10:40–12:00". */
    static String of(Entry entry) {
        var hours = hours(entry);
        return day(entry.when().date()) + (hours.isEmpty() ? "" : ", " + hours);
    }

    /** "10:40–12:00"; a deadline is a moment, and a whole day has no hours. */
    static String hours(Entry entry) {
        if (!(entry.when() instanceof When.Timed timed)) {
            return "";
        }
        var from = CLOCK.format(timed.start());
        return entry.kind() == Kind.DEADLINE ? from : from + "–" + end(timed);
    }

    /** From one time to another, as briefly as it can be said, and where it is now. */
    static String move(Entry before, Entry after) {
        boolean sameDay = before.when().date().equals(after.when().date());
        boolean asLong = length(before) == length(after);
        if (sameDay && asLong) {
            return "from " + start(before) + " to " + start(after);
        }
        if (sameDay) {
            return "from " + orAllDay(hours(before)) + " to " + orAllDay(hours(after));
        }
        return "from " + (asLong ? begin(before) : of(before)) + " to " + (asLong ? begin(after) : of(after));
    }

    private static String begin(Entry entry) {
        var start = start(entry);
        return day(entry.when().date()) + (start.isEmpty() ? "" : ", " + start);
    }

    private static String start(Entry entry) {
        return entry.when() instanceof When.Timed timed ? CLOCK.format(timed.start()) : "";
    }

    private static String end(When.Timed timed) {
        var end = CLOCK.format(timed.end());
        boolean sameDay = timed.end().toLocalDate().equals(timed.date());
        return sameDay ? end : day(timed.end().toLocalDate()) + ", " + end;
    }

    private static String orAllDay(String hours) {
        return hours.isEmpty() ? "all day" : hours;
    }

    /** In seconds; -1 for a whole day. */
    private static long length(Entry entry) {
        return entry.when() instanceof When.Timed timed ? seconds(timed.end()) - seconds(timed.start()) : -1;
    }

    private static long seconds(ZonedDateTime time) {
        return time.toEpochSecond();
    }
}
