package org.lectern.release;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Stamp;

/**
 * One immutable revision of a course's schedule: what feeds and pages show, and what a target is brought to.
 *
 * @param number 1 for a course's first
 * @param made whole seconds, and later than the release before
 * @param stamps of every entry and reading list that this or an earlier release held, by id
 */
public record Release(int number, Instant made, Schedule schedule, Map<String, Stamp> stamps) {

    public Release {
        stamps = Map.copyOf(stamps);
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
        var second = now.truncatedTo(ChronoUnit.SECONDS);
        var when = second.isAfter(made) ? second : made.plusSeconds(1);
        return new Release(number + 1, when, next, new Stamps(Shown.in(schedule), stamps, when).of(next));
    }
}
