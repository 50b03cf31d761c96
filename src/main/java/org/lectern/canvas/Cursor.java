package org.lectern.canvas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.Memory;
import tools.jackson.core.JacksonException;

/**
 * What the next look wants to know of this one: which course it was, by its number; and the modules there were, so that
 * one made by an interrupted run stands out among them (contracts/canvas.md section 12).
 *
 * @param course null: from before this was kept
 */
record Cursor(@Nullable String course, List<String> modules) {

    static String of(String course, List<CanvasModule> modules) {
        return Reply.MAPPER.writeValueAsString(new Cursor(
                course, modules.stream().map(CanvasModule::id).sorted().toList()));
    }

    /** The number of the course in which there is what the ledger knows of; empty: it knows of nothing, or not where. */
    static Optional<String> course(Memory memory) {
        return memory.entries().isEmpty()
                ? Optional.empty()
                : read(memory.cursor()).map(Cursor::course);
    }

    /** Empty: nobody looked before, so nothing can be told. */
    static Optional<Set<String>> modules(@Nullable String cursor) {
        return read(cursor).map(last -> Set.copyOf(last.modules()));
    }

    /** Whether the last look was at another course. */
    static boolean isOfAnother(String course, @Nullable String cursor) {
        return read(cursor)
                .map(Cursor::course)
                .filter(last -> !last.equals(course))
                .isPresent();
    }

    private static Optional<Cursor> read(@Nullable String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Reply.MAPPER.readValue(cursor, Cursor.class));
        } catch (JacksonException unknownForm) {
            return Optional.empty();
        }
    }
}
