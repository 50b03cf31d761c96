package org.lectern.release;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Stamp;

/**
 * One immutable revision of a course's schedule: what feeds and pages show, and what a target is brought to.
 *
 * @param number 1 for a course's first
 * @param made whole seconds, and later than the release before
 * @param stamps of every entry and reading list that this or an earlier release held, by id
 * @param again the number of the release that this one publishes again; null where it is what a file said
 */
public record Release(
        int number,
        Instant made,
        Schedule schedule,
        Map<String, Stamp> stamps,
        @Nullable Integer again) {

    public Release {
        stamps = Map.copyOf(stamps);
    }

    /** What a file said. */
    public Release(int number, Instant made, Schedule schedule, Map<String, Stamp> stamps) {
        this(number, made, schedule, stamps, null);
    }

    public CourseId course() {
        return schedule.course().id();
    }

    static Release first(Schedule schedule, Instant now) {
        var made = now.truncatedTo(ChronoUnit.SECONDS);
        return new Release(1, made, schedule, new Stamps(Map.of(), Map.of(), made).of(schedule));
    }

    /**
     * The next one. Stamps have whole seconds, and some calendars tell a revision by them alone (contract F19): two
     * releases within a second, or a clock set back, still give different ones.
     */
    Release followedBy(Schedule next, Instant now) {
        return followedBy(next, null, now);
    }

    /** An earlier release as the next one: its stamps go on from here, as calendars do not take back what they saw. */
    Release followedByAgain(Release earlier, Instant now) {
        return followedBy(earlier.schedule, earlier.number, now);
    }

    private Release followedBy(Schedule next, @Nullable Integer again, Instant now) {
        var second = now.truncatedTo(ChronoUnit.SECONDS);
        var when = second.isAfter(made) ? second : made.plusSeconds(1);
        return new Release(number + 1, when, next, new Stamps(Shown.in(schedule), stamps, when).of(next), again);
    }
}
