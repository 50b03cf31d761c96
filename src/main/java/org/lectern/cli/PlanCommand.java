package org.lectern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.jobs.CoursePlan;
import org.lectern.jobs.JobDefinitions;
import org.lectern.jobs.Planner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what would change where; changes nothing. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Shows what publishing would change, and where; makes no release and writes nothing.",
        footer = {
            "",
            "Signs: + new, ~ changed, - removed, ! edited there by a person",
            "",
            "Examples:",
            "  lectern plan",
            "  lectern plan cos597a-fall2025 --target google",
            "",
            "Exit codes: 0 in sync, 2 changes pending, 3 the file has errors, 6 a target is unavailable."
        })
final class PlanCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private CourseOptions options = new CourseOptions();

    PlanCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var folders = session.folders();
        var courses = options.courses(session, folders);
        List<ExitCode> codes = new ArrayList<>();
        codes.add(options.misnamed(session, folders));
        if (courses.isEmpty()) {
            session.out().println(Words.noCourse(folders));
            new GoneCourses(session).tell();
            return ExitCode.first(codes).code();
        }
        try (var context = session.start(Launcher.Mode.COMMAND)) {
            options.tellOfGoneFiles(session, context);
            var planner = context.getBean(Planner.class);
            var resync = context.getBean(JobDefinitions.class).resync();
            var targets = options.namesTargets() ? options.targets() : resync.targets();
            for (var course : courses) {
                codes.add(print(planner.plan(course, targets, resync.limits())));
            }
            return ExitCode.first(codes).code();
        }
    }

    private ExitCode print(CoursePlan plan) {
        if (!plan.problems().isEmpty()) {
            new ProblemPrinter(Terminal.screen(session.err())).print(plan.problems());
            session.out().println(plan.course() + ": the file has errors; no plan is made.");
            return ExitCode.INVALID;
        }
        new PlanPrinter(session.out(), "sync").print(plan);
        List<ExitCode> codes = new ArrayList<>();
        codes.add(plan.isEmpty() ? ExitCode.IN_SYNC : ExitCode.PENDING);
        boolean refused = !plan.unavailable().isEmpty()
                || (options.namesTargets() && !plan.skipped().isEmpty());
        codes.add(refused ? ExitCode.UNAVAILABLE : ExitCode.IN_SYNC);
        return ExitCode.first(codes);
    }
}
