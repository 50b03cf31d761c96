package org.lectern.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.access.Tokens;
import org.lectern.schedule.CourseId;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Who may read an unlisted course. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description =
                "Makes, lists and revokes the tokens in the feed addresses of an unlisted course. Tokens may be made"
                        + " before the course is unlisted.",
        subcommands = {TokenNewCommand.class, TokenListCommand.class, TokenRevokeCommand.class},
        footer = {
            "",
            "Examples:",
            "  lectern token cos597a-fall2025 new --for \"Section P01\"",
            "  lectern token cos597a-fall2025 list",
            "  lectern token cos597a-fall2025 revoke 3",
            "",
            "A running server knows of a change within a second.",
            "Exit codes: 0 done, 64 unknown course or token."
        })
final class TokenCommand {

    private final Session session;

    @Parameters(paramLabel = "COURSE", description = "The course's id.")
    private String course = "";

    TokenCommand(Session session) {
        this.session = session;
    }

    /** @throws UnknownName if it has no file; it says so if there was one */
    CourseId withFile() {
        try {
            return Session.courses(session.folders(), List.of(course)).get(0);
        } catch (UnknownName unknown) {
            throw new GoneCourses(session).line(course).map(unknown::because).orElse(unknown);
        }
    }

    /**
     * The course that tokens are looked up of: also one without a file, as its tokens outlive it.
     *
     * @throws UnknownName if it has neither
     */
    CourseId withFileOrTokens() {
        boolean hasFile = session.folders().courses().stream()
                .anyMatch(known -> known.value().equals(course));
        return !hasFile && hasTokens() ? new CourseId(course) : withFile();
    }

    private boolean hasTokens() {
        if (!CourseId.isValid(course) || !session.mayHavePublished()) {
            return false;
        }
        try (var context = start()) {
            return !context.getBean(Tokens.class).list(new CourseId(course)).isEmpty();
        }
    }

    ConfigurableApplicationContext start() {
        return session.start(Launcher.Mode.COMMAND);
    }

    /** The command that picocli parsed before one of its own. */
    static TokenCommand of(@Nullable TokenCommand parent) {
        return Objects.requireNonNull(parent, "picocli sets it");
    }
}
