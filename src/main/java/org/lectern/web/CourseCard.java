package org.lectern.web;

import java.time.Instant;
import org.lectern.release.Release;

/**
 * A course in a list, with what is next in it.
 *
 * @param chosen whether it was picked to be in one calendar with others
 */
record CourseCard(CourseHeading heading, String summary, boolean over, boolean chosen) {

    static CourseCard of(Release release, Instant now, boolean chosen) {
        var course = release.schedule().course();
        var clock = CourseClock.of(now, course.zone());
        var answer = new NextUp(release.schedule(), clock).answer();
        return new CourseCard(
                CourseHeading.of(course, clock),
                answer.summary(),
                course.term().last().isBefore(clock.today()),
                chosen);
    }
}
