package org.lectern.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.jobs.Folders;
import org.lectern.rollover.NewTerm;
import org.lectern.rollover.Rollover;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Schedule;
import org.lectern.source.Forms;
import org.lectern.source.Parsed;
import org.lectern.source.Problem;
import org.lectern.source.ScheduleReader;
import org.lectern.source.SourceResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes next term's file from this term's; publishes nothing. */
@Command(
        name = "rollover",
        mixinStandardHelpOptions = true,
        description = {
            "Writes next term's file from this one: dates move by whole teaching weeks, exceptions are dropped,",
            "holidays and where it is published are asked for. Publishes nothing."
        },
        footer = {
            "",
            "Examples:",
            "  lectern rollover cos597a-fall2025 --id cos597a-fall2026 --first 2026-09-01",
            "  lectern rollover cos597a-fall2025 --id cos597a-fall2026 --first 2026-09-01 \\",
            "      --name \"Fall 2026\" --calendar princeton-fall2026",
            "",
            "What must be confirmed is told on standard error, with its lines in the new file.",
            "",
            "Exit codes: 0 written, 3 this file has errors, or the new one has until it is filled in,",
            "  64 usage, unknown course, or a file that is there already."
        })
final class RolloverCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "COURSE", description = "The course's id.")
    private String course = "";

    @Option(names = "--id", required = true, paramLabel = "ID", description = "The new course's id, for life.")
    private String id = "";

    @Option(names = "--first", required = true, paramLabel = "DATE", description = "The first day of the new term.")
    private LocalDate first = LocalDate.MIN;

    @Option(names = "--name", paramLabel = "NAME", description = "The new term's name, such as \"Fall 2026\".")
    private @Nullable String name;

    @Option(names = "--calendar", paramLabel = "NAME", description = "The academic calendar that the new term follows.")
    private @Nullable String calendar;

    @Option(names = "-o", paramLabel = "FILE", description = "Where to write it; config/courses/ID.yaml unless given.")
    private @Nullable Path output;

    RolloverCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        check();
        var folders = session.folders();
        var old = Session.courses(folders, List.of(course)).get(0);
        var target = target(folders);
        var file = folders.courseFile(old);
        var result = folders.read(old, new ScheduleReader());
        if (result instanceof SourceResult.Invalid invalid) {
            print(invalid.problems());
            return ExitCode.INVALID.code();
        }
        var next = new NewTerm(new CourseId(id), first, name, calendar);
        var schedule = ((SourceResult.Valid) result).schedule();
        if (Rollover.weeks(schedule, next) <= 0) {
            throw Misuse.of(first + " is not in a week after that of " + course + "'s first day, "
                    + schedule.course().term().first() + ".");
        }
        return write(file, schedule, next, target);
    }

    /** What can be wrong before a line is written. */
    private void check() {
        if (!CourseId.isValid(id)) {
            throw Misuse.of("'" + id + "' is no id: use lower-case letters, digits and hyphens, at most 64.");
        }
        if (first.getYear() < 1990 || first.getYear() > 2200) {
            throw Misuse.of(first + " is in no year of a course.");
        }
        if (name != null && !(Forms.LINE.parse(name) instanceof Parsed.Good<String>)) {
            throw Misuse.of("The name of a term is one line of text.");
        }
        if (calendar != null && !CourseId.isValid(calendar)) {
            throw Misuse.of("'" + calendar + "' is no calendar's name: it is that of a file in the folder calendars.");
        }
        if (output != null && !String.valueOf(output.getFileName()).equals(id + ".yaml")) {
            throw Misuse.of(output + " must be named by the course's id: " + id + ".yaml.");
        }
    }

    /** Where it goes, if it may: a new course has no file yet, neither there nor in another folder. */
    private Path target(Folders folders) {
        var there = folders.courseFiles(new CourseId(id));
        var target = output == null ? folders.courseFile(new CourseId(id)) : output;
        if (!there.isEmpty() || Files.exists(target)) {
            throw Misuse.of((there.isEmpty() ? target : there.get(0))
                    + " is there already, and rollover never writes over a file. Choose another id.");
        }
        var known = folders.configDir().resolve("calendars").resolve(calendar + ".yaml");
        if (calendar != null && !Files.isRegularFile(known)) {
            throw Misuse.of("There is no calendar '" + calendar + "': no file " + known + ".");
        }
        return target;
    }

    private int write(Path file, Schedule old, NewTerm next, Path target) {
        var rolled = Rollover.of(file, old, next);
        if (rolled.isEmpty()) {
            session.err()
                    .println(file + " is written in a way that cannot be changed in place, such as keys that begin"
                            + " with a question mark. Write each key as `key: value`.");
            return ExitCode.INVALID.code();
        }
        create(target, rolled.get().text());
        var result = new ScheduleReader().read(target);
        List<Problem> told = new ArrayList<>(rolled.get().toConfirm(target));
        if (result instanceof SourceResult.Valid valid) {
            told.addAll(rolled.get().closed(target, valid.schedule()));
            told.addAll(valid.warnings());
        } else {
            told.addAll(((SourceResult.Invalid) result).problems());
        }
        print(told.stream().sorted().toList());
        return conclude(target, rolled.get().weeks(), result);
    }

    private int conclude(Path target, long weeks, SourceResult result) {
        session.out()
                .println(target + " is written, with each date " + Words.count(weeks, "week") + " later"
                        + (result instanceof SourceResult.Valid valid
                                ? ": " + Words.count(valid.schedule()) + "."
                                : ". Mend the errors, then look at it with `validate`."));
        return (result instanceof SourceResult.Valid ? ExitCode.IN_SYNC : ExitCode.INVALID).code();
    }

    private static void create(Path target, String text) {
        try {
            var folder = target.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(target, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException raced) {
            throw Misuse.of(target + " is there already.");
        } catch (IOException failure) {
            throw new UncheckedIOException(target + " cannot be written", failure);
        }
    }

    private void print(List<Problem> problems) {
        new ProblemPrinter(Terminal.screen(session.err())).print(problems);
    }
}
