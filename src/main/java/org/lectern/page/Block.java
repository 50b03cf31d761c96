package org.lectern.page;

import java.util.List;

/** One piece of a page; {@code line} is the line of the file it begins in, from 1. */
sealed interface Block {

    int line();

    /** A heading; level 1 is the page's own. */
    record Heading(int line, int level, Rich text) implements Block {}

    /**
     * A line of text or an item of a list.
     *
     * @param depth 0 outside of lists; in lists 1 for the outermost items
     */
    record Line(int line, int depth, Rich text) implements Block {}

    /** A table; cells that span rows or columns are repeated in each place they cover. */
    record Table(int line, List<Row> rows) implements Block {

        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** One row; {@code header} where its cells name the columns. */
    record Row(int line, boolean header, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What one cell holds, line by line; empty for an empty cell.
     *
     * @param spanned whether it is here again because a cell further up or left covers this place
     */
    record Cell(List<Line> lines, boolean spanned) {

        public Cell {
            lines = List.copyOf(lines);
        }
    }
}
