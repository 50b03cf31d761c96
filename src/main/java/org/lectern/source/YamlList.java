package org.lectern.source;

import java.util.List;

/** Nodes in a row. */
public record YamlList(Position position, List<YamlNode> items, Span span) implements YamlNode {

    @Override
    public String noun() {
        return "a list";
    }
}
