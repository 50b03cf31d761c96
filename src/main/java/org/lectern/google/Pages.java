package org.lectern.google;

import com.google.api.client.json.GenericJson;
import com.google.api.client.util.Data;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way through a list: only a page that names no next one is the last (contract section 7). */
final class Pages {

    private final Set<String> seen = new HashSet<>();
    private @Nullable String next;

    /** What names the page to ask for; null: the first. */
    @Nullable
    String next() {
        return next;
    }

    /** Whether it ends here, as this is what the page says of its next one. */
    boolean isLast(@Nullable String token) {
        next = Texts.given(token);
        if (next != null && !seen.add(next)) {
            throw Faults.unreadable(new UnexpectedAnswer("a list whose pages lead in a circle"));
        }
        return next == null;
    }

    /** The items of a page. An empty one is believed only where it is a page of a list: much else is made of JSON. */
    static <T> List<T> items(GenericJson page, @Nullable List<T> items) {
        if (items != null && !Data.isNull(items)) {
            return items;
        }
        // the client has every name that a list may have, given or not
        boolean isList =
                List.of("kind", "nextPageToken", "nextSyncToken").stream().anyMatch(name -> page.get(name) != null);
        if (!isList) {
            throw Faults.unreadable(new UnexpectedAnswer("JSON that is no list"));
        }
        return List.of();
    }
}
