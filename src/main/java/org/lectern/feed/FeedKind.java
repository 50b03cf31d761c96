package org.lectern.feed;

import java.util.Optional;

/** Which entries a feed holds. */
public enum FeedKind {
    /** Every meeting, closed day and deadline, readings inside their lecture. */
    ALL(""),
    /** Lectures and closed days. */
    LECTURES("lectures"),
    OFFICE_HOURS("office-hours"),
    /** Reading lists as all-day entries of their own. */
    READINGS("readings");

    private final String word;

    FeedKind(String word) {
        this.word = word;
    }

    /** Its word in addresses; "" for the feed of everything. */
    public String word() {
        return word;
    }

    /** The kind that an address names, if it names one. */
    public static Optional<FeedKind> of(String word) {
        for (var kind : values()) {
            if (kind.word.equals(word) && kind != ALL) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
