package org.lectern.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares the days of the week beside the dates with the calendar: they can confirm a year, never choose it. */
final class WeekdayCheck {

    private record Written(int line, LocalDate date, DayOfWeek weekday) {

        boolean isRight() {
            return date.getDayOfWeek() == weekday;
        }

        Doubt doubt() {
            return new Doubt(
                    line,
                    date + " is a " + Words.day(date.getDayOfWeek()) + ", but the page says " + Words.day(weekday)
                            + ".");
        }
    }

    private WeekdayCheck() {}

    static void check(List<PageRow> rows, PageCalendar calendar, List<Doubt> doubts) {
        List<Written> written = new ArrayList<>();
        rows.forEach(row ->
                row.starts().forEach(start -> add(row.line(), start.date(), weekday(row, start), calendar, written)));
        var wrong = written.stream().filter(one -> !one.isRight()).toList();
        if (wrong.size() >= 3 && 2 * wrong.size() > written.size()) {
            doubts.add(new Doubt(
                    0,
                    "The days of the week beside " + wrong.size() + " of " + written.size()
                            + " dates do not fit the year " + calendar.year()
                            + ". Is it another one? Say so with `--year`, or correct the dates on the page."
                            + fitting(written, calendar.year()) + " The first: line "
                            + wrong.get(0).line() + ", " + wrong.get(0).doubt().message()));
        } else {
            wrong.forEach(one -> doubts.add(one.doubt()));
        }
    }

    /** The day in the same cell, else the one in a column of its own. */
    private static @Nullable DayOfWeek weekday(PageRow row, RowStart start) {
        return start.date().weekday() != null || row.starts().size() > 1
                ? start.date().weekday()
                : row.details(Role.WEEKDAY)
                        .flatMap(one -> Weekdays.of(one.text().text()).stream())
                        .findFirst()
                        .orElse(null);
    }

    /** The one year nearby in which the days of all dates are as written. */
    private static String fitting(List<Written> written, int year) {
        return IntStream.rangeClosed(year - 3, year + 3)
                .filter(other -> written.stream()
                        .allMatch(one -> one.date()
                                        .plusYears(other - (long) one.date().getYear())
                                        .getDayOfWeek()
                                == one.weekday()))
                .mapToObj(other -> " All fit " + other + ".")
                .reduce((one, other) -> "")
                .orElse("");
    }

    private static void add(
            int line, DateMention mention, @Nullable DayOfWeek weekday, PageCalendar calendar, List<Written> written) {
        if (weekday != null && mention.days().size() == 1) {
            calendar.date(mention.days().get(0)).ifPresent(date -> written.add(new Written(line, date, weekday)));
        }
    }
}
