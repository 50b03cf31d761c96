package org.lectern.source;

import java.util.Set;

/** A single value. No type is guessed: {@code no}, {@code 10:40} and {@code 2001.08361} are what they look like. */
public record Scalar(Position position, String text, boolean plain, Span span) implements YamlNode {

    private static final Set<String> NOTHING = Set.of("", "~", "null");

    /** A text that is looked at as if it were a value. */
    Scalar(Position position, String text, boolean plain) {
        this(position, text, plain, Span.NONE);
    }

    boolean isEmpty() {
        return plain && NOTHING.contains(text);
    }

    @Override
    public String noun() {
        return isEmpty() ? "nothing" : "a single value";
    }
}
