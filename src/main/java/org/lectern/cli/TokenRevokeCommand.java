package org.lectern.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.access.FeedToken;
import org.lectern.access.Tokens;
import org.lectern.schedule.CourseId;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Ends tokens: their addresses answer that they are gone, for good. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description = "Ends tokens for good: their addresses answer 410, on which calendar programs stop asking.",
        footer = {
            "",
            "Examples:",
            "  lectern token cos597a-fall2025 revoke 3",
            "  lectern token cos597a-fall2025 revoke \"Section P01\"",
            "  lectern token cos597a-fall2025 revoke --all"
        })
final class TokenRevokeCommand implements Callable<Integer> {

    /** One or all. */
    static final class Which {

        @Parameters(paramLabel = "ID", description = "Its number, or the name it was made for.")
        private String idOrLabel = "";

        @Option(names = "--all", description = "Every token of the course.")
        private boolean all;
    }

    private final Session session;

    @ParentCommand
    private @Nullable TokenCommand parent;

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Option(names = "--format", paramLabel = "text|json", description = "How; text unless given.")
    private TokenFormat format = TokenFormat.TEXT;

    TokenRevokeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var token = TokenCommand.of(parent);
        var course = token.withFileOrTokens();
        try (var context = token.start()) {
            format.view(session.out()).revoked(course, revoke(context.getBean(Tokens.class), course));
        }
        return ExitCode.IN_SYNC.code();
    }

    private List<FeedToken> revoke(Tokens tokens, CourseId course) {
        if (which.all) {
            return tokens.revokeAll(course);
        }
        var revoked = tokens.revoke(course, which.idOrLabel);
        if (revoked.isEmpty()) {
            throw Misuse.of(course + " has no token '" + which.idOrLabel + "'. Those it has: lectern token " + course
                    + " list");
        }
        return revoked;
    }
}
