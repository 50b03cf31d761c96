package org.lectern.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.jobs.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with files, all of it; touches nothing. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Says what is wrong with schedules, calendars and job definitions: every problem of every file.",
        footer = {
            "",
            "Examples:",
            "  lectern validate",
            "  lectern validate config/courses/cos597a-fall2025.yaml",
            "  lectern validate --format github      in a workflow: marks the lines of a pull request",
            "",
            "Exit codes: 0 no errors, 3 errors."
        })
final class ValidateCommand implements Callable<Integer> {

    /** For whom it is told. */
    enum Format {
        TEXT,
        JSON,
        SARIF,
        GITHUB
    }

    private final Session session;

    @Parameters(paramLabel = "FILE", description = "Files to look at; none: all courses, calendars and jobs.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif|github",
            description = "For people, scripts, code scanning or annotations in a pull request; text unless given.")
    private Format format = Format.TEXT;

    ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var folders = session.folders();
        var check = new FileCheck(folders);
        var checked = files(folders).parallelStream().map(check::check).toList();
        form().print(checked);
        if (checked.isEmpty() && format == Format.TEXT) {
            session.out().println(Words.noCourse(folders));
        }
        boolean valid = checked.stream().allMatch(Checked::isValid);
        return (valid ? ExitCode.IN_SYNC : ExitCode.INVALID).code();
    }

    private List<Path> files(Folders folders) {
        if (!files.isEmpty()) {
            return files;
        }
        List<Path> all = new ArrayList<>(folders.courseFiles());
        all.addAll(folders.calendarFiles());
        all.addAll(folders.jobFiles());
        return all;
    }

    private CheckedFiles form() {
        return switch (format) {
            case TEXT -> new CheckedText(Terminal.screen(session.out()));
            case JSON -> new CheckedJson(session.out());
            case SARIF -> new CheckedSarif(session.out());
            case GITHUB -> new CheckedGithub(session.out());
        };
    }
}
