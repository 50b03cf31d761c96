package org.lectern.source;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A day is closed once, or runs as one other weekday. */
final class CalendarCheck implements Check {

    @Override
    public void check(Draft draft, Problems problems) {
        check(draft.days().own(), problems);
    }

    static void check(Calendar calendar, Problems problems) {
        Map<LocalDate, Position> closed = new HashMap<>();
        Set<Position> told = new HashSet<>();
        for (var day : calendar.closed()) {
            var date = day.value().date();
            var first = closed.putIfAbsent(date, day.position());
            // a range that lies over another is told once
            if (first != null && told.add(day.position())) {
                problems.error(
                        day.position(),
                        date + " is closed twice; first in line " + first.line(),
                        "Remove one of the two.");
            }
        }
        swapped(calendar, closed, problems);
    }

    private static void swapped(Calendar calendar, Map<LocalDate, Position> closed, Problems problems) {
        Map<LocalDate, Position> seen = new HashMap<>();
        for (var swap : calendar.swapped()) {
            var date = swap.value().date();
            var first = seen.putIfAbsent(date, swap.position());
            if (first != null) {
                problems.error(
                        swap.position(),
                        date + " runs as another day twice; first in line " + first.line(),
                        "Remove one of the two.");
            } else if (closed.containsKey(date)) {
                problems.error(
                        swap.position(),
                        date + " is closed, in line " + closed.get(date).line() + ", so it runs as no other day",
                        "Remove one of the two.");
            } else if (date.getDayOfWeek() == swap.value().runsAs()) {
                var name = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
                problems.error(
                        swap.position(),
                        date + " is a " + name + " anyway",
                        "Correct the date or the day, or remove the line.");
            }
        }
    }
}
