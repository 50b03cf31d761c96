package org.lectern.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The lines of a file that problems are about. The file is read once more, as it is shown only if something is wrong. */
public final class Excerpts {

    private final List<String> lines;
    private final Spans spans;

    private Excerpts(String text) {
        this.lines = List.of(text.split("\r\n|\r|\n", -1));
        this.spans = Spans.of(text);
    }

    /** Of a file that cannot be read there are none; bytes that are no text are shown as a sign each. */
    public static Excerpts of(Path file) {
        try (var in = Files.newInputStream(file)) {
            var text = new String(in.readNBytes(SourceText.LARGEST), StandardCharsets.UTF_8);
            return new Excerpts(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException unreadable) {
            return new Excerpts("");
        }
    }

    /** Empty for the very beginning of a file, which is where problems of a whole file stand, and for a blank line. */
    public Optional<Excerpt> at(Position position) {
        int line = position.line();
        boolean whole = line == 1 && position.column() == 1;
        if (whole || line > lines.size() || lines.get(line - 1).isBlank()) {
            return Optional.empty();
        }
        var text = lines.get(line - 1);
        return Optional.of(Excerpt.of(line, text, position.column(), spans.length(position)));
    }
}
