package org.lectern.schema;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The table of a group's keys, as the reference page has it. */
record KeyTable(JsonNode group, ShippedSchema schema) {

    String text() {
        return "| key | meaning | default |\n|---|---|---|\n"
                + group.get("properties").properties().stream()
                        .map(key -> "| `" + key.getKey() + "` | "
                                + schema.resolved(key.getValue())
                                        .get("description")
                                        .asString() + " | "
                                + otherwise(key.getKey(), schema.resolved(key.getValue())) + " |\n")
                        .collect(Collectors.joining());
    }

    private String otherwise(String key, JsonNode value) {
        boolean required = StreamSupport.stream(group.path("required").spliterator(), false)
                .anyMatch(one -> one.asString().equals(key));
        if (required) {
            return "required";
        }
        return value.has("default") ? "`" + value.get("default").asString() + "`" : "-";
    }
}
