package org.lectern.source;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;

/**
 * Reads a YAML 1.2 file that people write: at most 1 MiB of UTF-8, one document, no anchors, aliases or tags, no key
 * twice. What is wrong is added to the problems; a file with a fault that hides the rest has no section to read.
 */
public final class YamlFile {

    private YamlFile() {}

    public static Optional<Section> read(Path path, Problems problems) {
        return SourceText.read(path, problems).flatMap(text -> read(path, text, problems));
    }

    static Optional<Section> read(Path path, String text, Problems problems) {
        return compose(path, text, problems)
                .map(map -> new Section(map, problems, !text.endsWith("\n") && !text.endsWith("\r")));
    }

    /** The nodes of a text that stands, or will stand, in the file. */
    static Optional<YamlMap> compose(Path path, String text, Problems problems) {
        return new YamlComposer(path.toString(), events(text), problems).compose();
    }

    /**
     * What the parser sees in a text. It is given the text in one piece: between two of them the parser cannot take a
     * character of two halves, such as an emoji, and fails.
     */
    static Iterator<Event> events(String text) {
        var settings = LoadSettings.builder().setBufferSize(text.length() + 2).build();
        return new Parse(settings).parseString(text).iterator();
    }
}
