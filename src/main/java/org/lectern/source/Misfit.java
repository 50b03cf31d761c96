package org.lectern.source;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lectern.schedule.Recurrence;

/** Says why a date is none of a series. */
final class Misfit {

    private Misfit() {}

    static String of(SeriesDraft series, LocalDate date, MeetingDays days) {
        var phase = series.phase(date);
        if (phase.recurrence() instanceof Recurrence.Weekly weekly) {
            return weekly.days().contains(days.weekday(date))
                    ? outOfTurn(series, weekly, date)
                    : weekday(series, weekly, date, days);
        }
        if (phase.recurrence() instanceof Recurrence.Once once) {
            return series.name() + " is on " + once.date() + ", not on " + date;
        }
        return series.name() + " does not meet on " + date + ", which is not among its `dates`";
    }

    private static String weekday(SeriesDraft series, Recurrence.Weekly weekly, LocalDate date, MeetingDays days) {
        var runsAs = days.weekday(date);
        var is = runsAs == date.getDayOfWeek() ? " is a " : " runs as a ";
        var from = series.phase(date).from();
        var since = from == null ? "" : " from " + from.value() + " on";
        return date + is + name(runsAs) + "; " + series.name() + " meets on "
                + weekly.days().stream().sorted().map(day -> name(day) + "s").collect(Collectors.joining(" and "))
                + since;
    }

    private static String outOfTurn(SeriesDraft series, Recurrence.Weekly weekly, LocalDate date) {
        if (weekly.first() != null && date.isBefore(weekly.first())) {
            return series.name() + " does not meet before " + weekly.first();
        }
        if (weekly.last() != null && date.isAfter(weekly.last())) {
            return series.name() + " does not meet after " + weekly.last();
        }
        return date + " is in a week without " + series.name() + ", which meets every " + weekly.every() + " weeks";
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
