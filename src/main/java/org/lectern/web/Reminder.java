package org.lectern.web;

import org.jspecify.annotations.Nullable;

/** How long before a meeting a calendar may ring, as the feeds' addresses have it. */
enum Reminder {
    AT_ONCE("5m", "5 minutes before"),
    QUARTER("15m", "15 minutes before"),
    HALF("30m", "30 minutes before"),
    HOUR("1h", "1 hour before"),
    DAY("1d", "1 day before");

    private final String word;
    private final String label;

    Reminder(String word, String label) {
        this.word = word;
        this.label = label;
    }

    String word() {
        return word;
    }

    String label() {
        return label;
    }

    static @Nullable Reminder of(@Nullable String word) {
        for (var one : values()) {
            if (one.word.equals(word)) {
                return one;
            }
        }
        return null;
    }
}
