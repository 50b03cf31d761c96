package org.lectern.source;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a file that a person wrote, with what to do about it.
 *
 * @param hint what would work, in whole sentences; null where the message says it all
 */
public record Problem(
        Severity severity,
        Position position,
        String message,
        @Nullable String hint) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::position)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::message)
            .thenComparing(Problem::hint, Comparator.nullsFirst(Comparator.naturalOrder()));

    public Problem {
        message = Characters.shown(message);
        hint = hint == null ? null : Characters.shown(hint);
    }

    /** {@code file:line:column: message}, and the hint indented on a line of its own. */
    public String text() {
        var mark = severity == Severity.WARNING ? "warning: " : "";
        return position + ": " + mark + message + (hint == null ? "" : "\n  " + hint);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text();
    }
}
