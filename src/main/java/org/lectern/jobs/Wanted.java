package org.lectern.jobs;

import java.util.List;
import org.lectern.release.Release;
import org.lectern.schedule.Course;
import org.lectern.schedule.Schedule;
import org.lectern.source.Problem;

/** What is to be published of a course, by its file and by what was rolled back. */
sealed interface Wanted {

    /** What its file says. */
    record File(Schedule schedule) implements Wanted {}

    /** An earlier release, which somebody asks to publish again. */
    record Earlier(Release release, int after) implements Wanted {}

    /**
     * What is published already, as the file still says what was rolled back.
     *
     * @param why in a sentence, with what to do
     */
    record Held(Release published, String why) implements Wanted {}

    /** Nothing: the course is archived. */
    record Rests(Course course) implements Wanted {}

    /** Nothing can be said: the file has errors. */
    record Invalid(List<Problem> problems) implements Wanted {}
}
