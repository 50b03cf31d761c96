package org.lectern.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.page.Block.Cell;
import org.lectern.page.Block.Line;

/** The lines of a cell, which may have labels of their own: {@code Optional:}, {@code Due:}. */
final class CellLines {

    private static final Pattern LABEL = Pattern.compile("^\\s*([\\p{L}][\\p{L}'’/& -]{1,40}?)\\s*:\\s*");

    private CellLines() {}

    static void add(PageRow row, Role role, String label, Cell cell) {
        var current = role;
        var name = label;
        for (var line : cell.lines()) {
            var own = label(line);
            if (own.isPresent()) {
                current = own.get();
                name = labelText(line);
                row.add(current, name, line.line(), Cuts.from(line.text(), labelEnd(line)));
            } else {
                row.add(current, name, line.line(), line.text());
            }
        }
    }

    /** Only labels that say what to do with the line: a colon within a title stays where it is. */
    private static Optional<Role> label(Line line) {
        var match = LABEL.matcher(line.text().text());
        return match.lookingAt()
                ? Role.of(match.group(1))
                        .filter(role -> role == Role.READING
                                || role == Role.OPTIONAL
                                || role == Role.DUE
                                || role == Role.MATERIAL
                                || role == Role.PRESENTER)
                : Optional.empty();
    }

    private static String labelText(Line line) {
        var match = LABEL.matcher(line.text().text());
        return match.lookingAt() ? match.group(1) : "";
    }

    private static int labelEnd(Line line) {
        var match = LABEL.matcher(line.text().text());
        return match.lookingAt() ? match.end() : 0;
    }
}
