package org.lectern.web;

import java.util.List;
import java.util.Optional;

/**
 * The days of the week we are in; of the one after, once nothing of this one is left.
 *
 * @param heading "This week" or "Next week"
 */
record ThisWeek(String heading, List<DayRow> days) {

    static Optional<ThisWeek> of(List<WeekGroup> weeks) {
        for (int i = 0; i < weeks.size(); i++) {
            if (weeks.get(i).current()) {
                return hasMore(weeks.get(i)) ? of("This week", weeks.get(i)) : after(weeks, i + 1);
            }
        }
        return Optional.empty();
    }

    private static Optional<ThisWeek> after(List<WeekGroup> weeks, int next) {
        return next < weeks.size() && weeks.get(next).next() ? of("Next week", weeks.get(next)) : Optional.empty();
    }

    private static Optional<ThisWeek> of(String heading, WeekGroup week) {
        var days = week.days().stream().filter(day -> !day.entries().isEmpty()).toList();
        return Optional.of(new ThisWeek(heading, days));
    }

    private static boolean hasMore(WeekGroup week) {
        return week.days().stream().flatMap(day -> day.entries().stream()).anyMatch(entry -> !entry.past());
    }
}
