package org.lectern.page;

import java.util.function.IntUnaryOperator;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells in which line of the page a piece of its HTML begins. */
final class HtmlLines {

    private final IntUnaryOperator lineOfPage;
    private int last;

    /** @param lineOfPage from a line of the HTML, from 1, to the line of the page that it was made from */
    HtmlLines(IntUnaryOperator lineOfPage) {
        this.lineOfPage = lineOfPage;
        this.last = lineOfPage.applyAsInt(1);
    }

    /** Of a node that the parser added by itself: where the one before it was. */
    int startOf(Node node) {
        return at(node, 0);
    }

    /** Where a reader sees the node begin: blank lines at its start do not count. */
    int of(TextNode node) {
        var blank = node.getWholeText().chars().takeWhile(c -> Blanks.isBlank((char) c));
        return at(node, (int) blank.filter(c -> c == '\n').count());
    }

    int endOf(Node node) {
        var range = node.sourceRange();
        return range.isTracked() ? lineOfPage.applyAsInt(range.end().lineNumber()) : last;
    }

    private int at(Node node, int further) {
        var range = node.sourceRange();
        if (range.isTracked()) {
            last = lineOfPage.applyAsInt(range.start().lineNumber() + further);
        }
        return last;
    }
}
