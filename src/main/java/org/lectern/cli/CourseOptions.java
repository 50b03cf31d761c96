package org.lectern.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lectern.jobs.Folders;
import org.lectern.jobs.GoneFiles;
import org.lectern.jobs.RestingTargets;
import org.lectern.schedule.CourseId;
import org.lectern.sync.TargetName;
import org.springframework.context.ApplicationContext;
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

    /** @throws UnknownName if one has no file; it says so if there was one */
    List<CourseId> courses(Session session, Folders folders) {
        try {
            return Session.courses(folders, courses);
        } catch (UnknownName unknown) {
            throw new GoneCourses(session)
                    .line(unknown.name())
                    .map(unknown::because)
                    .orElse(unknown);
        }
    }

    /** What is published without a file, where all courses are asked for: a report, whose exit code it does not change. */
    void tellOfGoneFiles(Session session, ApplicationContext context) {
        if (courses.isEmpty()) {
            context.getBean(GoneFiles.class).lines().forEach(session.out()::println);
        }
    }

    /** The file names that keep a course from being one of all, which were asked for. */
    ExitCode misnamed(Session session, Folders folders) {
        return courses.isEmpty() ? session.misnamed(folders) : ExitCode.IN_SYNC;
    }

    /** Whether targets were named one by one. */
    boolean namesTargets() {
        return !targets.isEmpty();
    }

    /** Publishes again where a course was purged, if both the course and that target were named. */
    void wake(List<CourseId> asked, RestingTargets resting) {
        if (!courses.isEmpty()) {
            asked.forEach(course -> targets.forEach(target -> resting.wake(course, target)));
        }
    }

    Set<TargetName> targets() {
        return targets;
    }
}
