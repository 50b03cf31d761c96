package org.lectern.page;

import java.util.List;
import java.util.stream.Collectors;
import org.lectern.page.Block.Cell;
import org.lectern.page.Block.Heading;
import org.lectern.page.Block.Line;
import org.lectern.page.Block.Row;
import org.lectern.page.Block.Table;
import org.lectern.page.PageResult.Read;
import org.lectern.page.PageResult.Refused;

/** All that came of a page, to be read and compared as a whole. */
final class DocumentText {

    private DocumentText() {}

    static String of(PageResult result) {
        return result instanceof Refused refused
                ? "refused, line " + refused.line() + ": " + refused.message() + "\n" + refused.hint() + "\n"
                : of(((Read) result).document());
    }

    private static String of(Document document) {
        var blocks = document.blocks().stream().map(DocumentText::block).collect(Collectors.joining());
        var doubts = document.doubts().stream()
                .map(doubt -> "? " + doubt.line() + ": " + doubt.message() + "\n")
                .collect(Collectors.joining());
        return document.source() + "\n" + blocks + doubts;
    }

    private static String block(Block block) {
        if (block instanceof Table table) {
            return table.line() + ": table\n"
                    + table.rows().stream().map(DocumentText::row).collect(Collectors.joining());
        }
        if (block instanceof Heading heading) {
            return heading.line() + ": " + "#".repeat(heading.level()) + " " + rich(heading.text()) + "\n";
        }
        return block.line() + ": " + line((Line) block) + "\n";
    }

    private static String row(Row row) {
        var cells = row.cells().stream().map(DocumentText::cell).collect(Collectors.joining(" | "));
        return "  " + row.line() + (row.header() ? " header: " : ": ") + cells + "\n";
    }

    private static String cell(Cell cell) {
        var lines = cell.lines().stream()
                .map(line -> line.line() + " " + line(line))
                .toList();
        return (cell.spanned() ? "^" : "") + String.join(" / ", lines);
    }

    private static String line(Line line) {
        return "- ".repeat(line.depth()) + rich(line.text());
    }

    private static String rich(Rich rich) {
        var text = rich.text();
        for (var link : reversed(rich)) {
            var linked = "[" + text.substring(link.from(), link.to()) + "](" + link.address() + ")";
            text = text.substring(0, link.from()) + linked + text.substring(link.to());
        }
        return rich.struck() ? "~~" + text + "~~" : text;
    }

    private static List<Rich.Link> reversed(Rich rich) {
        return rich.links().stream()
                .sorted((one, other) -> Integer.compare(other.from(), one.from()))
                .toList();
    }
}
