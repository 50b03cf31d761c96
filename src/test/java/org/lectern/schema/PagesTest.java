package org.lectern.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.When;
import tools.jackson.databind.JsonNode;

/** What the pages on the format say is true: their tables are the schema's, their examples are read, and show what they say. */
class PagesTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MMM d", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** A topic has the keys of a session, which the page says in a sentence. */
    private static final Set<String> SAID_IN_WORDS = Set.of("/meetings/*/topics/[]");

    @TempDir
    private Path folder;

    @Test
    void listsEveryKeyAsTheSchemaHasIt() throws IOException {
        var page = Page.FORMAT;
        var expected = page.withTables(PagesTest::table);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(page.file(), expected);
        }

        assertThat(Files.readString(page.file())).isEqualTo(expected);
    }

    @Test
    void leavesNoGroupOfKeysOut() {
        Set<Set<String>> listed =
                Page.FORMAT.tables().stream().map(name -> keys(group(name))).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (var kind : List.of(FileKind.COURSE, FileKind.CALENDAR)) {
            ShippedSchema.of(kind).groups().forEach((path, value) -> {
                if (!listed.contains(keys(value))) {
                    missing.add(path);
                }
            });
        }

        assertThat(missing).isEqualTo(SAID_IN_WORDS);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theReaderAndTheSchemaTakeEachExample(Page.Example example) {
        var kind = kind(example);
        var text = kind == FileKind.COURSE ? course(example) : example.yaml();

        assertThat(kind.read(text, "cos597a-fall2025", folder).problems()).isEmpty();
        assertThat(ShippedSchema.of(kind).errors(ShippedSchema.seenByAnEditor(text)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examplesThatAreSeen")
    void studentsSeeWhatThePageSays(Page.Example example) {
        var schedule = Objects.requireNonNull((Schedule) FileKind.COURSE
                .read(course(example), "cos597a-fall2025", folder)
                .value());
        var lines = seen(schedule, example.kinds());
        var said = example.seen().lines().toList();
        int from = lines.indexOf(said.get(0));
        int to = lines.lastIndexOf(said.get(said.size() - 1)) + 1;

        assertThat(from < 0 || to < from ? lines : lines.subList(from, to)).isEqualTo(said);
    }

    static Stream<Page.Example> examples() {
        return Stream.of(Page.FORMAT, Page.RECIPES).flatMap(page -> page.examples().stream());
    }

    static Stream<Page.Example> examplesThatAreSeen() {
        return examples().filter(example -> !example.seen().isEmpty());
    }

    /** An example as a whole course: most are parts of the smallest one, with which the page begins. */
    private static String course(Page.Example example) {
        var smallest = Page.FORMAT.examples().get(0).yaml();
        return example.isWhole() ? example.yaml() : example.within(smallest);
    }

    private static FileKind kind(Page.Example example) {
        return example.path().startsWith("config/calendars/")
                ? FileKind.CALENDAR
                : example.path().startsWith("jobs/") ? FileKind.JOB : FileKind.COURSE;
    }

    private static List<String> seen(Schedule schedule, String kinds) {
        return Stream.concat(schedule.entries().stream(), schedule.readingLists().stream())
                .filter(entry -> List.of(kinds.split(" ")).contains(entry.kind().word()))
                .sorted(Comparator.comparing(entry -> entry.when().date()))
                .map(PagesTest::line)
                .toList();
    }

    private static String line(Entry entry) {
        var place = entry.place() == null ? "" : ", " + entry.place();
        var cancelled = entry.isCancelled() ? " (cancelled: " + entry.note() + ")" : "";
        return "%-11s  %-11s  %s%s%s"
                .formatted(DAY.format(entry.when().date()), hours(entry.when()), entry.title(), place, cancelled);
    }

    private static String hours(When when) {
        return when instanceof When.Timed timed
                ? TIME.format(timed.start()) + "-" + TIME.format(timed.end())
                : "all day";
    }

    private static String table(String name) {
        return new KeyTable(group(name), schema(name)).text();
    }

    private static JsonNode group(String name) {
        var path = name.replaceFirst("^\\w+", "");
        return Objects.requireNonNull(schema(name).groups().get(path), name);
    }

    private static ShippedSchema schema(String name) {
        return ShippedSchema.of(FileKind.valueOf(name.replaceFirst("/.*", "").toUpperCase(Locale.ROOT)));
    }

    private static Set<String> keys(JsonNode group) {
        return new TreeSet<>(group.get("properties").propertyNames());
    }
}
