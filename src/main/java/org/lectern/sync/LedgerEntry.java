package org.lectern.sync;

import org.jspecify.annotations.Nullable;

/**
 * What we know of one object we made, or meant to make.
 *
 * @param id null while it is not known whether it was made
 * @param etag the target's version after our last look or write
 * @param sent what we last wrote, as far as we know that it arrived
 * @param raw what the target last showed, in its own words
 * @param intent the write under way when we last stopped; null: none
 * @param intended what that write was to leave behind
 */
public record LedgerEntry(
        ItemKey key,
        @Nullable RemoteId id,
        @Nullable String etag,
        @Nullable Content sent,
        @Nullable String raw,
        @Nullable Intent intent,
        @Nullable Content intended) {

    /** A write that was announced. */
    public enum Intent {
        CREATE,
        UPDATE,
        DELETE
    }

    /** This, after a complete look that did not find it: what the target last showed of it holds no more. */
    public LedgerEntry unseen() {
        return new LedgerEntry(key, id, etag, sent, null, intent, intended);
    }

    /** Whether this value may stem from us: we sent it, or were about to. Without a record of either it is taken as ours. */
    boolean mayHaveWritten(Field field, String value) {
        var underway = underway();
        if (sent == null && underway == null) {
            return true;
        }
        return (sent != null && sent.get(field).equals(value))
                || (underway != null && underway.get(field).equals(value));
    }

    /** What we last wrote there, as far as we know. */
    String lastWritten(Field field) {
        var last = sent == null ? underway() : sent;
        return last == null ? "" : last.get(field);
    }

    /** What of this content is ours, with our own last value where a person put another. */
    Content ofOurs(Content found) {
        var ours = found;
        for (var field : Field.values()) {
            if (!mayHaveWritten(field, found.get(field))) {
                ours = ours.with(field, lastWritten(field));
            }
        }
        return ours;
    }

    /** Whether it was there, and it was not us who was about to take it away, or to make it because it was gone. */
    boolean existed() {
        return id != null && (intent == null || intent == Intent.UPDATE);
    }

    /** A removal leaves nothing behind, yet it writes no empty fields: those are a person's. */
    private @Nullable Content underway() {
        return intent == Intent.DELETE ? null : intended;
    }
}
