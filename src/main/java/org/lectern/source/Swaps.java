package org.lectern.source;

import java.util.ArrayList;
import java.util.List;
import org.lectern.schedule.Swap;

/** The days that run as another weekday. */
final class Swaps {

    private Swaps() {}

    static List<Placed<Swap>> read(Section root) {
        List<Placed<Swap>> swaps = new ArrayList<>();
        for (var section : root.sections("swapped", "{date: 2025-11-25, runs-as: thu}")) {
            var date = section.required("date", Times.DATE);
            var runsAs = section.required("runs-as", new Form<>("thu", Times.DAY.reader()));
            section.refuseOthers();
            if (date != null && runsAs != null) {
                swaps.add(new Placed<>(new Swap(date.value(), runsAs.value()), date.position()));
            }
        }
        return swaps;
    }
}
