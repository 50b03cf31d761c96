package org.lectern.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lectern.jobs.Folders;
import org.lectern.jobs.JobDefinition;
import org.lectern.jobs.Removals;
import org.lectern.jobs.RunRequest;
import org.lectern.schedule.CourseId;
import org.lectern.sync.Limits;
import org.lectern.sync.TargetName;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes away all that Lectern made for a course at a target, and nothing else. */
@Command(
        name = "purge",
        mixinStandardHelpOptions = true,
        description = "Removes all that Lectern made for a course at Google or Canvas, and only that. That target then"
                + " rests: no job fills it again until `sync COURSE --target TARGET` asks for it. On a terminal it shows"
                + " what would go and asks; in a script the command is the consent.",
        footer = {
            "",
            "Examples:",
            "  lectern purge cos597a-fall2025 --target google",
            "  lectern sync cos597a-fall2025 --target google    publish it there again",
            "",
            "Exit codes: 0 done, or not wanted after all; 5 something could not be removed, 6 the target is",
            "  unavailable or denies access, 64 unknown course, or a target that is not purged."
        })
final class PurgeCommand implements Callable<Integer> {

    private final Session session;
    private final Consent consent;

    @Parameters(paramLabel = "COURSE", description = "The course by its id; it needs no file any more.")
    private String course = "";

    @Option(names = "--target", paramLabel = "google|canvas", required = true, description = "Where to remove it.")
    private TargetName target = TargetName.FEEDS;

    PurgeCommand(Session session) {
        this(session, Consent.ofTheTerminal(session.out()));
    }

    PurgeCommand(Session session, Consent consent) {
        this.session = session;
        this.consent = consent;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (target == TargetName.FEEDS) {
            throw Misuse.of(
                    "Feeds and pages are not purged: people have subscribed to them. To keep them from the public"
                            + " write `feeds: {visibility: unlisted}` under `publish` in the file of " + course
                            + " and run `sync " + course
                            + "`; to leave them as they are for good write `archived: true`.");
        }
        var folders = session.folders();
        if (!CourseId.isValid(course) || (!hasFile(folders) && !session.mayHavePublished())) {
            throw UnknownName.course(course, folders.courses(), folders);
        }
        try (var context = session.start(Launcher.Mode.COMMAND)) {
            return purge(new CourseId(course), context, folders).code();
        }
    }

    private boolean hasFile(Folders folders) {
        return folders.courses().stream().anyMatch(known -> known.value().equals(course));
    }

    private ExitCode purge(CourseId id, ApplicationContext context, Folders folders) throws InterruptedException {
        var removals = context.getBean(Removals.class);
        if (!removals.knows(id) && !hasFile(folders)) {
            throw UnknownName.course(course, folders.courses(), folders);
        }
        if (consent.isAsked() && !consent.given(id, target, removals.preview(id, target))) {
            session.out().println("Nothing was removed.");
            return ExitCode.IN_SYNC;
        }
        return new RunWatch(session, context).run(request(id));
    }

    private RunRequest request(CourseId id) {
        var type = JobDefinition.Type.PURGE;
        return new RunRequest(
                type.word(),
                type,
                RunRequest.Cause.COMMAND,
                List.of(id),
                Set.of(target),
                true,
                Limits.DEFAULT,
                List.of());
    }
}
