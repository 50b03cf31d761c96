package org.lectern.source;

/** Stands where the file refers to another place; that is a problem already, so whoever reads it says nothing more. */
record YamlAlias(Position position, Span span) implements YamlNode {

    @Override
    public String noun() {
        return "an alias";
    }
}
