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
        return SourceText.read(path, problems).flatMap(text -> {
            var composed = new YamlComposer(path.toString(), events(text), problems).compose();
            return composed.map(map -> new Section(map, problems, !text.endsWith("\n") && !text.endsWith("\r")));
        });
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
