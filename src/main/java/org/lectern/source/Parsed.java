package org.lectern.source;

import org.jspecify.annotations.Nullable;

/** What became of a text that should have a certain form. */
public sealed interface Parsed<T> {

    /** It has the form. */
    record Good<T>(T value) implements Parsed<T> {}

    /** It has not; the message says why, the hint what would work. */
    record Bad<T>(String message, @Nullable String hint) implements Parsed<T> {}

    static <T> Parsed<T> good(T value) {
        return new Good<>(value);
    }

    static <T> Parsed<T> bad(String message, @Nullable String hint) {
        return new Bad<>(message, hint);
    }
}
