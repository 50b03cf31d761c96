package org.lectern.source;

import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;

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
        var settings = LoadSettings.builder().setLabel(path.toString()).build();
        var events = new Parse(settings).parseString(text).iterator();
        return new YamlComposer(path.toString(), events, problems).compose();
    }
}
