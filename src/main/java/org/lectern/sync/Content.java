package org.lectern.sync;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The named fields of one remote object in its target's normal form, so that wanted and found compare with equals and
 * differ field by field. A field that is empty is left out.
 */
public record Content(Map<Field, String> fields) {

    public Content {
        Map<Field, String> kept = new EnumMap<>(Field.class);
        fields.forEach((field, value) -> {
            if (!value.isEmpty()) {
                kept.put(field, value);
            }
        });
        fields = Collections.unmodifiableMap(kept);
    }

    public static Content empty() {
        return new Content(Map.of());
    }

    /** The value, or "" where there is none. */
    public String get(Field field) {
        return fields.getOrDefault(field, "");
    }

    /** This with one field set; null or "" takes it out. */
    public Content with(Field field, @Nullable String value) {
        Map<Field, String> changed = new EnumMap<>(Field.class);
        changed.putAll(fields);
        changed.put(field, value == null ? "" : value);
        return new Content(changed);
    }

    /** The fields in which the two differ, in the order people read them. */
    public Set<Field> differences(Content other) {
        Set<Field> differing = new TreeSet<>(fields.keySet());
        differing.addAll(other.fields.keySet());
        differing.removeIf(field -> get(field).equals(other.get(field)));
        return differing;
    }
}
