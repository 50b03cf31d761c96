package org.lectern.web;

import java.time.Instant;
import org.lectern.release.Release;

/** A course in the list of courses, with what is next in it. */
record CourseCard(CourseHeading heading, String summary, boolean over) {

    static CourseCard of(Release release, Instant now) {
        var course = release.schedule().course();
        var clock = CourseClock.of(now, course.zone());
        var answer = new NextUp(release.schedule(), clock).answer();
        return new CourseCard(
                CourseHeading.of(course, clock),
                answer.summary(),
                course.term().last().isBefore(clock.today()));
    }
}
