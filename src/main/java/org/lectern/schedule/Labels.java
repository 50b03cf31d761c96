package org.lectern.schedule;

import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Short names for entries, for plans and reports. */
final class Labels {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);

    private Labels() {}

    static Map<String, String> of(List<Entry> entries) {
        Map<String, String> labels = new HashMap<>();
        int lectures = 0;
        for (var entry : inOrderOfThePattern(entries)) {
            lectures += entry.kind() == Kind.LECTURE ? 1 : 0;
            labels.put(entry.key().id(), name(entry, lectures) + ", " + DAY.format(entry.original()));
        }
        return Collections.unmodifiableMap(labels);
    }

    /** A lecture that moves past the next one keeps its number, and so does the next one. */
    private static List<Entry> inOrderOfThePattern(List<Entry> entries) {
        return entries.stream().sorted(Comparator.comparing(Entry::original)).toList();
    }

    private static String name(Entry entry, int lectures) {
        return switch (entry.kind()) {
            case LECTURE -> "Lecture " + lectures;
            case RECITATION, LAB, OFFICE_HOURS, READINGS -> entry.kind().label();
            case EXAM, EVENT, CLOSED, DEADLINE -> entry.title();
        };
    }
}
