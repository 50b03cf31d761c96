package org.lectern.source;

import java.util.List;
import org.lectern.schedule.ClosedDay;
import org.lectern.schedule.Swap;

/** What a file says of its days: an academic calendar that many courses share, or a course's own. */
record Calendar(List<Placed<ClosedDay>> closed, List<Placed<Swap>> swapped) {

    static final Calendar EMPTY = new Calendar(List.of(), List.of());

    static Calendar read(Section root, Problems problems) {
        return new Calendar(ClosedDays.read(root, problems), Swaps.read(root));
    }

    /** A whole calendar file. */
    static Calendar readFile(Section root, Problems problems) {
        root.optional("$schema", Forms.LINE);
        root.optional("title", Forms.line("Princeton University, Fall 2025"));
        var calendar = read(root, problems);
        root.refuseOthers();
        CalendarCheck.check(calendar, problems);
        return calendar;
    }
}
