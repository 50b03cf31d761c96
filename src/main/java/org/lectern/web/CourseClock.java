package org.lectern.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.lectern.schedule.When;

/** The present moment on the wall of the course's classroom, and how times are written there. */
record CourseClock(ZonedDateTime now) {

    private static final DateTimeFormatter DAY = english("EEE, MMM d");
    private static final DateTimeFormatter FULL_DAY = english("EEE, MMM d, yyyy");
    private static final DateTimeFormatter PLAIN_DAY = english("MMM d, yyyy");
    private static final DateTimeFormatter MINUTE = english("HH:mm");
    private static final DateTimeFormatter MOMENT = english("EEE, MMM d, yyyy, HH:mm z");
    private static final DateTimeFormatter ISO_MINUTE = english("yyyy-MM-dd'T'HH:mmxxx");

    static CourseClock of(Instant now, ZoneId zone) {
        return new CourseClock(now.atZone(zone));
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    boolean isOver(When when) {
        return !end(when).isAfter(now);
    }

    boolean isRunning(When when) {
        return !isOver(when) && !start(when).isAfter(now);
    }

    ZonedDateTime start(When when) {
        return when instanceof When.Timed timed ? timed.start() : when.date().atStartOfDay(now.getZone());
    }

    ZonedDateTime end(When when) {
        return when instanceof When.Timed timed
                ? timed.end()
                : when.date().plusDays(1).atStartOfDay(now.getZone());
    }

    /** "Tue, Sep 9". */
    TimeText day(LocalDate date) {
        return new TimeText(DAY.format(date), date.toString());
    }

    /** "Tue, Sep 9, 2025". */
    TimeText fullDay(LocalDate date) {
        return new TimeText(FULL_DAY.format(date), date.toString());
    }

    /** "Sep 9, 2025". */
    String plainDay(LocalDate date) {
        return PLAIN_DAY.format(date);
    }

    /** "10:40". */
    TimeText minute(ZonedDateTime time) {
        return new TimeText(MINUTE.format(time), ISO_MINUTE.format(time));
    }

    /** "Tue, Sep 9, 2025, 10:40 EDT". */
    TimeText moment(Instant instant) {
        var time = instant.atZone(now.getZone());
        return new TimeText(MOMENT.format(time), ISO_MINUTE.format(time));
    }

    /** How far off a coming day is: "today", "tomorrow", "in 5 days", "in 3 weeks". */
    String distance(LocalDate date) {
        long days = ChronoUnit.DAYS.between(today(), date);
        if (days <= 1) {
            return days <= 0 ? "today" : "tomorrow";
        }
        return days < 14 ? "in " + days + " days" : "in " + days / 7 + " weeks";
    }

    /** "Eastern Time (America/New_York)". */
    String zoneName() {
        var zone = now.getZone();
        return zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " (" + zone.getId() + ")";
    }

    private static DateTimeFormatter english(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
