package org.lectern.release;

import org.lectern.schedule.Publishing.Edit;
import org.lectern.schedule.Publishing.Edits;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads what becomes of edits; at first, one word held for all of them. */
final class StoredEdits extends ValueDeserializer<Edits> {

    @Override
    public Edits deserialize(JsonParser parser, DeserializationContext context) {
        var stored = context.readTree(parser);
        return stored.isString()
                ? Edits.all(Edit.valueOf(stored.asString()))
                : new Edits(
                        edit(stored, "times"), edit(stored, "places"), edit(stored, "texts"), edit(stored, "removals"));
    }

    private static Edit edit(JsonNode stored, String name) {
        return Edit.valueOf(stored.path(name).asString(Edit.KEEP.name()));
    }
}
