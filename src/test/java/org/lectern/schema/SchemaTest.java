package org.lectern.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.source.ScheduleReader;
import org.lectern.source.SourceResult;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What an editor says by the schema agrees with what Lectern says of the file. */
class SchemaTest {

    private static final Path FORMAT = Path.of("src/test/resources/format");
    private static final Path MISTAKES = Path.of("src/test/resources/source");

    /** Mistakes that no schema can see, by the reason why not. */
    private static final Map<String, List<String>> BEYOND_A_SCHEMA = Map.of(
            "what one key names stands at another",
                    List.of(
                            "calendar-broken",
                            "calendar-unknown",
                            "meeting-unknown",
                            "name-of-the-file-differs",
                            "no-lecture-series",
                            "people-unknown",
                            "places-unknown",
                            "several-lecture-series"),
            "nothing may stand twice",
                    List.of(
                            "amended-twice",
                            "closed-twice",
                            "ids-used-twice",
                            "single-meeting-named-like-a-session",
                            "two-sessions-on-one-date"),
            "dates are counted and compared",
                    List.of(
                            "dates-outside-the-term",
                            "exceptions-on-no-meeting",
                            "ids-of-another-meeting",
                            "moved-onto-a-closed-day",
                            "open-but-not-closed",
                            "pattern-dates-wrong",
                            "session-on-a-closed-day",
                            "session-on-another-weekday",
                            "sessions-off-the-pattern",
                            "term-backwards",
                            "term-of-two-years"),
            "clocks and zones are a table of the world", List.of("clocks-skip-the-time", "zone-misspelled"),
            "keys have no order", List.of("publish-not-last"),
            "tags are part of YAML", List.of("tag"));

    @ParameterizedTest
    @EnumSource
    void isASchemaOfItsDraft(FileKind kind) {
        assertThat(ShippedSchema.draft().errors(ShippedSchema.of(kind).root())).isEmpty();
    }

    @Test
    void sharesItsDefinitionsWithTheOthers() {
        var ofCourses = ShippedSchema.of(FileKind.COURSE).root().get("$defs");
        for (var kind : List.of(FileKind.CALENDAR, FileKind.JOB)) {
            ShippedSchema.of(kind).root().get("$defs").properties().stream()
                    .filter(one -> !one.getKey().equals("share"))
                    .forEach(one -> assertThat(one.getValue()).isEqualTo(ofCourses.get(one.getKey())));
        }
    }

    @ParameterizedTest
    @MethodSource
    void acceptsFilesThatAreInUse(FileKind kind, Path file) {
        assertThat(ShippedSchema.of(kind).errors(ShippedSchema.seenByAnEditor(ShippedSchema.text(file))))
                .isEmpty();
    }

    static Stream<Object[]> acceptsFilesThatAreInUse() throws IOException {
        return Stream.of(
                        files(FileKind.COURSE, Path.of("config/courses")),
                        files(FileKind.COURSE, FORMAT),
                        files(FileKind.CALENDAR, Path.of("config/calendars")),
                        files(FileKind.CALENDAR, FORMAT.resolve("calendars")),
                        files(FileKind.JOB, Path.of("jobs")))
                .flatMap(List::stream);
    }

    @Test
    void asksForQuotesAroundWordsOfYamlItself() {
        var everyKey = ShippedSchema.text(Path.of("src/test/resources/cases/every-key.yaml"));

        assertThat(errors(FileKind.COURSE, everyKey)).singleElement().asString().startsWith("/sessions/3/title: null");
        assertThat(errors(FileKind.COURSE, everyKey.replace("title: Null", "title: 'Null'")))
                .isEmpty();
    }

    @Test
    void refusesWhatTheReaderRefusesUnlessItTakesMoreThanASchema() throws IOException {
        List<String> unseen = new ArrayList<>();
        for (var file : files(MISTAKES)) {
            boolean invalid = new ScheduleReader().read(file) instanceof SourceResult.Invalid;
            boolean refused = isRefused(ShippedSchema.text(file));
            var name = String.valueOf(file.getFileName()).replace(".yaml", "");
            if (!refused && invalid) {
                unseen.add(name);
            }
            assertThat(refused && !invalid).as("%s is valid", name).isFalse();
        }

        assertThat(unseen)
                .containsExactlyInAnyOrderElementsOf(
                        BEYOND_A_SCHEMA.values().stream().flatMap(List::stream).toList());
    }

    private static boolean isRefused(String text) {
        try {
            return !errors(FileKind.COURSE, text).isEmpty();
        } catch (YamlEngineException noYaml) {
            return true;
        }
    }

    private static List<String> errors(FileKind kind, String text) {
        return ShippedSchema.of(kind).errors(ShippedSchema.seenByAnEditor(text));
    }

    private static List<Object[]> files(FileKind kind, Path folder) throws IOException {
        List<Object[]> files = new ArrayList<>();
        files(folder).forEach(file -> files.add(new Object[] {kind, file}));
        return files;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
