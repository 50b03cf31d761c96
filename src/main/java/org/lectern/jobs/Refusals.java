package org.lectern.jobs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.jobs.RunRequest.Rollback;
import org.lectern.schedule.Course;
import org.lectern.schedule.CourseId;
import org.lectern.source.Problem;
import org.lectern.sync.TargetName;
import org.lectern.sync.UnsafePlan;

/** Why nothing was done, and what to do now. */
final class Refusals {

    private Refusals() {}

    static String invalid(List<Problem> problems) {
        List<String> lines = new ArrayList<>();
        lines.add("the file has errors; nothing that is published was changed");
        problems.forEach(problem -> lines.add(problem.text()));
        return String.join("\n", lines);
    }

    static String rests(String code) {
        return code + " rests: archived";
    }

    static String restsThere(Course course, TargetName target) {
        return course.code() + " rests at " + target.label() + " since it was purged there; `sync " + course.id()
                + " --target " + target.word() + "` publishes it there again";
    }

    /**
     * That it passes the limits.
     *
     * @param rollback what was asked for instead of the file, if anything
     */
    static String unsafe(UnsafePlan unsafe, CourseId course, @Nullable Rollback rollback) {
        if (rollback != null) {
            return unsafe.reason() + ". Nothing was changed. If it is meant, run `rollback " + course + " "
                    + rollback.release() + " --approve` with the digest that it shows";
        }
        return unsafe.reason() + ". Nothing was changed. If it is meant, read `plan " + course + "` and run `sync "
                + course + " --approve` with the digest it ends with";
    }
}
