package org.lectern.canvas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What the next look wants to know of this one: the modules there were, so that one made by an interrupted run stands
 * out among them (contracts/canvas.md section 12).
 */
record Cursor(List<String> modules) {

    static String of(List<CanvasModule> modules) {
        return Reply.MAPPER.writeValueAsString(
                new Cursor(modules.stream().map(CanvasModule::id).sorted().toList()));
    }

    /** Empty: nobody looked before, so nothing can be told. */
    static Optional<Set<String>> modules(@Nullable String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Set.copyOf(Reply.MAPPER.readValue(cursor, Cursor.class).modules()));
        } catch (JacksonException unknownForm) {
            return Optional.empty();
        }
    }
}
