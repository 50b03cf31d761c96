package org.lectern.feed;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Schedule;

/** Which entries a feed holds. */
public enum FeedKind {
    /** Every meeting, closed day and deadline, readings inside their lecture. */
    ALL("", ""),
    /** Lectures, exams and closed days. */
    LECTURES("lectures", "Lectures"),
    OFFICE_HOURS("office-hours", "Office hours"),
    /** Reading lists as all-day entries of their own. */
    READINGS("readings", "Readings"),
    DEADLINES("deadlines", "Deadlines"),
    /** Reading lists and deadlines as tasks, which only few calendars show (contracts/ics-feeds.md F45). */
    TASKS("tasks", "Tasks");

    private final String word;
    private final String label;

    FeedKind(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** Its word in addresses; "" for the feed of everything. */
    public String word() {
        return word;
    }

    /** The words that people read; "" for the feed of everything. */
    public String label() {
        return label;
    }

    /** The kind that an address names, if it names one. */
    public static Optional<FeedKind> of(String word) {
        for (var kind : values()) {
            if (kind.word.equals(word) && kind != ALL) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Where an open feed is found, below the public address and below the data directory, without a first slash. */
    public String path(CourseId course) {
        return path(course, FeedFormat.ICALENDAR);
    }

    /** Where it is found in another format. */
    public String path(CourseId course, FeedFormat format) {
        return "feeds/" + (this == ALL ? course.value() : course + "/" + word) + "." + format.suffix();
    }

    /** What a browser calls the feed when it saves it (contracts/ics-feeds.md F58). */
    public String fileName(CourseId course) {
        return fileName(course, FeedFormat.ICALENDAR);
    }

    /** The same in another format. */
    public String fileName(CourseId course, FeedFormat format) {
        return (this == ALL ? course.value() : course + "-" + word) + "." + format.suffix();
    }

    List<Entry> entries(Schedule schedule) {
        return switch (this) {
            case ALL -> schedule.entries();
            case LECTURES -> only(schedule, EnumSet.of(Kind.LECTURE, Kind.EXAM, Kind.CLOSED));
            case OFFICE_HOURS -> only(schedule, EnumSet.of(Kind.OFFICE_HOURS));
            case READINGS -> schedule.readingLists();
            case DEADLINES -> only(schedule, EnumSet.of(Kind.DEADLINE));
            case TASKS -> schedule.tasks();
        };
    }

    private static List<Entry> only(Schedule schedule, Set<Kind> kinds) {
        return schedule.entries().stream()
                .filter(entry -> kinds.contains(entry.kind()))
                .toList();
    }
}
