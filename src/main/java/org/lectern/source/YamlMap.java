package org.lectern.source;

import java.util.Map;

/**
 * Keys and their values, in the order they are written.
 *
 * @param closed whether it is written in braces, so that its end cannot be lost unnoticed
 */
record YamlMap(Position position, Map<String, Pair> pairs, boolean closed) implements YamlNode {

    /** A value and where its key stands. */
    record Pair(Position key, YamlNode value) {}

    @Override
    public String noun() {
        return "a group of keys";
    }
}
