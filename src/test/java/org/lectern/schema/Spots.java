package org.lectern.schema;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the values of one path of a schema stand in a file, and the same file with another value there. */
record Spots(JsonNode file, String path) {

    List<JsonPointer> all() {
        return below(file, JsonPointer.empty(), steps(path)).toList();
    }

    JsonNode with(JsonPointer spot, JsonNode value) {
        var copy = file.deepCopy();
        if (copy.at(spot.head()) instanceof ObjectNode group) {
            group.set(spot.last().getMatchingProperty(), value);
        } else {
            ((ArrayNode) copy.at(spot.head())).set(spot.last().getMatchingIndex(), value);
        }
        return copy;
    }

    JsonNode without(JsonPointer spot) {
        var copy = file.deepCopy();
        ((ObjectNode) copy.at(spot.head())).remove(spot.last().getMatchingProperty());
        return copy;
    }

    private static List<String> steps(String path) {
        return path.isEmpty() ? List.of() : List.of(path.substring(1).split("/", -1));
    }

    private static Stream<JsonPointer> below(JsonNode node, JsonPointer at, List<String> steps) {
        if (steps.isEmpty()) {
            return Stream.of(at);
        }
        var rest = steps.subList(1, steps.size());
        return switch (steps.get(0)) {
            case "*" ->
                node.properties().stream().flatMap(one -> below(one.getValue(), at.appendProperty(one.getKey()), rest));
            case "[]" ->
                IntStream.range(0, node.isArray() ? node.size() : 0)
                        .boxed()
                        .flatMap(i -> below(node.get(i), at.appendIndex(i), rest));
            default ->
                node.has(steps.get(0))
                        ? below(node.get(steps.get(0)), at.appendProperty(steps.get(0)), rest)
                        : Stream.empty();
        };
    }
}
