package org.lectern.schedule;

import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Short names for entries, for plans and reports. */
final class Labels {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);

    private Labels() {}

    /** @param sectionName what people call a section */
    static Map<String, String> of(List<Entry> entries, UnaryOperator<String> sectionName) {
        Map<String, Integer> lectures = new HashMap<>();
        Map<Entry, String> names = new LinkedHashMap<>();
        for (var entry : inOrderOfThePattern(entries)) {
            var section = entry.section() == null ? "" : " (" + sectionName.apply(entry.section()) + ")";
            int number = lectures.merge(section, entry.kind() == Kind.LECTURE ? 1 : 0, Integer::sum);
            names.put(entry, name(entry, number) + section + ", " + DAY.format(entry.original()));
        }
        return toldApart(names);
    }

    /** Two of one name would be one to who reads a plan: office hours of two people on one day. */
    private static Map<String, String> toldApart(Map<Entry, String> names) {
        var often = names.values().stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        Map<String, String> labels = new HashMap<>();
        names.forEach((entry, name) -> labels.put(
                entry.key().id(),
                often.getOrDefault(name, 0L) > 1 ? entry.title() + ", " + DAY.format(entry.original()) : name));
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
