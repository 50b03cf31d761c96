package org.lectern.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the JSON Schema of a kind of file, for editors; starts nothing. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema of a kind of file, by which an editor completes and explains its keys.",
        footer = {
            "",
            "Examples:",
            "  lectern schema > config/courses/course.schema.json",
            "  lectern schema job > jobs/job.schema.json",
            "",
            "An editor finds it by the first line of the file, which names it as seen from there:",
            "  # yaml-language-server: $schema=course.schema.json",
            "",
            "Exit codes: 0 done, 64 usage."
        })
final class SchemaCommand implements Callable<Integer> {

    private enum FileKind {
        COURSE,
        CALENDAR,
        JOB
    }

    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "course|calendar|job",
            defaultValue = "course",
            description = "The kind of file; by default course.")
    private FileKind kind = FileKind.COURSE;

    SchemaCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        var resource = "/schema/" + kind.name().toLowerCase(Locale.ROOT) + ".schema.json";
        try (var schema = getClass().getResourceAsStream(resource)) {
            session.out().write(Objects.requireNonNull(schema).readAllBytes());
        }
        session.out().flush();
        return ExitCode.IN_SYNC.code();
    }
}
