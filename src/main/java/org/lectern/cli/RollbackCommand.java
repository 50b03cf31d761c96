package org.lectern.cli;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.concurrent.Callable;
import org.lectern.jobs.Approvals;
import org.lectern.jobs.CoursePlan;
import org.lectern.jobs.GoneFiles;
import org.lectern.jobs.JobDefinitions;
import org.lectern.jobs.Planner;
import org.lectern.jobs.RunRequest;
import org.lectern.jobs.RunRequest.Rollback;
import org.lectern.release.Release;
import org.lectern.release.Releases;
import org.lectern.schedule.CourseId;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes an earlier release again, everywhere. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description =
                "Publishes an earlier release again, as a new one: feeds, Google and Canvas follow. The course's file"
                        + " is held back for as long as it says what was taken back.",
        footer = {
            "",
            "On a terminal it shows what would change and asks; in a script the command is the consent.",
            "",
            "Examples:",
            "  lectern history cos597a-fall2025       which releases are there?",
            "  lectern rollback cos597a-fall2025 3",
            "  lectern rollback cos597a-fall2025 3 --approve 3f9a0c11d2e4    although it passes the limits",
            "",
            "Exit codes: 0 done, 4 refused as unsafe, 5 some changes failed, 6 a target is unavailable or denies access,",
            "  64 unknown course or release."
        })
final class RollbackCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "COURSE", description = "A course by its id.")
    private String course = "";

    @Parameters(index = "1", paramLabel = "RELEASE", description = "The number of the release to publish again.")
    private int number;

    @Option(
            names = "--approve",
            paramLabel = "DIGEST",
            description = "Run the plan of this digest although it passes the limits.")
    private String digest = "";

    RollbackCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var context = session.start(Launcher.Mode.COMMAND)) {
            var id = HistoryCommand.published(context, session, course);
            var newest = context.getBean(Releases.class).newest(id).orElseThrow();
            if (newest.number() == number) {
                session.out().println("Release " + number + " is what is published.");
                return ExitCode.IN_SYNC.code();
            }
            check(context, newest);
            return rollBack(context, id, newest).code();
        }
    }

    private void check(ApplicationContext context, Release newest) {
        if (number < 1 || number > newest.number()) {
            throw Misuse.of("There is no release " + number + " of " + course + ". There "
                    + (newest.number() == 1 ? "is only 1." : "are 1 to " + newest.number() + "."));
        }
        context.getBean(GoneFiles.class).line(course).ifPresent(gone -> {
            throw Misuse.of(gone + " Then roll back.");
        });
    }

    private ExitCode rollBack(ApplicationContext context, CourseId id, Release newest) throws InterruptedException {
        var job = context.getBean(JobDefinitions.class).resync();
        var request = RunRequest.of(job, RunRequest.Cause.COMMAND, List.of(id))
                .rollingBack(new Rollback(number, newest.number()));
        if (!digest.isEmpty()) {
            var approval = context.getBean(Approvals.class).of(digest, request);
            if (approval.isEmpty()) {
                session.err()
                        .println("This rollback has no plan of the digest " + digest
                                + " now. Nothing was changed. Run it without --approve to read the plan again.");
                return ExitCode.UNSAFE;
            }
            return new RunWatch(session, context).run(request.approving(List.of(approval.get())));
        }
        var plan = context.getBean(Planner.class).plan(id, request.targets(), request.limits(), request.rollback());
        if (isRefused(plan)) {
            return ExitCode.UNSAFE;
        }
        return agreed(plan) ? new RunWatch(session, context).run(request) : ExitCode.IN_SYNC;
    }

    /** Whether it must not run unasked; then says so. */
    private boolean isRefused(CoursePlan plan) {
        if (plan.archived()) {
            throw Misuse.of(plan.code() + " rests: its file says `archived: true`. Take that out, then roll back.");
        }
        if (plan.unsafe().isEmpty()) {
            return false;
        }
        new PlanPrinter(session.out(), "rollback").print(plan);
        session.out()
                .println("Nothing was changed. If it is meant: lectern rollback " + course + " " + number
                        + " --approve " + plan.digest());
        return true;
    }

    /** Whether to go on: a script has said so with the command. */
    private boolean agreed(CoursePlan plan) {
        if (!Terminal.isInteractive()) {
            return true;
        }
        new PlanPrinter(session.out(), "rollback").print(plan);
        session.out().print("Publish release " + number + " again? [y/N] ");
        session.out().flush();
        var answers = new Scanner(System.in, Charset.defaultCharset());
        boolean yes = answers.hasNextLine()
                && answers.nextLine().strip().toLowerCase(Locale.ROOT).matches("y|yes");
        if (!yes) {
            session.out().println("Nothing was changed.");
        }
        return yes;
    }
}
