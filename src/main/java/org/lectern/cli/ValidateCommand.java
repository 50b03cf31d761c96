package org.lectern.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.jobs.Folders;
import org.lectern.jobs.JobFile;
import org.lectern.source.Problem;
import org.lectern.source.ScheduleReader;
import org.lectern.source.Severity;
import org.lectern.source.SourceResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what is wrong with files, all of it; touches nothing. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Says what is wrong with schedules and job definitions: every problem of every file.",
        footer = {
            "",
            "Examples:",
            "  lectern validate",
            "  lectern validate config/courses/cos597a-fall2025.yaml",
            "",
            "Exit codes: 0 no errors, 3 errors."
        })
final class ValidateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", description = "Files to look at; none: all courses and jobs.")
    private List<Path> files = new ArrayList<>();

    ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var folders = session.folders();
        boolean valid = true;
        for (var file : files(folders)) {
            valid &= isJob(file, folders) ? validJob(file) : validCourse(file);
        }
        return (valid ? ExitCode.IN_SYNC : ExitCode.INVALID).code();
    }

    private List<Path> files(Folders folders) {
        if (!files.isEmpty()) {
            return files;
        }
        List<Path> all = new ArrayList<>(folders.courseFiles());
        all.addAll(folders.jobFiles());
        if (all.isEmpty()) {
            session.out().println(Words.noCourse(folders));
        }
        return all;
    }

    private static boolean isJob(Path file, Folders folders) {
        var folder = file.toAbsolutePath().normalize().getParent();
        return folders.jobsDir().toAbsolutePath().normalize().equals(folder);
    }

    private boolean validJob(Path file) {
        var read = JobFile.read(file);
        return told(
                file,
                read.problems(),
                read.definition() == null
                        ? ""
                        : "job " + read.definition().type().word());
    }

    private boolean validCourse(Path file) {
        var result = new ScheduleReader().read(file);
        return result instanceof SourceResult.Valid valid
                ? told(file, valid.warnings(), Words.count(valid.schedule()))
                : told(file, ((SourceResult.Invalid) result).problems(), "");
    }

    private boolean told(Path file, List<Problem> problems, String contents) {
        problems.forEach(problem -> session.out().println(problem.text()));
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        session.out().println(file + (errors == 0 ? " is valid: " + contents : " has " + Words.count(errors, "error")));
        return errors == 0;
    }
}
