package org.lectern.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.access.Tokens;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Publishing.Visibility;
import org.lectern.source.ScheduleReader;
import org.lectern.source.SourceResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Makes a token and shows its addresses, this once. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Makes a token and shows the feed addresses with it. They are never shown again.",
        footer = {
            "",
            "Examples:",
            "  lectern token cos597a-fall2025 new",
            "  lectern token cos597a-fall2025 new --for \"Section P01\"",
            "  lectern token cos597a-fall2025 new --for anna@example.edu --format json"
        })
final class TokenNewCommand implements Callable<Integer> {

    private final Session session;

    @ParentCommand
    private @Nullable TokenCommand parent;

    @Option(names = "--for", paramLabel = "NAME", description = "Whom it is for, so that you find it again.")
    private @Nullable String label;

    @Option(names = "--format", paramLabel = "text|json", description = "How; text unless given.")
    private TokenFormat format = TokenFormat.TEXT;

    TokenNewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var token = TokenCommand.of(parent);
        var course = token.withFile();
        var fault = label == null ? null : Tokens.fault(label);
        if (fault != null) {
            throw Misuse.of(fault);
        }
        try (var context = token.start()) {
            var made = context.getBean(Tokens.class).issue(course, label);
            var addresses = TokenAddresses.of(session.installation(), course, made.secret());
            format.view(session.out()).made(made.token(), addresses);
        }
        if (format == TokenFormat.TEXT && isPublic(course)) {
            session.out()
                    .println("The file of " + course + " says that it is public, so anybody may read it without a token"
                            + " too. Write `visibility: unlisted` under `publish: feeds:` and publish it.");
        }
        return ExitCode.IN_SYNC.code();
    }

    private boolean isPublic(CourseId course) {
        return session.folders().read(course, new ScheduleReader()) instanceof SourceResult.Valid valid
                && valid.schedule().publishing().feeds().visibility() == Visibility.PUBLIC;
    }
}
