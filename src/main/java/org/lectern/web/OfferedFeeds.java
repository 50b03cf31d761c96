package org.lectern.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lectern.feed.FeedKind;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Series;

/** Which feeds of a course hold something: an empty one is not offered. */
final class OfferedFeeds {

    private OfferedFeeds() {}

    /** Everything first. */
    static List<FeedKind> of(Schedule schedule) {
        return Stream.of(FeedKind.values())
                .filter(kind -> holdsSomething(kind, schedule))
                .toList();
    }

    /** The sections that have meetings of their own, by name. */
    static List<String> sections(Schedule schedule) {
        return schedule.series().stream()
                .map(Series::section)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** What a reader gets from it. */
    static String label(FeedKind kind) {
        return switch (kind.word()) {
            case "" -> "Everything";
            case "tasks" -> "Readings and deadlines as tasks";
            default -> kind.label() + " only";
        };
    }

    private static boolean holdsSomething(FeedKind kind, Schedule schedule) {
        return switch (kind.word()) {
            case "" -> true;
            case "lectures" -> has(schedule, Kind.LECTURE);
            case "office-hours" -> has(schedule, Kind.OFFICE_HOURS);
            case "readings" -> hasReadings(schedule);
            case "deadlines" -> hasDeadlines(schedule);
            case "tasks" -> hasReadings(schedule) || hasDeadlines(schedule);
            default -> false;
        };
    }

    private static boolean has(Schedule schedule, Kind kind) {
        return schedule.series().stream().anyMatch(series -> series.kind() == kind);
    }

    private static boolean hasDeadlines(Schedule schedule) {
        return !schedule.deadlines().isEmpty();
    }

    private static boolean hasReadings(Schedule schedule) {
        return !schedule.readingLists().isEmpty();
    }
}
