package org.lectern.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Kind;
import org.lectern.schedule.When;

/** When an entry is, in words: its day and, unless it takes the whole day, from and to. A deadline has no "to". */
record Span(
        TimeText day,
        @Nullable TimeText from,
        @Nullable TimeText to,
        @Nullable TimeText last) {

    /** Whole days. */
    static Span days(LocalDate first, LocalDate last, CourseClock clock) {
        return new Span(clock.day(first), null, null, clock.day(last));
    }

    static Span of(When when, Kind kind, CourseClock clock) {
        var day = clock.day(when.date());
        if (!(when instanceof When.Timed timed)) {
            return new Span(day, null, null, null);
        }
        var from = clock.minute(timed.start());
        return kind == Kind.DEADLINE
                ? new Span(day, new TimeText("due " + from.text(), from.iso()), null, null)
                : new Span(day, from, clock.minute(timed.end()), null);
    }

    /** "Tue, Sep 9, 10:40–12:00". */
    String text() {
        return day.text() + (from == null ? "" : ", " + from.text()) + (to == null ? "" : "–" + to.text());
    }
}
