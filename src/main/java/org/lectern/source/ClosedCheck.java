package org.lectern.source;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A day is closed once. */
final class ClosedCheck implements Check {

    @Override
    public void check(Draft draft, Problems problems) {
        Map<LocalDate, Position> seen = new HashMap<>();
        for (var day : draft.closed()) {
            var first = seen.putIfAbsent(day.value().date(), day.position());
            if (first != null) {
                problems.error(
                        day.position(),
                        day.value().date() + " is closed twice; first in line " + first.line(),
                        "Remove one of the two.");
            }
        }
    }
}
