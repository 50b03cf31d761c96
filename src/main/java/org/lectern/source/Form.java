package org.lectern.source;

import java.util.function.Function;

/**
 * What a single value in a file may be.
 *
 * @param example a value that would work, for hints
 * @param reader turns the text, exactly as it is written in the file but for YAML's quotes, into the value
 */
public record Form<T>(String example, Function<String, Parsed<T>> reader) {

    public Parsed<T> parse(String text) {
        return reader.apply(text);
    }
}
