package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lectern.page.Block.Cell;
import org.lectern.page.Block.Line;
import org.lectern.page.Block.Row;
import org.lectern.page.Block.Table;

/** Tables in plain text: rows of cells with tabs or bars between them. */
final class TextTable {

    private static final int FEWEST_ROWS = 3;
    private static final Pattern TABS = Pattern.compile("\\t");
    private static final Pattern RUNS_OF_TABS = Pattern.compile("(?<=\\S)[ ]*\\t[ \\t]*");
    private static final Pattern BARS = Pattern.compile("\\|");

    private TextTable() {}

    /** How many lines from {@code from} on are rows of one table; 0 if they are none. */
    static int length(List<String> lines, int from) {
        var separator = lines.get(from).contains("|") ? '|' : '\t';
        var end = from;
        while (end < lines.size() && isRow(lines.get(end), separator, end > from)) {
            end++;
        }
        return end - from >= FEWEST_ROWS ? end - from : 0;
    }

    /** @param first line of the page that the first row stands in */
    static Table read(List<String> lines, int first) {
        var between = lines.get(0).contains("|") ? BARS : tabs(lines);
        var rows = new ArrayList<Row>();
        for (var i = 0; i < lines.size(); i++) {
            if (!isRule(lines.get(i))) {
                rows.add(row(between.split(row(lines.get(i), between), -1), first + i));
            }
        }
        return new Table(first, withHeader(rows));
    }

    /** The first row names the columns if no cell of it is a number or date, as some below it are. */
    static List<Row> withHeader(List<Row> rows) {
        if (rows.size() < 2 || counts(rows.get(0)) || rows.get(0).cells().size() < 2) {
            return rows;
        }
        var named = new ArrayList<>(rows);
        named.set(
                0,
                new Row(
                        rows.get(0).line(),
                        rows.stream().anyMatch(TextTable::counts),
                        rows.get(0).cells()));
        return named;
    }

    private static boolean isRow(String line, char separator, boolean inside) {
        var text = separator == '|' ? withoutFrame(line) : inside ? line : line.strip();
        return !line.isBlank() && (text.indexOf(separator) >= 0 || (inside && isRule(line)));
    }

    /** What parts the head from the rows, and these from the text around them. */
    private static boolean isRule(String line) {
        return line.contains("---") && line.chars().allMatch(c -> "-+|=: \t".indexOf(c) >= 0);
    }

    /** Where rows differ in their number of tabs, these only line up what is under each other. */
    private static Pattern tabs(List<String> lines) {
        var counts = lines.stream()
                .mapToLong(line -> line.chars().filter(c -> c == '\t').count());
        return counts.distinct().count() == 1 ? TABS : RUNS_OF_TABS;
    }

    /** Tabs at the beginning, however many, only say that the first cell is empty. */
    private static String row(String line, Pattern between) {
        var indented = between == RUNS_OF_TABS && line.startsWith("\t");
        return between == BARS ? withoutFrame(line) : indented ? "\0\t" + line.strip() : line;
    }

    private static String withoutFrame(String line) {
        var text = line.strip();
        if (text.startsWith("|")) {
            text = text.substring(1);
        }
        return text.endsWith("|") ? text.substring(0, text.length() - 1) : text;
    }

    private static Row row(String[] cells, int line) {
        return new Row(
                line,
                false,
                IntStream.range(0, cells.length)
                        .mapToObj(i -> cell(cells[i], line))
                        .toList());
    }

    private static Cell cell(String text, int line) {
        var rich = RichLine.of(text);
        return new Cell(rich.text().isEmpty() ? List.of() : List.of(new Line(line, 0, rich)), false);
    }

    private static boolean counts(Row row) {
        return row.cells().stream()
                .flatMap(cell -> cell.lines().stream())
                .map(line -> line.text().text())
                .anyMatch(text -> Character.isDigit(text.charAt(0)) || DateTrace.count(text, 1) > 0);
    }
}
