package org.lectern.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A JSON Schema as it is shipped, and files as an editor sees them. */
public final class ShippedSchema {

    private static final Path FOLDER = Path.of("src/main/resources/schema");
    private static final JsonMapper JSON = new JsonMapper();

    /** Editors know one keyword more: what to say of a text that does not match its pattern. */
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keyword(new NonValidationKeyword("patternErrorMessage"))
            .build();

    private final JsonNode root;
    private final Schema schema;

    private ShippedSchema(JsonNode root) {
        this.root = root;
        this.schema = SchemaRegistry.withDefaultDialect(DIALECT).getSchema(root);
    }

    public static ShippedSchema of(FileKind kind) {
        return new ShippedSchema(
                JSON.readTree(text(FOLDER.resolve(kind.name().toLowerCase(Locale.ROOT) + ".schema.json"))));
    }

    /** The schema of schemas. */
    static ShippedSchema draft() {
        return new ShippedSchema(JSON.readTree("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}"));
    }

    /** One of its definitions as a schema of its own. */
    public ShippedSchema definition(String name) {
        var part = ((ObjectNode) root).deepCopy();
        part.removeAll();
        part.put("$ref", "#/$defs/" + name);
        part.set("$defs", root.get("$defs"));
        return new ShippedSchema(part);
    }

    /** What an editor would say of the file. */
    public List<String> errors(JsonNode file) {
        return schema
                .validate(file, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** The text as an editor reads it: by the core schema of YAML 1.2, in which {@code 2001.08361} is a number. */
    public static JsonNode seenByAnEditor(String yaml) {
        var settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
        return JSON.valueToTree(new Load(settings).loadFromString(yaml));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    JsonNode root() {
        return root;
    }

    /**
     * Every value that a file can hold, by its path; {@code *} stands for any name and {@code []} for any item. Each
     * schema has those it refers to written into it.
     */
    NavigableMap<String, ObjectNode> values() {
        NavigableMap<String, ObjectNode> values = new TreeMap<>();
        collect("", root, values::putIfAbsent);
        return values;
    }

    /** Every group of keys that a file can hold, by its path; a group may be one of several forms of a value. */
    Map<String, ObjectNode> groups() {
        Map<String, ObjectNode> groups = new TreeMap<>();
        collect("", root, (path, value) -> {
            if (value.has("properties")) {
                groups.putIfAbsent(path, value);
            }
        });
        return groups;
    }

    private void collect(String path, JsonNode reference, BiConsumer<String, ObjectNode> values) {
        var value = resolved(reference);
        values.accept(path, value);
        for (var property : value.path("properties").properties()) {
            collect(path + "/" + property.getKey(), property.getValue(), values);
        }
        if (value.path("additionalProperties").isObject()) {
            collect(path + "/*", value.get("additionalProperties"), values);
        }
        if (value.path("items").isObject()) {
            collect(path + "/[]", value.get("items"), values);
        }
        value.path("anyOf").forEach(choice -> collect(path, choice, values));
    }

    ObjectNode resolved(JsonNode node) {
        var reference = node.get("$ref");
        if (reference == null) {
            return (ObjectNode) node;
        }
        var whole = resolved(root.at(reference.asString().substring(1))).deepCopy();
        whole.setAll((ObjectNode) node);
        whole.remove("$ref");
        return whole;
    }
}
