package org.lectern.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.feed.FeedKind;
import org.lectern.feed.FeedRenderer;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Stamp;
import org.lectern.source.ScheduleReader;
import org.lectern.source.SourceResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what follows from a course's file, whether or not it is published. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows the entries that follow from a course's file.",
        footer = {
            "",
            "Examples:",
            "  lectern show cos597a-fall2025",
            "  lectern show cos597a-fall2025 --format json",
            "",
            "Exit codes: 0 shown, 3 the file has errors, 64 unknown course."
        })
final class ShowCommand implements Callable<Integer> {

    /** How it is shown. */
    enum Format {
        TEXT,
        JSON,
        ICS
    }

    private final Session session;

    @Parameters(paramLabel = "COURSE", description = "The course's id.")
    private String course = "";

    @Option(names = "--format", paramLabel = "text|json|ics", description = "How; text unless given.")
    private Format format = Format.TEXT;

    ShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var folders = session.folders();
        var id = Session.courses(folders, List.of(course)).get(0);
        var result = folders.read(id, new ScheduleReader());
        if (result instanceof SourceResult.Invalid invalid) {
            new ProblemPrinter(Terminal.screen(session.err())).print(invalid.problems());
            return ExitCode.INVALID.code();
        }
        show(((SourceResult.Valid) result).schedule(), folders.courseFile(id));
        return ExitCode.IN_SYNC.code();
    }

    private void show(Schedule schedule, Path file) {
        switch (format) {
            case TEXT -> new ScheduleText(session.out()).print(schedule);
            case JSON -> session.out().println(EntriesJson.of(schedule));
            case ICS -> session.out().writeBytes(feed(schedule, lastSaved(file)));
        }
    }

    /** As a first release would be, had it been made when the file was last saved. */
    private byte[] feed(Schedule schedule, Instant saved) {
        Map<String, Stamp> stamps = Stream.concat(schedule.entries().stream(), schedule.readingLists().stream())
                .map(entry -> entry.key().id())
                .collect(Collectors.toMap(Function.identity(), id -> new Stamp(0, saved)));
        return new FeedRenderer(session.installation()).render(schedule, stamps, FeedKind.ALL);
    }

    private static Instant lastSaved(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (IOException gone) {
            throw new UncheckedIOException(file + " cannot be read any more", gone);
        }
    }
}
