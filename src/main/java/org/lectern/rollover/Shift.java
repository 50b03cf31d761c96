package org.lectern.rollover;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;

/** Moves dates by whole teaching weeks, from Monday, so that each stays on its day of the week. */
record Shift(long weeks) {

    private static final Pattern DATE = Pattern.compile("(?<![0-9-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-])");

    private static final Pattern ID = Pattern.compile("(?:[a-z0-9-]*-)?([0-9]{4}-[0-9]{2}-[0-9]{2})");

    static Shift between(LocalDate oldFirst, LocalDate newFirst) {
        return new Shift(ChronoUnit.WEEKS.between(monday(oldFirst), monday(newFirst)));
    }

    LocalDate of(LocalDate date) {
        return date.plusWeeks(weeks);
    }

    /** The text with every date in it moved; what only looks like a date stays. */
    String of(String text) {
        return DATE.matcher(text).replaceAll(found -> date(found.group()));
    }

    /** The id, where it is a date or ends with one, of the date that this one moves to. */
    String ofId(String id) {
        var dated = ID.matcher(id);
        return dated.matches() ? id.substring(0, dated.start(1)) + date(dated.group(1)) : id;
    }

    private String date(String text) {
        try {
            return of(LocalDate.parse(text)).toString();
        } catch (DateTimeException noDate) {
            return text;
        }
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
