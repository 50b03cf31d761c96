package org.lectern.source;

/** One node of a YAML document and where it begins. */
sealed interface YamlNode permits Scalar, YamlList, YamlMap {

    Position position();

    /** What its author would call it. */
    String noun();
}
