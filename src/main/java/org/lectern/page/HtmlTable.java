package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.lectern.page.Block.Row;
import org.lectern.page.Block.Table;

/** Reads one table of rows and cells. */
final class HtmlTable {

    private final HtmlScope scope;
    private final List<Block> captions = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    HtmlTable(HtmlScope scope) {
        this.scope = scope;
    }

    /** Tables that only place parts of the page: one column, or another table of at least as many rows inside. */
    static boolean isLayout(Element table) {
        var own = rows(table);
        return own.stream().allMatch(row -> cells(row).size() <= 1)
                || (own.size() <= 3
                        && !table.select("td > h1, td > h2, td > h3").isEmpty())
                || table.select("table table").stream()
                        .anyMatch(inner -> rows(inner).size() >= own.size());
    }

    /** The table, after its caption; nothing if nothing is in it. */
    List<Block> read(Element table) {
        var line = scope.lines().startOf(table);
        section(table, new HtmlGrid(scope));
        var blocks = new ArrayList<Block>(captions);
        if (!rows.isEmpty()) {
            blocks.add(new Table(line, rows));
        }
        return blocks;
    }

    private void section(Element part, HtmlGrid grid) {
        for (var node : part.childNodes()) {
            if (node instanceof Comment comment) {
                scope.commentedOut(comment);
            } else if (node instanceof Element element && !HtmlSight.hides(element)) {
                element(element, grid);
            }
        }
    }

    private void element(Element element, HtmlGrid grid) {
        switch (element.normalName()) {
            case "tr" -> row(element, grid);
            case "caption" -> captions.addAll(HtmlFlow.blocks(element, scope));
            // a cell never spans out of its section
            default -> section(element, new HtmlGrid(scope));
        }
    }

    private void row(Element row, HtmlGrid grid) {
        var line = scope.lines().startOf(row);
        row.childNodes().stream()
                .filter(Comment.class::isInstance)
                .map(Comment.class::cast)
                .forEach(scope::commentedOut);
        var cells = grid.row(line, cells(row), HtmlSight.strikes(row));
        if (cells.stream().anyMatch(cell -> !cell.spanned() && !cell.lines().isEmpty())) {
            rows.add(new Row(line, namesColumns(row) || (rows.isEmpty() && isBold(row)), cells));
        }
    }

    private static boolean namesColumns(Element row) {
        var cells = cells(row);
        var parent = row.parent();
        var inHead = parent != null && parent.normalName().equals("thead");
        return cells.size() > 1
                && (inHead || cells.stream().allMatch(cell -> cell.normalName().equals("th")))
                && RowStart.of(cells.get(0).text()).isEmpty();
    }

    /** A first row that is set out from the others, without being marked as a head. */
    private static boolean isBold(Element row) {
        var cells = cells(row);
        return cells.size() > 1 && cells.stream().allMatch(HtmlTable::isBoldLabel);
    }

    private static boolean isBoldLabel(Element cell) {
        return cell.childrenSize() == 1
                && cell.child(0).normalName().matches("b|strong")
                && cell.ownText().isBlank()
                && DateTrace.count(cell.text(), 1) == 0;
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell -> cell.normalName().matches("t[dh]") && !HtmlSight.hides(cell))
                .toList();
    }

    private static List<Element> rows(Element table) {
        return table.children().stream()
                .flatMap(child -> child.normalName().equals("tr")
                        ? Stream.of(child)
                        : child.children().stream()
                                .filter(row -> row.normalName().equals("tr")))
                .toList();
    }
}
