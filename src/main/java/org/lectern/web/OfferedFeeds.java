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
        return switch (kind) {
            case ALL -> "Everything";
            case TASKS -> "Readings and deadlines as tasks";
            case LECTURES, OFFICE_HOURS, READINGS, DEADLINES -> kind.label() + " only";
        };
    }

    private static boolean holdsSomething(FeedKind kind, Schedule schedule) {
        return switch (kind) {
            case ALL -> true;
            case LECTURES -> has(schedule, Kind.LECTURE);
            case OFFICE_HOURS -> has(schedule, Kind.OFFICE_HOURS);
            case READINGS -> hasReadings(schedule);
            case DEADLINES -> hasDeadlines(schedule);
            case TASKS -> hasReadings(schedule) || hasDeadlines(schedule);
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
