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
    READINGS("readings", "Readings");

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
        return this == ALL ? "feeds/" + course + ".ics" : "feeds/" + course + "/" + word + ".ics";
    }

    /** What a browser calls the feed when it saves it (contracts/ics-feeds.md F58). */
    public String fileName(CourseId course) {
        return this == ALL ? course + ".ics" : course + "-" + word + ".ics";
    }

    List<Entry> entries(Schedule schedule) {
        return switch (this) {
            case ALL -> schedule.entries();
            case LECTURES -> only(schedule, EnumSet.of(Kind.LECTURE, Kind.EXAM, Kind.CLOSED));
            case OFFICE_HOURS -> only(schedule, EnumSet.of(Kind.OFFICE_HOURS));
            case READINGS -> schedule.readingLists();
        };
    }

    private static List<Entry> only(Schedule schedule, Set<Kind> kinds) {
        return schedule.entries().stream()
                .filter(entry -> kinds.contains(entry.kind()))
                .toList();
    }
}
