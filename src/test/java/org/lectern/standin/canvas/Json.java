package org.lectern.standin.canvas;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reading parameters and writing ids as Canvas does (contracts/canvas.md section 1). */
final class Json {

    static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array(List<? extends JsonNode> elements) {
        var array = JsonNodeFactory.instance.arrayNode();
        elements.forEach(array::add);
        return array;
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** A parameter that was given and is not null. */
    static Optional<String> text(JsonNode parameters, String name) {
        var value = parameters.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asString());
    }

    static Optional<Boolean> truth(JsonNode parameters, String name) {
        return text(parameters, name)
                .map(word -> List.of("yes", "y", "true", "t", "on", "1").contains(word.toLowerCase(Locale.ROOT)));
    }

    static void copy(JsonNode from, ObjectNode to, String... names) {
        for (var name : names) {
            if (from.has(name)) {
                to.set(name, from.get(name));
            }
        }
    }

    /** Ids as strings, where the caller asked for that. */
    static void idsAsStrings(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                boolean isId =
                        property.getKey().equals("id") || property.getKey().endsWith("_id");
                if (isId && property.getValue().isNumber()) {
                    property.setValue(JsonNodeFactory.instance.stringNode(
                            property.getValue().asString()));
                } else {
                    idsAsStrings(property.getValue());
                }
            });
        } else if (node.isArray()) {
            elements(node).forEach(Json::idsAsStrings);
        }
    }
}
