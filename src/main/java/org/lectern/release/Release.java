package org.lectern.release;

import java.time.Instant;
import java.util.Map;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Stamp;

/**
 * One immutable revision of a course's schedule: what feeds and pages show, and what a target is brought to.
 *
 * @param number 1 for a course's first
 * @param made whole seconds
 * @param stamps of every entry and reading list that this or an earlier release held, by id
 */
public record Release(int number, Instant made, Schedule schedule, Map<String, Stamp> stamps) {

    public Release {
        stamps = Map.copyOf(stamps);
    }

    public CourseId course() {
        return schedule.course().id();
    }
}
