package org.lectern.release;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Course;

/**
 * What one release changed, in the words of people; times in the course's zone.
 *
 * @param course as this release has it
 * @param again the release that this one publishes again; null: none
 * @param counts of what there is, where this is the first release; else empty
 * @param changes by day, time and key; none where this is the first release
 */
public record Difference(
        Course course, int number, Instant made, @Nullable Integer again, String counts, List<Change> changes) {

    public Difference {
        changes = List.copyOf(changes);
    }

    /**
     * From one release to the next.
     *
     * @param before the release of the number before; null: this is the first
     */
    public static Difference between(@Nullable Release before, Release release) {
        return new Difference(
                release.schedule().course(),
                release.number(),
                release.made(),
                release.again(),
                before == null ? Counts.of(release.schedule()) : "",
                before == null ? List.of() : changes(before, release));
    }

    private static List<Change> changes(Release before, Release release) {
        var old = before.schedule();
        var now = release.schedule();
        return Stream.concat(new CourseChange(old, now).change().stream(), new EntryChanges(old, now).all())
                .sorted(Change.ORDER)
                .toList();
    }

    public boolean isFirst() {
        return !counts.isEmpty();
    }

    /** All that it says, the same change of many meetings as one line. */
    public List<Line> lines() {
        return isFirst() ? List.of(new Line("First published: " + counts, List.of(), true)) : Line.of(changes);
    }

    /** Only what a student would notice. */
    public List<Line> noticed() {
        return lines().stream().filter(Line::noticed).toList();
    }
}
