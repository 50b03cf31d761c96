package org.lectern.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.access.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows which tokens there are, never what they are. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Shows number, name and dates of each token. What it is, is kept nowhere.",
        footer = {
            "",
            "Examples:",
            "  lectern token cos597a-fall2025 list",
            "  lectern token cos597a-fall2025 list --format json"
        })
final class TokenListCommand implements Callable<Integer> {

    private final Session session;

    @ParentCommand
    private @Nullable TokenCommand parent;

    @Option(names = "--format", paramLabel = "text|json", description = "How; text unless given.")
    private TokenFormat format = TokenFormat.TEXT;

    TokenListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var token = TokenCommand.of(parent);
        var course = token.withFileOrTokens();
        try (var context = token.start()) {
            format.view(session.out())
                    .list(course, context.getBean(Tokens.class).list(course));
        }
        return ExitCode.IN_SYNC.code();
    }
}
