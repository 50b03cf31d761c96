package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.page.Block.Heading;
import org.lectern.page.Block.Line;
import org.lectern.page.Block.Table;

/** Reads texts in data files, which sites pass on as Markdown with HTML in it. */
final class Markup {

    private static final Pattern MARKED =
            Pattern.compile("\\]\\(|</?[a-zA-Z][^<]*>|\\*\\*|~~|&[a-z]{2,8};|\\n[ \\t]*[-*+] ");

    /** What Markdown would take for a list or heading, though it is only how the text begins. */
    private static final Pattern BEGINNING = Pattern.compile("\\A\\s*(?:[#>]|[-+*] |\\d+[.)])");

    private Markup() {}

    static List<Line> lines(String text, int line, int depth, List<Doubt> doubts) {
        if (MARKED.matcher(text).find()) {
            var guarded = BEGINNING.matcher(text).find() && !text.contains("\n") ? "\u200B" + text.strip() : text;
            return MarkdownPage.blocks(guarded, line, doubts).stream()
                    .flatMap(Markup::lines)
                    .map(each -> new Line(each.line(), each.depth() + depth, each.text()))
                    .toList();
        }
        var lines = new ArrayList<Line>();
        var at = line;
        for (var each : text.split("\n", -1)) {
            if (!each.isBlank()) {
                lines.add(new Line(at, depth, RichLine.of(each)));
            }
            at++;
        }
        return lines;
    }

    private static Stream<Line> lines(Block block) {
        if (block instanceof Table table) {
            return table.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .filter(cell -> !cell.spanned())
                    .flatMap(cell -> cell.lines().stream());
        }
        return Stream.of(block instanceof Heading heading ? new Line(heading.line(), 0, heading.text()) : (Line) block);
    }
}
