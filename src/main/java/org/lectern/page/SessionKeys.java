package org.lectern.page;

import java.util.List;
import org.lectern.source.YamlEdits;
import org.lectern.source.YamlMap;
import org.lectern.source.YamlText;

/** Writes keys of a session in the order in which people write them. */
record SessionKeys(YamlEdits edits) {

    private static final List<String> ORDER = List.of(
            "id",
            "week",
            "meeting",
            "date",
            "kind",
            "title",
            "cancelled",
            "moved",
            "host",
            "presenters",
            "guests",
            "online",
            "readings",
            "links",
            "url",
            "notes");

    void set(YamlMap session, String key, YamlText value) {
        var next = session.pairs().keySet().stream()
                .filter(other -> ORDER.indexOf(other) > ORDER.indexOf(key))
                .findFirst();
        if (session.pairs().containsKey(key) || next.isEmpty()) {
            edits.put(session, key, value);
        } else {
            edits.putBefore(session, next.get(), key, value);
        }
    }

    /** Writes a text over the one that is there, with its quotes; else a new key. */
    void text(YamlMap session, String key, String text, YamlText ifNew) {
        session.scalar(key).ifPresentOrElse(old -> edits.replace(old, text), () -> set(session, key, ifNew));
    }
}
