package org.lectern.release;

import java.util.ArrayList;
import java.util.List;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Schedule;

/** How much of what there is, in words. */
public final class Counts {

    private Counts() {}

    public static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** "11 lectures, 12 office hours, 1 closed day, 23 readings". */
    public static String of(Schedule schedule) {
        var entries = schedule.entries();
        List<String> counts = new ArrayList<>();
        for (var kind : Kind.values()) {
            long number = entries.stream().filter(entry -> entry.kind() == kind).count();
            if (number > 0) {
                counts.add(of(number, kind));
            }
        }
        long readings =
                entries.stream().mapToLong(entry -> entry.readings().size()).sum();
        if (readings > 0) {
            counts.add(of(readings, "reading"));
        }
        return counts.isEmpty() ? "nothing scheduled yet" : String.join(", ", counts);
    }

    static String of(long number, Kind kind) {
        return switch (kind) {
            case LECTURE -> of(number, "lecture");
            case RECITATION -> of(number, "recitation");
            case LAB -> of(number, "lab");
            case OFFICE_HOURS -> of(number, "office hour");
            case EXAM -> of(number, "exam");
            case EVENT -> of(number, "event");
            case CLOSED -> of(number, "closed day");
            case DEADLINE -> of(number, "deadline");
            case READINGS -> of(number, "reading list");
        };
    }
}
