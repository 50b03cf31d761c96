package org.lectern.ledger;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.Content;
import org.lectern.sync.Field;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Content as JSON, for the database only. A field that this version does not know is left out. */
final class StoredContent {

    private static final JsonMapper JSON = JsonMapper.shared();

    private StoredContent() {}

    static @Nullable String of(@Nullable Content content) {
        return content == null ? null : JSON.writeValueAsString(content.fields());
    }

    static @Nullable Content content(@Nullable String stored) {
        if (stored == null) {
            return null;
        }
        Map<String, String> values = JSON.readValue(stored, new TypeReference<Map<String, String>>() {});
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (var field : Field.values()) {
            fields.put(field, values.getOrDefault(field.name(), ""));
        }
        return new Content(fields);
    }
}
