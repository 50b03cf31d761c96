package org.lectern.source;

import java.util.List;
import org.lectern.schedule.Schedule;

/** What became of a schedule file. */
public sealed interface SourceResult {

    /** The name of the file without its ending: the course it is known as, also when it is broken. */
    String course();

    /** A schedule, and what looks like a mistake in it. */
    record Valid(Schedule schedule, List<Problem> warnings) implements SourceResult {

        @Override
        public String course() {
            return schedule.course().id().value();
        }
    }

    /** No schedule: all that is wrong, by position. */
    record Invalid(String course, List<Problem> problems) implements SourceResult {}
}
