package org.lectern.cli;

import java.util.ArrayList;
import java.util.List;
import org.lectern.jobs.Folders;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Schedule;

/** Counts in words. */
final class Words {

    private Words() {}

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static String noCourse(Folders folders) {
        return "There is no course in " + folders.configDir().resolve("courses") + ".";
    }

    /** "11 lectures, 12 office hours, 1 closed day, 23 readings". */
    static String count(Schedule schedule) {
        var entries = schedule.entries();
        List<String> counts = new ArrayList<>();
        for (var kind : Kind.values()) {
            long number = entries.stream().filter(entry -> entry.kind() == kind).count();
            if (number > 0) {
                counts.add(count(number, kind));
            }
        }
        long readings =
                entries.stream().mapToLong(entry -> entry.readings().size()).sum();
        if (readings > 0) {
            counts.add(count(readings, "reading"));
        }
        return counts.isEmpty() ? "nothing scheduled yet" : String.join(", ", counts);
    }

    private static String count(long number, Kind kind) {
        return switch (kind) {
            case LECTURE -> count(number, "lecture");
            case RECITATION -> count(number, "recitation");
            case LAB -> count(number, "lab");
            case OFFICE_HOURS -> count(number, "office hour");
            case EXAM -> count(number, "exam");
            case EVENT -> count(number, "event");
            case CLOSED -> count(number, "closed day");
            case DEADLINE -> count(number, "deadline");
            case READINGS -> count(number, "reading list");
        };
    }
}
