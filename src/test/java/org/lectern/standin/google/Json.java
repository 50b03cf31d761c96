package org.lectern.standin.google;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes JSON objects. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ObjectNode parsed(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text);
        } catch (JacksonException | ClassCastException noObject) {
            throw new Refusal(400, "parseError", "Parse Error");
        }
    }

    static String text(ObjectNode object, String name) {
        return object.path(name).asString("");
    }
}
