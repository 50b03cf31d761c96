package org.lectern.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What of the page has found a place, so that nothing else is forgotten. */
final class Remainder {

    /** A line or row that has found none. */
    record Left(int line, String text, boolean inTable) {}

    private final Set<Object> placed = Collections.newSetFromMap(new IdentityHashMap<>());

    void place(Object part) {
        placed.add(part);
    }

    boolean isPlaced(Object part) {
        return placed.contains(part);
    }

    /** All lines and rows in order; those that have found a place have no text here. */
    List<Left> of(Document page) {
        List<Left> left = new ArrayList<>();
        for (var block : page.blocks()) {
            if (block instanceof Block.Table table) {
                table.rows()
                        .forEach(row -> left.add(new Left(row.line(), placed.contains(row) ? "" : text(row), true)));
            } else if (block instanceof Block.Heading heading) {
                left.add(new Left(
                        heading.line(), isToTell(heading) ? heading.text().text() : "", false));
            } else if (block instanceof Block.Line line) {
                left.add(new Left(
                        line.line(), placed.contains(line) ? "" : line.text().text(), false));
            }
        }
        return left;
    }

    /** A heading is for what is below it; only a date in it can be lost. */
    private boolean isToTell(Block.Heading heading) {
        return !placed.contains(heading)
                && !DateFinder.find(heading.text().text()).isEmpty();
    }

    private static String text(Block.Row row) {
        return String.join(
                        " | ",
                        row.cells().stream()
                                .filter(cell -> !cell.spanned())
                                .map(Columns::text)
                                .toList())
                .replaceAll("^[ |]+|[ |]+$", "");
    }
}
