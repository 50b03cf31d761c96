package org.lectern.page;

import java.util.ArrayList;
import java.util.List;

/** Counts what was read. */
final class Summary {

    private Summary() {}

    static String of(ImportedCourse course) {
        List<String> counts = new ArrayList<>();
        count(course.sessions().size(), "session", counts);
        count(course.series().size(), "series", counts);
        count(course.closed().size(), "closed day", counts);
        count(course.deadlines().size(), "deadline", counts);
        count(course.sessions().stream().mapToInt(one -> one.readings().size()).sum(), "reading", counts);
        return counts.isEmpty() ? "nothing" : String.join(", ", counts);
    }

    private static void count(int number, String noun, List<String> counts) {
        if (number > 0) {
            counts.add(noun.equals("series") ? number + " series" : Words.count(number, noun));
        }
    }
}
