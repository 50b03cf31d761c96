package org.lectern.cli;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lectern.release.Difference;
import org.lectern.release.Line;
import org.lectern.release.Releases;
import org.lectern.schedule.CourseId;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what each release of a course changed. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Shows a course's releases, newest first, and what each changed.",
        footer = {
            "",
            "Examples:",
            "  lectern history                                     the newest release of every course",
            "  lectern history cos597a-fall2025",
            "  lectern history cos597a-fall2025 --format json --most 1000",
            "",
            "Exit codes: 0 done, 64 unknown course."
        })
final class HistoryCommand implements Callable<Integer> {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE, MMM d, yyyy, HH:mm z", Locale.ENGLISH);

    /** What it prints. */
    enum Format {
        TEXT,
        JSON
    }

    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "COURSE", description = "A course by its id; none: all, a line each.")
    private String course = "";

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "How it is printed (default: ${DEFAULT-VALUE}).",
            defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(
            names = "--most",
            paramLabel = "NUMBER",
            description = "So many releases (default: ${DEFAULT-VALUE}).",
            defaultValue = "50")
    private int most = 50;

    HistoryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (var context = session.start(Launcher.Mode.COMMAND)) {
            var releases = context.getBean(Releases.class);
            var courses = course.isEmpty()
                    ? releases.newestNumbers().keySet().stream().sorted().toList()
                    : List.of(published(context, session, course));
            var differences = courses.stream()
                    .flatMap(one -> releases.history(one, Integer.MAX_VALUE, course.isEmpty() ? 1 : most).stream())
                    .toList();
            print(differences);
            return ExitCode.IN_SYNC.code();
        }
    }

    private void print(List<Difference> differences) {
        if (format == Format.JSON) {
            session.out().println(HistoryJson.of(differences));
        } else if (differences.isEmpty()) {
            session.out().println("Nothing is published yet.");
        } else if (course.isEmpty()) {
            differences.forEach(newest -> session.out().println(newest.course().id() + "  " + heading(newest)));
        } else {
            differences.forEach(this::print);
        }
    }

    private void print(Difference difference) {
        session.out().println(heading(difference));
        var lines = difference.lines();
        lines.stream().map(Line::sentence).forEach(line -> session.out().println("  " + line));
        if (lines.isEmpty()) {
            session.out().println("  Nothing that students see; what or where to publish may have changed.");
        }
    }

    private static String heading(Difference difference) {
        var when = WHEN.format(difference.made().atZone(difference.course().zone()));
        var again = difference.again() == null ? "" : ", release " + difference.again() + " again";
        return "Release " + difference.number() + ", " + when + again;
    }

    /**
     * The course of this name, with a file or without.
     *
     * @throws Misuse if it was never published
     */
    static CourseId published(ApplicationContext context, Session session, String name) {
        var known = context.getBean(Releases.class).newestNumbers().keySet();
        return known.stream()
                .filter(one -> one.value().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    var folders = session.folders();
                    return folders.courses().stream()
                                    .anyMatch(one -> one.value().equals(name))
                            ? Misuse.of(name + " has no release yet: `lectern sync " + name + "` makes its first.")
                            : UnknownName.course(name, known.stream().sorted().toList(), folders);
                });
    }
}
