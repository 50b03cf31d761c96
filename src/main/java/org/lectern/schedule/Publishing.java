package org.lectern.schedule;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a course is published, and what becomes of a person's edit there. Null: not published there.
 *
 * @param sections what is published of single sections, by their names
 */
public record Publishing(
        Feeds feeds, @Nullable Google google, @Nullable Canvas canvas, Map<String, Section> sections, Edits edits) {

    // a release that an earlier version stored knows of no sections
    @SuppressWarnings("ConstantConditions")
    public Publishing {
        sections = sections == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(sections));
    }

    /**
     * Where the meetings of one section, and those of everybody, are published.
     *
     * @param title what people call the section; null: its name says it
     */
    public record Section(
            @Nullable String title,
            @Nullable Google google,
            @Nullable Canvas canvas) {}

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

    /**
     * What becomes of a person's edit at a target.
     *
     * @param times of when something is
     * @param places of where it is, in a room or online
     * @param texts of all else that is said of it
     * @param removals where the whole of it was deleted
     */
    public record Edits(Edit times, Edit places, Edit texts, Edit removals) {

        public static final Edits KEEP = all(Edit.KEEP);
        public static final Edits OVERWRITE = all(Edit.OVERWRITE);

        /** The same for every edit. */
        public static Edits all(Edit edit) {
            return new Edits(edit, edit, edit, edit);
        }
    }

    /** A person's edit is kept and reported, or overwritten. */
    public enum Edit {
        KEEP,
        OVERWRITE
    }
}
