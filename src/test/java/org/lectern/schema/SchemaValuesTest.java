package org.lectern.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.source.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema and the reader judge the values of each key alike, as far as a schema can. */
class SchemaValuesTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** Values of every type that a slip of the author's could leave at any key. */
    private static final List<JsonNode> SLIPS = List.of(
            JSON.readTree("\"no idea\""),
            JSON.readTree("\"no\""),
            JSON.readTree("\" \""),
            JSON.readTree("\"2025-02-30\""),
            JSON.readTree("7"),
            JSON.readTree("-2.5"),
            JSON.readTree("null"),
            JSON.readTree("[]"),
            JSON.readTree("[\"tue\"]"),
            JSON.readTree("[[\"a\"]]"),
            JSON.readTree("[{}]"),
            JSON.readTree("{}"),
            JSON.readTree("{\"x\": \"y\"}"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theSchemaRefusesNothingThatTheReaderTakesAndNoTypeThatTheReaderRefuses(FileKind kind) {
        var schema = ShippedSchema.of(kind);
        schema.values().keySet().stream().filter(path -> !path.isEmpty()).forEach(path -> {
            var spots = new Spots(kind.whole(), path);
            for (var slip : SLIPS) {
                var spot = spots.all().get(0);
                var file = spots.with(spot, slip);
                var errors = kind.read(file, folder).errors();
                var as = slip + " at " + spot + ": " + errors + schema.errors(file);
                if (schema.errors(file).isEmpty()) {
                    assertThat(errors).as(as).noneMatch(SchemaValuesTest::isOfType);
                } else {
                    assertThat(errors).as(as).isNotEmpty();
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void theReaderTakesEveryExample(FileKind kind) {
        List<String> refused = new ArrayList<>();
        ShippedSchema.of(kind).values().forEach((path, value) -> {
            var spots = new Spots(kind.whole(), path);
            for (var example : value.path("examples")) {
                boolean taken = spots.all().stream()
                        .map(spot -> kind.read(spots.with(spot, example), folder))
                        .anyMatch(read -> read.errors().isEmpty());
                if (!taken) {
                    refused.add(path + ": " + example + " "
                            + kind.read(spots.with(spots.all().get(0), example), folder)
                                    .errors());
                }
            }
        });

        assertThat(refused).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aKeyThatIsLeftOutMeansItsDefault(FileKind kind) {
        ShippedSchema.of(kind).values().forEach((path, value) -> {
            if (value.has("default")) {
                var spots = new Spots(kind.whole(), path);
                var spot = spots.all().get(0);
                assertThat(value(kind, spots.with(spot, value.get("default"))))
                        .as(path)
                        .isNotNull()
                        .isEqualTo(value(kind, spots.without(spot)));
            }
        });
    }

    private @Nullable Object value(FileKind kind, JsonNode file) {
        return kind.read(file, folder).value();
    }

    private static boolean isOfType(Problem problem) {
        return problem.message().contains("` cannot be ") || problem.message().endsWith("` has no value");
    }
}
