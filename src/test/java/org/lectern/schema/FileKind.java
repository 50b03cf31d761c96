package org.lectern.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.jobs.JobFile;
import org.lectern.source.CalendarReader;
import org.lectern.source.Problem;
import org.lectern.source.ScheduleReader;
import org.lectern.source.Severity;
import org.lectern.source.SourceResult;
import tools.jackson.databind.JsonNode;

/** The kinds of files that people write, each with what its reader makes of one. */
public enum FileKind {
    COURSE,
    CALENDAR,
    JOB;

    private static final Path FOLDER = Path.of("src/test/resources/schema");
    private static final String COURSE_OF_THE_CALENDAR = """
            id: follower
            code: COS 1
            title: A course that follows the calendar
            zone: America/New_York
            term: {first: 2025-09-02, last: 2025-12-05}
            calendar: princeton-fall2025
            meetings: {lecture: {kind: lecture, days: [tue, thu], at: "10:40-12:00"}}
            publish: {edits: keep}
            """;

    /** What a reader made of a file: the value, null if it has errors; and all problems. */
    record Read(@Nullable Object value, List<Problem> problems) {

        List<Problem> errors() {
            return problems.stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .toList();
        }
    }

    /** A file with every key. */
    JsonNode whole() {
        return ShippedSchema.seenByAnEditor(
                ShippedSchema.text(FOLDER.resolve("whole-" + name().toLowerCase(Locale.ROOT) + ".yaml")));
    }

    Read read(JsonNode file, Path folder) {
        return read(file.toString() + "\n", file.path("id").asString("x"), folder);
    }

    /** Reads a text as a file of this kind in an installation that lies in the folder. */
    Read read(String text, String id, Path folder) {
        return switch (this) {
            case COURSE -> {
                calendar(ShippedSchema.text(FOLDER.resolve("whole-calendar.yaml")), folder);
                yield schedule(write(folder.resolve("config/courses").resolve(id + ".yaml"), text));
            }
            case CALENDAR -> {
                var problems = new CalendarReader().problems(calendar(text, folder));
                var follower = schedule(write(folder.resolve("config/courses/follower.yaml"), COURSE_OF_THE_CALENDAR));
                yield new Read(follower.value(), problems);
            }
            case JOB -> {
                var read = JobFile.read(write(folder.resolve("jobs/a-job.yaml"), text));
                yield new Read(read.definition(), read.problems());
            }
        };
    }

    private static Path calendar(String text, Path folder) {
        return write(folder.resolve("config/calendars/princeton-fall2025.yaml"), text);
    }

    private static Read schedule(Path file) {
        var result = new ScheduleReader().read(file);
        return result instanceof SourceResult.Valid valid
                ? new Read(valid.schedule(), valid.warnings())
                : new Read(null, ((SourceResult.Invalid) result).problems());
    }

    static Stream<FileKind> all() {
        return Stream.of(values());
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
