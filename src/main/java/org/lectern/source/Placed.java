package org.lectern.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value and where it was written, for problems that only show when several values are seen together. */
public record Placed<T>(T value, Position position) {

    /** What is in there, or null. */
    static <T> @Nullable T orNull(@Nullable Placed<T> placed) {
        return placed == null ? null : placed.value();
    }

    /** What must be in there, as the file was found to be right. */
    static <T> T sure(@Nullable Placed<T> placed) {
        return Objects.requireNonNull(placed).value();
    }
}
