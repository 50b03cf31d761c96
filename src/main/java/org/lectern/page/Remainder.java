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

    List<Left> of(Document page) {
        List<Left> left = new ArrayList<>();
        for (var block : page.blocks()) {
            if (block instanceof Block.Table table) {
                table.rows().stream()
                        .filter(row -> !placed.contains(row))
                        .forEach(row -> left.add(new Left(row.line(), text(row), true)));
            } else if (block instanceof Block.Line line && !placed.contains(line)) {
                left.add(new Left(line.line(), line.text().text(), false));
            }
        }
        left.removeIf(one -> one.text().isBlank());
        return left;
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
