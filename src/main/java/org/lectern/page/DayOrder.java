package org.lectern.page;

import java.time.LocalDate;
import java.util.List;
import org.lectern.page.DateMention.Day;

/** Decides for the page as a whole whether 9/2 is the second of September or the ninth of February. */
final class DayOrder {

    private final List<DateMention> mentions;

    DayOrder(List<DateMention> mentions) {
        this.mentions = mentions.stream()
                .filter(mention -> mention.days().stream().anyMatch(Day::numeric))
                .toList();
    }

    /** By numbers that can be no month, else by the days of the week beside them, else by their order; told unless sure. */
    boolean dayFirst(PageCalendar monthFirst, List<Doubt> assumed) {
        long firsts = numeric(day -> day.month() > 12);
        long seconds = numeric(day -> day.day() > 12);
        if (mentions.isEmpty() || (firsts == 0) != (seconds == 0)) {
            return firsts > seconds;
        }
        if (firsts > 0) {
            return mixed(firsts > seconds, assumed);
        }
        var other = new PageCalendar(monthFirst.year(), monthFirst.turn(), true);
        int byWeekday = Integer.compare(weekdays(other), weekdays(monthFirst));
        int byOrder = Integer.compare(ascending(other), ascending(monthFirst));
        boolean dayFirst = byWeekday != 0 ? byWeekday > 0 : byOrder > 0;
        assumed.add(new Doubt(
                0, "Dates such as " + example() + " are read as " + (dayFirst ? "day/month" : "month/day") + "."));
        return dayFirst;
    }

    /** The page writes both: what can be either is uncertain, whichever there is more of. */
    private static boolean mixed(boolean dayFirst, List<Doubt> assumed) {
        assumed.add(new Doubt(
                0,
                "Some dates can only be day/month, others only month/day; those that can be either are read as "
                        + (dayFirst ? "day/month" : "month/day") + ". Check each."));
        return dayFirst;
    }

    private String example() {
        var day = mentions.get(0).days().get(0);
        return day.month() + "/" + day.day();
    }

    private long numeric(java.util.function.Predicate<Day> which) {
        return mentions.stream()
                .flatMap(mention -> mention.days().stream())
                .filter(Day::numeric)
                .filter(which)
                .count();
    }

    private int weekdays(PageCalendar calendar) {
        return (int) mentions.stream()
                .filter(mention -> mention.weekday() != null)
                .filter(mention -> calendar.date(mention.days().get(0))
                        .filter(date -> date.getDayOfWeek() == mention.weekday())
                        .isPresent())
                .count();
    }

    /** How many dates come within two weeks after the one before, as in a schedule. */
    private int ascending(PageCalendar calendar) {
        List<LocalDate> dates = mentions.stream()
                .flatMap(mention -> calendar.date(mention.days().get(0)).stream())
                .toList();
        int ascending = 0;
        for (int i = 1; i < dates.size(); i++) {
            var gap = dates.get(i - 1).until(dates.get(i), java.time.temporal.ChronoUnit.DAYS);
            ascending += gap >= 0 && gap <= 21 ? 1 : 0;
        }
        return ascending;
    }
}
