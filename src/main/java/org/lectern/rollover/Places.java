package org.lectern.rollover;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lectern.source.Position;
import org.lectern.source.Problem;
import org.lectern.source.Severity;
import org.lectern.source.YamlEdits;
import org.lectern.source.YamlMap;

/** Finds where in the new file a question belongs. */
final class Places {

    private final String file;
    private final List<String> lines;
    private final Optional<YamlMap> root;

    private Places(String file, String text, Optional<YamlMap> root) {
        this.file = file;
        this.lines = text.lines().toList();
        this.root = root;
    }

    static List<Problem> of(Path file, String text, List<Question> questions) {
        var places = new Places(file.toString(), text, YamlEdits.of(file, text).map(YamlEdits::root));
        return questions.stream()
                .map(question -> new Problem(
                        Severity.WARNING, places.position(question.place()), question.message(), question.hint()))
                .sorted()
                .toList();
    }

    /** Where the last key stands, as a key or as a comment; else that of the group it stood in. */
    private Position position(List<String> place) {
        var group = root;
        var position = new Position(file, 1, 1);
        for (int depth = 0; depth < place.size(); depth++) {
            var key = place.get(depth);
            var found = group.flatMap(map -> Optional.ofNullable(map.pairs().get(key)));
            if (found.isEmpty()) {
                return depth == place.size() - 1 ? comment(key, position) : position;
            }
            position = found.get().key();
            group = found.map(YamlMap.Pair::value)
                    .filter(YamlMap.class::isInstance)
                    .map(YamlMap.class::cast);
        }
        return position;
    }

    private Position comment(String key, Position group) {
        for (int line = group.line(); line <= lines.size(); line++) {
            var text = lines.get(line - 1);
            if (text.strip().startsWith("# " + key + ":")) {
                return new Position(file, line, text.indexOf('#') + 1);
            }
        }
        return group;
    }
}
