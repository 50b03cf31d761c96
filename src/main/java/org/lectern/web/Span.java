package org.lectern.web;

import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Kind;
import org.lectern.schedule.When;

/** When an entry is, in words: its day and, unless it takes the whole day, from and to. A deadline has no "to". */
record Span(TimeText day, @Nullable TimeText from, @Nullable TimeText to) {

    static Span of(When when, Kind kind, CourseClock clock) {
        var day = clock.day(when.date());
        return when instanceof When.Timed timed
                ? new Span(day, clock.minute(timed.start()), kind == Kind.DEADLINE ? null : clock.minute(timed.end()))
                : new Span(day, null, null);
    }

    /** "Tue, Sep 9, 10:40–12:00". */
    String text() {
        return day.text() + (from == null ? "" : ", " + from.text()) + (to == null ? "" : "–" + to.text());
    }
}
