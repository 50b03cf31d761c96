package org.lectern.schedule;

import org.jspecify.annotations.Nullable;

/** Where a course is published, and what becomes of a person's edit there. Null: not published there. */
public record Publishing(
        Feeds feeds, @Nullable Google google, @Nullable Canvas canvas, Edits edits) {

    /** Who may read the feeds, and how a cancelled meeting shows in them. */
    public record Feeds(Visibility visibility, Cancelled cancelled) {}

    /** Anybody, or only who holds a token. */
    public enum Visibility {
        PUBLIC,
        UNLISTED
    }

    /** A cancelled meeting stays, marked as such, or is dropped. */
    public enum Cancelled {
        MARK,
        DROP
    }

    /**
     * A Google calendar.
     *
     * @param calendar the id of a calendar shared with us; null: we make one
     * @param shared whether anybody may read it
     */
    public record Google(@Nullable String calendar, boolean shared) {}

    /** A Canvas course by its number, or by another id such as {@code sis_course_id:X}. */
    public record Canvas(String course) {}

    /** A person's edit at a target is kept and reported, or overwritten. */
    public enum Edits {
        KEEP,
        OVERWRITE
    }
}
