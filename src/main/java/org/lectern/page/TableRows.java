package org.lectern.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.page.Block.Cell;
import org.lectern.page.Block.Line;
import org.lectern.page.Block.Row;
import org.lectern.page.Block.Table;

/** Reads a table whose rows are dated: one entry for each date, rows without a date continue the one above. */
final class TableRows {

    private final Table table;
    private final Columns columns;
    private final String section;
    private final Remainder remainder;
    private final List<PageRow> rows = new ArrayList<>();
    private List<PageRow> current = List.of();

    private TableRows(Table table, Columns columns, String section, Remainder remainder) {
        this.table = table;
        this.columns = columns;
        this.section = section;
        this.remainder = remainder;
    }

    /** The entries of the table; none if it is no schedule. */
    static List<PageRow> read(Table table, String section, Remainder remainder) {
        var columns = Columns.of(table);
        if (columns.dates().isEmpty()) {
            return List.of();
        }
        var reader = new TableRows(table, columns, section, remainder);
        reader.readAll();
        return columns.roles().contains(Role.TOPIC) ? reader.rows : Untitled.titled(reader.rows);
    }

    private void readAll() {
        var header = Columns.header(table);
        for (var row : table.rows()) {
            if (row.header() && header.filter(row::equals).isEmpty() && !isUndated(row)) {
                continue;
            }
            if (row.header() || header.filter(row::equals).isPresent() || Columns.namesColumns(row)) {
                remainder.place(row);
            } else {
                read(row);
            }
        }
    }

    /** A further head without dates says nothing new; with dates it is told of. */
    static boolean isUndated(Row row) {
        return row.cells().stream()
                .allMatch(cell -> DateFinder.find(Columns.text(cell)).isEmpty());
    }

    private void read(Row row) {
        List<PageRow> begun = new ArrayList<>();
        for (int column : columns.dates()) {
            begin(row, column).ifPresent(begun::add);
        }
        if (begun.isEmpty()) {
            follow(row);
            return;
        }
        begun.forEach(one -> one.inWeek(RowStart.week(section)));
        current = begun;
        rows.addAll(begun);
        remainder.place(row);
        for (int column : columns.shared()) {
            current.forEach(one -> fill(one, row, column));
        }
    }

    /** The entry for the date in this column. */
    private Optional<PageRow> begin(Row row, int column) {
        var cell = column < row.cells().size() ? row.cells().get(column) : new Cell(List.of(), false);
        var starts = cell.spanned()
                ? List.<Line>of()
                : cell.lines().stream().filter(TableRows::isDated).toList();
        if (starts.isEmpty()) {
            return Optional.empty();
        }
        var begun = new PageRow(starts.get(0).line(), section, true);
        cell.lines().forEach(line -> date(begun, line, column));
        begun.isFor(columns.purpose(column, section));
        columns.beside(column).stream()
                .filter(other -> !columns.dates().contains(other))
                .forEach(other -> fill(begun, row, other));
        if (isStruck(row)) {
            begun.strike();
        }
        return Optional.of(begun);
    }

    private static boolean isDated(Line line) {
        return RowStart.of(line.text().text()).isPresent();
    }

    private void date(PageRow begun, Line line, int column) {
        var start = RowStart.of(line.text().text());
        start.ifPresent(begun::starts);
        if (start.isPresent() && Role.of(columns.labels().get(column)).equals(Optional.of(Role.WEEK))) {
            begun.inWeek(RowStart.week("week " + line.text().text()));
        }
        var rest = Cuts.from(line.text(), start.map(RowStart::to).orElse(0));
        begun.add(Role.DATE, "", line.line(), rest);
    }

    private static boolean isStruck(Row row) {
        var lines = row.cells().stream().flatMap(cell -> cell.lines().stream()).toList();
        return lines.stream().anyMatch(line -> !isDated(line))
                && lines.stream()
                        .filter(line -> !isDated(line))
                        .allMatch(line -> line.text().struck());
    }

    /** A row without a date of its own continues the last; what stands once over all columns is a heading. */
    private void follow(Row row) {
        Set<String> texts = new HashSet<>();
        row.cells().stream().map(Columns::text).filter(text -> !text.isEmpty()).forEach(texts::add);
        boolean whole = texts.size() == 1
                && row.cells().size() > 1
                && row.cells().stream().noneMatch(cell -> cell.lines().isEmpty());
        if (texts.isEmpty() || whole || current.isEmpty()) {
            return;
        }
        remainder.place(row);
        for (int i = 0; i < row.cells().size(); i++) {
            int column = i;
            current.stream()
                    .filter(one -> current.size() == 1
                            || columns.beside(columns.dates().get(current.indexOf(one)))
                                    .contains(column))
                    .forEach(one -> fill(one, row, column));
        }
    }

    /** Below a row that has its title, more words in the column of titles are no part of it. */
    private Role role(PageRow one, int column, boolean continued) {
        var role = columns.roles().get(column);
        return continued && role == Role.TOPIC && one.hasTitle() ? Role.RESOURCE : role;
    }

    private void fill(PageRow one, Row row, int column) {
        var cell = column < row.cells().size() ? row.cells().get(column) : new Cell(List.of(), false);
        var role = role(one, column, current.contains(one));
        if (cell.lines().isEmpty() || isRepeated(row, column)) {
            return;
        }
        if (role == Role.WEEK) {
            one.inWeek(RowStart.week("week " + Columns.text(cell).replaceFirst("(?i)^\\s*week", "")));
        } else if (!cell.spanned() || current.size() <= 1) {
            CellLines.add(one, role, columns.labels().get(column), cell);
        }
    }

    /** A cell that covers several columns is read where it begins. */
    private static boolean isRepeated(Row row, int column) {
        return column > 0
                && row.cells().get(column).spanned()
                && row.cells()
                        .get(column)
                        .lines()
                        .equals(row.cells().get(column - 1).lines());
    }
}
