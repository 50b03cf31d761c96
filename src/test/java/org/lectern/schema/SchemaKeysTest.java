package org.lectern.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.source.Problem;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema and the reader know the same keys and values. What the reader knows it says itself: of each group of a file
 * that has every key, by the hint that follows an unknown one.
 */
class SchemaKeysTest {

    private static final String UNKNOWN = "zzzz";
    private static final String KNOWN = "Known here: ";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theFileWithEveryKeyIsFreeOfProblems(FileKind kind) {
        assertThat(kind.read(kind.whole(), folder).problems()).isEmpty();
        assertThat(ShippedSchema.of(kind).errors(kind.whole())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachValueOfTheSchemaStandsInThatFile(FileKind kind) {
        assertThat(ShippedSchema.of(kind).values().keySet())
                .allSatisfy(path ->
                        assertThat(new Spots(kind.whole(), path).all()).as(path).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void theReaderAndTheSchemaKnowTheSameKeys(FileKind kind) {
        SortedMap<String, Set<String>> bySchema = new TreeMap<>();
        SortedMap<String, Set<String>> byReader = new TreeMap<>();
        ShippedSchema.of(kind).values().forEach((path, value) -> {
            if (value.has("properties")) {
                bySchema.put(path, new TreeSet<>(value.get("properties").propertyNames()));
                byReader.put(path, known(kind, path));
            }
        });

        assertThat(byReader).isEqualTo(bySchema);
    }

    @ParameterizedTest
    @EnumSource
    void theyRequireTheSameKeys(FileKind kind) {
        var schema = ShippedSchema.of(kind);
        keys(schema).forEach(path -> {
            var spots = new Spots(kind.whole(), path);
            var missing = "`" + path.substring(path.lastIndexOf('/') + 1) + "` is missing";
            for (var spot : spots.all()) {
                var file = spots.without(spot);
                var read = kind.read(file, folder);
                if (!schema.errors(file).isEmpty()) {
                    assertThat(read.errors()).as("without %s", spot).isNotEmpty();
                } else {
                    assertThat(read.problems())
                            .as("without %s", spot)
                            .noneMatch(problem -> problem.message().equals(missing));
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyValueIsExplainedAndEveryKeyHasAnExample(FileKind kind) {
        var schema = ShippedSchema.of(kind);
        var values = schema.values();
        assertThat(keys(schema)).allSatisfy(path -> {
            assertThat(values.get(path).path("description").asString(""))
                    .as(path)
                    .endsWith(".");
            assertThat(values.get(path).path("examples")).as(path).isNotEmpty();
        });
        assertThat(values).allSatisfy((path, value) -> {
            if (value.path("type").asString("").equals("object")) {
                assertThat(value.path("title").asString("")).as(path).isNotEmpty();
            }
        });
    }

    private Set<String> known(FileKind kind, String path) {
        var whole = kind.whole();
        Set<String> known = new TreeSet<>();
        for (var spot : new Spots(whole, path).all()) {
            var file = whole.deepCopy();
            ((ObjectNode) file.at(spot)).put(UNKNOWN, 1);
            kind.read(file, folder).problems().stream()
                    .map(Problem::hint)
                    .filter(hint -> hint != null && hint.startsWith(KNOWN))
                    .forEach(hint -> known.addAll(List.of(
                            hint.substring(KNOWN.length(), hint.length() - 1).split(", ", -1))));
        }
        return known;
    }

    private static List<String> keys(ShippedSchema schema) {
        Predicate<String> isKey = path -> !path.isEmpty() && !path.endsWith("*") && !path.endsWith("[]");
        return schema.values().keySet().stream().filter(isKey).toList();
    }
}
