package org.lectern.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lectern.jobs.Folders;
import org.lectern.schedule.CourseId;
import org.lectern.sync.TargetName;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which courses and targets a command is about. */
final class CourseOptions {

    @Parameters(paramLabel = "COURSE", description = "Courses by their ids; none: all.")
    private List<String> courses = new ArrayList<>();

    @Option(
            names = "--target",
            paramLabel = "feeds|google|canvas",
            description = "Only there; may be given several times.")
    private Set<TargetName> targets = EnumSet.noneOf(TargetName.class);

    List<CourseId> courses(Folders folders) {
        return Session.courses(folders, courses);
    }

    /** The file names that keep a course from being one of all, which were asked for. */
    ExitCode misnamed(Session session, Folders folders) {
        return courses.isEmpty() ? session.misnamed(folders) : ExitCode.IN_SYNC;
    }

    /** Whether targets were named one by one. */
    boolean namesTargets() {
        return !targets.isEmpty();
    }

    Set<TargetName> targets() {
        return targets;
    }
}
