package org.lectern.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Person;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.When;

/** What follows from each feature of the format: a file, and its entries line by line. A new case is two files. */
class FormatTest {

    private static final Path FOLDER = Path.of("src/test/resources/format");

    @ParameterizedTest
    @MethodSource("files")
    void makesTheseEntriesOfThisFile(Path file) throws IOException {
        var said = text(new ScheduleReader().read(file));
        var expected = Path.of(file.toString().replace(".yaml", ".txt"));
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(expected, said);
        }

        assertThat(said).isEqualTo(Files.readString(expected));
    }

    private static String text(SourceResult result) {
        if (result instanceof SourceResult.Invalid invalid) {
            return invalid.problems().stream().map(Problem::text).collect(Collectors.joining("\n"));
        }
        var valid = (SourceResult.Valid) result;
        var whole = entries(valid.schedule());
        var sections = valid.schedule().publishing().sections().keySet().stream()
                .map(section -> "\n" + section + ", published in "
                        + valid.schedule().ofSection(section).publishing() + "\n"
                        + entries(valid.schedule().ofSection(section)));
        var warnings = valid.warnings().stream().map(problem -> problem.text() + "\n");
        return Stream.of(warnings, Stream.of(whole), sections)
                .flatMap(texts -> texts)
                .collect(Collectors.joining());
    }

    private static String entries(Schedule schedule) {
        return schedule.course().title() + "\n"
                + Stream.concat(schedule.entries().stream(), schedule.readingLists().stream())
                        .map(entry -> line(entry) + "\n")
                        .collect(Collectors.joining());
    }

    private static String line(Entry entry) {
        var facts = Stream.of(
                entry.key().id(),
                entry.kind().word(),
                entry.title(),
                when(entry.when()),
                entry.original().equals(entry.when().date()) ? null : "was " + entry.original(),
                entry.place(),
                told("week", entry.week()),
                told("section", entry.section()),
                entry.isCancelled() ? "cancelled: " + entry.note() : null,
                told("with", names(entry.people())),
                told("online", entry.online()),
                told("notes", entry.details().notes()),
                told("url", entry.details().url()),
                told(
                        "links",
                        entry.details().links().isEmpty()
                                ? null
                                : entry.details().links()));
        return facts.filter(Objects::nonNull).collect(Collectors.joining(" | ")) + readings(entry);
    }

    private static String readings(Entry entry) {
        return entry.readings().stream()
                .map(reading -> "\n  - " + reading(reading)
                        + entry.due(reading)
                                .map(due -> ", due " + due.date() + " " + due.at())
                                .orElse(""))
                .collect(Collectors.joining());
    }

    private static String reading(Reading reading) {
        return reading.title()
                + (reading.required() ? "" : " (optional)")
                + (reading.authors().isEmpty() ? "" : " by " + reading.authors());
    }

    private static @Nullable String names(List<Person> people) {
        return people.isEmpty() ? null : people.stream().map(Person::name).collect(Collectors.joining(", "));
    }

    private static @Nullable String told(String name, @Nullable Object value) {
        return value == null ? null : name + ": " + value;
    }

    private static String when(When when) {
        return when instanceof When.Timed timed
                ? timed.start().toLocalDateTime() + " to " + timed.end().toLocalTime()
                : when.date().toString();
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
