package org.lectern.source;

import java.util.ArrayList;
import java.util.List;
import org.lectern.schedule.ClosedDay;

/** The days on which nothing meets. */
final class ClosedDays {

    private ClosedDays() {}

    static List<Placed<ClosedDay>> read(Section root) {
        List<Placed<ClosedDay>> days = new ArrayList<>();
        for (var section : root.sections("closed", "{date: 2025-10-14, why: No class}")) {
            var date = section.required("date", Times.DATE);
            var why = section.required("why", Forms.line("No class"));
            var announce = section.optional("announce", Forms.FLAG);
            section.refuseOthers();
            if (date != null) {
                var reason = why == null ? "" : why.value();
                var day = new ClosedDay(date.value(), reason, announce == null || announce.value());
                days.add(new Placed<>(day, date.position()));
            }
        }
        return days;
    }
}
