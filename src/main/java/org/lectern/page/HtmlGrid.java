package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.lectern.page.Block.Cell;

/** Puts the cells of one section of a table where a reader sees them, those that span rows and columns again and again. */
final class HtmlGrid {

    private static final int WIDEST = 100;

    /** A cell that reaches into the rows below, and how many of them. */
    private record Pending(Cell cell, int rows) {}

    private final HtmlScope scope;
    private final Map<Integer, Pending> pending = new TreeMap<>();
    private final List<Cell> row = new ArrayList<>();
    private int line;

    HtmlGrid(HtmlScope scope) {
        this.scope = scope;
    }

    List<Cell> row(int at, List<Element> cells, boolean struck) {
        line = at;
        row.clear();
        for (var cell : cells) {
            placePending();
            place(cell, struck);
        }
        placePending();
        placePendingFurtherRight();
        return List.copyOf(row);
    }

    private void place(Element element, boolean struck) {
        var cell = new Cell(HtmlFlow.lines(element, scope, struck), false);
        var columns = span(element, "colspan", 1, WIDEST);
        var rows = span(element, "rowspan", Integer.MAX_VALUE, Integer.MAX_VALUE);
        for (var i = 0; i < columns; i++) {
            if (i > 0 && (isTaken() || !scope.mayCopy(line))) {
                return;
            }
            if (rows > 1) {
                pending.put(row.size(), new Pending(copy(cell), rows - 1));
            }
            row.add(i == 0 ? cell : copy(cell));
        }
    }

    private boolean isTaken() {
        return pending.containsKey(row.size());
    }

    private void placePending() {
        while (isTaken()) {
            takePending();
        }
    }

    private void placePendingFurtherRight() {
        var furthest =
                pending.keySet().stream().mapToInt(column -> column).max().orElse(0);
        while (row.size() < furthest && scope.mayCopy(line)) {
            placePending();
            if (row.size() < furthest) {
                row.add(new Cell(List.of(), false));
            }
        }
        placePending();
    }

    private void takePending() {
        var column = row.size();
        var above = pending.remove(column);
        if (above != null && scope.mayCopy(line)) {
            row.add(above.cell());
            if (above.rows() > 1) {
                pending.put(column, new Pending(above.cell(), above.rows() - 1));
            }
        }
    }

    private static Cell copy(Cell cell) {
        return new Cell(cell.lines(), true);
    }

    /** @param zero what 0 means: for rows, to the end of the section */
    private static int span(Element cell, String name, int zero, int most) {
        var written = cell.attr(name).strip();
        if (!written.matches("\\d{1,9}")) {
            return 1;
        }
        var number = Integer.parseInt(written);
        return number == 0 ? zero : Math.min(number, most);
    }
}
