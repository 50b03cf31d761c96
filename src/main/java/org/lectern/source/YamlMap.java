package org.lectern.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** The single value of a key, if there is one. */
    public Optional<Scalar> scalar(String key) {
        return value(key, Scalar.class);
    }

    /** The group under a key, if there is one. */
    public Optional<YamlMap> group(String key) {
        return value(key, YamlMap.class);
    }

    /** The list under a key, if there is one. */
    public Optional<YamlList> list(String key) {
        return value(key, YamlList.class);
    }

    /** The groups in the list under a key. */
    public List<YamlMap> groups(String key) {
        return list(key).stream()
                .flatMap(list -> list.items().stream())
                .filter(YamlMap.class::isInstance)
                .map(YamlMap.class::cast)
                .toList();
    }

    private <N extends YamlNode> Optional<N> value(String key, Class<N> type) {
        return Optional.ofNullable(pairs.get(key))
                .map(Pair::value)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
