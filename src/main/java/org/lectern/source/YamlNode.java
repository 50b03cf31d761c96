package org.lectern.source;

/** One node of a YAML document and where it stands. */
public sealed interface YamlNode permits Scalar, YamlAlias, YamlList, YamlMap {

    Position position();

    /** How far it reaches; what stands in lines of its own ends with the last thing in it. */
    Span span();

    /** What its author would call it. */
    String noun();
}
