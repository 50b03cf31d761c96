package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.lectern.page.Block.Heading;
import org.lectern.page.Block.Line;

/** Walks HTML in reading order and makes lines, headings and tables of it. */
final class HtmlFlow {

    /** Further down tables only place things, and looking through each of them again and again would take long. */
    private static final int DEEPEST_TABLE = 8;

    private final HtmlScope scope;
    private final boolean inCell;
    private final List<Block> blocks = new ArrayList<>();
    private final RichWriter writer = new RichWriter();
    private int line;
    private int depth;
    private int level;
    private int struck;
    private int typed;
    private int tables;

    private HtmlFlow(HtmlScope scope, boolean inCell) {
        this.scope = scope;
        this.inCell = inCell;
    }

    static List<Block> blocks(Element root, HtmlScope scope) {
        var flow = new HtmlFlow(scope, false);
        flow.children(root);
        flow.end();
        return flow.blocks;
    }

    /** What a cell holds: lines only, tables and headings in it too. */
    static List<Line> lines(Element cell, HtmlScope scope, boolean struck) {
        var flow = new HtmlFlow(scope, true);
        flow.struck = struck || HtmlSight.strikes(cell) ? 1 : 0;
        flow.children(cell);
        flow.end();
        return flow.blocks.stream().map(Line.class::cast).toList();
    }

    private void children(Element parent) {
        for (var node : parent.childNodes()) {
            node(node);
        }
    }

    private void node(Node node) {
        if (node instanceof TextNode text) {
            text(text);
        } else if (node instanceof Comment comment) {
            scope.commentedOut(comment);
        } else if (node instanceof Element element && !HtmlSight.hides(element)) {
            struck += HtmlSight.strikes(element) ? 1 : 0;
            element(element);
            struck -= HtmlSight.strikes(element) ? 1 : 0;
        }
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "br", "hr" -> end();
            case "a" -> link(element);
            case "img" -> picture(element);
            case "table" -> table(element);
            case "ul", "ol", "dl", "menu", "dd" -> deeper(element);
            case "li" -> item(element);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "pre" -> asTyped(element);
            default -> plain(element);
        }
    }

    private void plain(Element element) {
        if (HtmlSight.isBlock(element)) {
            end();
            children(element);
            end();
        } else {
            children(element);
        }
    }

    private void deeper(Element list) {
        end();
        depth++;
        children(list);
        end();
        depth--;
    }

    private void item(Element item) {
        end();
        scope.numbers()
                .of(item)
                .ifPresent(number -> text(number + ". ", scope.lines().startOf(item)));
        children(item);
        end();
    }

    private void heading(Element heading) {
        end();
        level = heading.normalName().charAt(1) - '0';
        children(heading);
        end();
        level = 0;
    }

    private void asTyped(Element element) {
        end();
        typed++;
        children(element);
        end();
        typed--;
    }

    private void link(Element element) {
        scope.address(element).ifPresent(address -> writer.open(address, struck > 0));
        children(element);
        writer.close();
    }

    /** Only as a link does a picture say something that is nowhere else. */
    private void picture(Element image) {
        if (writer.isInLink()) {
            text(image.attr("alt"), scope.lines().startOf(image));
        }
    }

    private void table(Element table) {
        end();
        tables++;
        if (inCell || tables > DEEPEST_TABLE || HtmlTable.isLayout(table)) {
            children(table);
        } else {
            blocks.addAll(new HtmlTable(scope).read(table));
        }
        tables--;
        end();
    }

    private void text(TextNode node) {
        if (typed == 0) {
            text(node.getWholeText(), scope.lines().of(node));
            return;
        }
        var each = scope.lines().startOf(node);
        for (var text : node.getWholeText().split("\n", -1)) {
            text(text, each++);
            end();
        }
    }

    private void text(String text, int at) {
        var first = writer.isBlank();
        writer.add(text, struck > 0);
        if (first && !writer.isBlank()) {
            line = at;
        }
    }

    private void end() {
        var blank = writer.isBlank();
        writer.leftOut()
                .ifPresent(text -> scope.doubt(line, "Part of this line is struck out and left out: “" + text + "”."));
        var rich = writer.take();
        if (!blank) {
            blocks.add(level > 0 && !inCell ? new Heading(line, level, rich) : new Line(line, depth, rich));
        }
    }
}
