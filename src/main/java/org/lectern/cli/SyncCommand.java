package org.lectern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.jobs.Approvals;
import org.lectern.jobs.JobDefinitions;
import org.lectern.jobs.RestingTargets;
import org.lectern.jobs.RunRequest;
import org.lectern.jobs.RunRequest.Approval;
import org.lectern.schedule.CourseId;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Publishes courses: feeds and pages, Google, Canvas. */
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        description = "Publishes what the files say: makes the next release if a file changed, and brings feeds, Google"
                + " and Canvas to it.",
        footer = {
            "",
            "Examples:",
            "  lectern sync",
            "  lectern sync cos597a-fall2025 --target canvas",
            "  lectern sync cos597a-fall2025 --approve 3f9a0c11d2e4    run a plan that was refused, as plan showed it",
            "",
            "Exit codes: 0 in sync, 3 a file has errors, 4 refused as unsafe, 5 some changes failed,",
            "  6 a target is unavailable or denies access."
        })
final class SyncCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private CourseOptions options = new CourseOptions();

    @Option(
            names = "--approve",
            paramLabel = "DIGEST",
            description = "Run the plan of this digest although it passes the limits; may be given several times.")
    private List<String> digests = new ArrayList<>();

    SyncCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        var folders = session.folders();
        var courses = options.courses(session, folders);
        var misnamed = options.misnamed(session, folders);
        if (courses.isEmpty()) {
            session.out().println(Words.noCourse(folders));
            new GoneCourses(session).tell();
            return misnamed.code();
        }
        try (var context = session.start(Launcher.Mode.COMMAND)) {
            options.tellOfGoneFiles(session, context);
            var job = context.getBean(JobDefinitions.class).resync();
            var request = RunRequest.of(job, RunRequest.Cause.COMMAND, courses);
            if (options.namesTargets()) {
                request = request.onTargets(options.targets());
            }
            options.wake(courses, context.getBean(RestingTargets.class));
            var approvals = approvals(context, request);
            if (approvals == null) {
                return ExitCode.UNSAFE.code();
            }
            var code = new RunWatch(session, context).run(request.approving(approvals));
            return ExitCode.first(List.of(misnamed, code)).code();
        }
    }

    /** Null if a digest names no plan of now, which was said. */
    private @Nullable List<Approval> approvals(ApplicationContext context, RunRequest request) {
        List<Approval> approvals = new ArrayList<>();
        for (var digest : digests) {
            Optional<Approval> approval = context.getBean(Approvals.class).of(digest, request);
            if (approval.isEmpty()) {
                session.err()
                        .println("No plan has the digest " + digest + " now: the file or a target changed since."
                                + " Nothing was changed. Read the plan again: plan " + names(request.courses()));
                return null;
            }
            approvals.add(approval.get());
        }
        return approvals;
    }

    private static String names(List<CourseId> courses) {
        return String.join(" ", courses.stream().map(CourseId::value).toList());
    }
}
