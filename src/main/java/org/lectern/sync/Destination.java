package org.lectern.sync;

import org.lectern.schedule.CourseId;

/** One course at one target: what is compared, locked and reported as a whole. */
public record Destination(CourseId course, TargetName target) {

    @Override
    public String toString() {
        return course + "/" + target.word();
    }
}
