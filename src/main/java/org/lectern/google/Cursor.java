package org.lectern.google;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.Memory;
import org.lectern.sync.Part;

/** The calendar that was looked at, with its sync token where it gave one: a course may move to another calendar. */
final class Cursor {

    /** In no calendar's id, which has the form of an address. */
    private static final String SEPARATOR = " ";

    private Cursor() {}

    static String of(String calendar, @Nullable String token) {
        return token == null ? calendar : calendar + SEPARATOR + token;
    }

    /** Whether the last look was at another calendar. */
    static boolean isOfAnother(String calendar, Memory memory) {
        var cursor = memory.cursor();
        return cursor != null && !cursor.equals(calendar) && !cursor.startsWith(calendar + SEPARATOR);
    }

    /**
     * The calendar shared with us in which there is what the ledger knows of; where it knows nothing, the one that is
     * named. Null: there is none, or we made the calendar ourselves.
     */
    static @Nullable String lastShared(Memory memory, @Nullable String named) {
        if (memory.of(Keys.CALENDAR).isPresent()) {
            return null;
        }
        var cursor = memory.cursor();
        return cursor == null || memory.entries().isEmpty() ? named : cursor.split(SEPARATOR, 2)[0];
    }

    /** The token for this calendar, if the ledger can complete what it will bring. */
    static Optional<String> token(String calendar, Memory memory) {
        var cursor = memory.cursor();
        var start = calendar + SEPARATOR;
        boolean complete = memory.entries().values().stream()
                .noneMatch(entry -> entry.key().part() == Part.EVENT && entry.id() != null && entry.raw() == null);
        return cursor != null && cursor.startsWith(start) && complete
                ? Optional.of(cursor.substring(start.length()))
                : Optional.empty();
    }
}
