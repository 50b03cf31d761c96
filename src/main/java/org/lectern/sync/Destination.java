package org.lectern.sync;

import java.util.Comparator;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.EntryKey;

/**
 * One course, or one section of it, at one target: what is compared, locked and reported as a whole.
 *
 * @param section the section whose meetings are shown there; "": the whole course
 */
public record Destination(CourseId course, TargetName target, String section) implements Comparable<Destination> {

    private static final Comparator<Destination> ORDER = Comparator.comparing(Destination::course)
            .thenComparing(Destination::target)
            .thenComparing(Destination::section);

    // a report that an earlier version kept knows of no sections
    @SuppressWarnings("ConstantConditions")
    public Destination {
        section = section == null ? "" : section;
    }

    /** The whole course. */
    public Destination(CourseId course, TargetName target) {
        this(course, target, "");
    }

    /** The course, and its section if it is one: whose what is made there is. */
    public String owner() {
        return section.isEmpty() ? course.value() : course + "/" + section;
    }

    /** The target, and the section if it is one: which of its course's destinations it is. */
    public String word() {
        return section.isEmpty() ? target.word() : target.word() + "/" + section;
    }

    /**
     * What an object made here for this entry is known by: its UID; within a section, whose objects may stand beside
     * those of the whole course, a name that is no other's.
     */
    public String mark(String entry, String namespace) {
        return section.isEmpty() ? new EntryKey(course, entry).uid(namespace) : entry + "." + owner() + "@" + namespace;
    }

    @Override
    public int compareTo(Destination other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return course + "/" + word();
    }
}
