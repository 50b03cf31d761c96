package org.lectern.source;

import java.util.List;

/** Nodes in a row. */
record YamlList(Position position, List<YamlNode> items) implements YamlNode {

    @Override
    public String noun() {
        return "a list";
    }
}
