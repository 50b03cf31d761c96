package org.lectern.google;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.Memory;
import org.lectern.sync.Part;

/** A sync token with the calendar it is for: a course may move to another one. */
final class Cursor {

    private Cursor() {}

    static @Nullable String of(String calendar, @Nullable String token) {
        return token == null ? null : calendar + " " + token;
    }

    /** The token for this calendar, if the ledger can complete what it will bring. */
    static Optional<String> token(String calendar, Memory memory) {
        var cursor = memory.cursor();
        var start = calendar + " ";
        boolean complete = memory.entries().values().stream()
                .noneMatch(entry -> entry.key().part() == Part.EVENT && entry.id() != null && entry.raw() == null);
        return cursor != null && cursor.startsWith(start) && complete
                ? Optional.of(cursor.substring(start.length()))
                : Optional.empty();
    }
}
