package org.lectern.schedule;

/**
 * Identity for life of one entry: the id its author wrote, or series and original date, as RECURRENCE-ID has it (RFC
 * 5545 section 3.8.4.4). Never made from a title or a start time.
 */
public record EntryKey(CourseId course, String id) implements Comparable<EntryKey> {

    /** The UID in feeds and the mark on every target (RFC 7986 section 5.3). */
    public String uid(String namespace) {
        return id + "." + course + "@" + namespace;
    }

    @Override
    public int compareTo(EntryKey other) {
        int byCourse = course.compareTo(other.course);
        return byCourse != 0 ? byCourse : id.compareTo(other.id);
    }
}
