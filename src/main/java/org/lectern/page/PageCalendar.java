package org.lectern.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.page.DateMention.Day;

/**
 * How the page means its dates.
 *
 * @param year of dates that name none
 * @param turn months before this one belong to the year after; 0 where the term lies in one year
 * @param dayFirst whether 9/2 is the ninth of February
 */
record PageCalendar(int year, int turn, boolean dayFirst) {

    /** A break has some weeks; what is longer is no range of days without class. */
    private static final int LONGEST_RANGE = 40;

    /** The date meant; empty if there is no such day. */
    Optional<LocalDate> date(Day written) {
        var day = written.numeric() && dayFirst != mustBeSwapped(written) ? written.swapped() : written;
        int of = day.year() != null ? day.year() : day.month() < turn ? year + 1 : year;
        try {
            return Optional.of(LocalDate.of(of, day.month(), day.day()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A single 9/13 on a page of day/month can only be month/day, and the other way round. */
    private boolean mustBeSwapped(Day written) {
        return dayFirst ? written.day() > 12 : written.month() > 12;
    }

    /** All dates of the mention, those within a range included. */
    List<LocalDate> dates(DateMention mention) {
        var dates = mention.days().stream().flatMap(day -> date(day).stream()).toList();
        if (!mention.range() || dates.size() != 2) {
            return dates;
        }
        var last = dates.get(1);
        return Stream.iterate(dates.get(0), day -> !day.isAfter(last), day -> day.plusDays(1))
                .limit(LONGEST_RANGE)
                .toList();
    }
}
