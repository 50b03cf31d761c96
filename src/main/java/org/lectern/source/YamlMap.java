package org.lectern.source;

import java.util.Map;

/**
 * Keys and their values, in the order they are written.
 *
 * @param closed whether it is written in braces, so that its end cannot be lost unnoticed
 */
public record YamlMap(Position position, Map<String, Pair> pairs, boolean closed, Span span) implements YamlNode {

    /** A value and where its key stands. */
    public record Pair(Position key, Span keySpan, YamlNode value) {}

    @Override
    public String noun() {
        return "a group of keys";
    }
}
