package org.lectern.source;

import java.util.Set;

/** A single value. No type is guessed: {@code no}, {@code 10:40} and {@code 2001.08361} are what they look like. */
record Scalar(Position position, String text, boolean plain) implements YamlNode {

    private static final Set<String> NOTHING = Set.of("", "~", "null");

    boolean isEmpty() {
        return plain && NOTHING.contains(text);
    }

    @Override
    public String noun() {
        return isEmpty() ? "nothing" : "a single value";
    }
}
