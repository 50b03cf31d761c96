package org.lectern.page;

import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Hands on HTML between Markdown as it is, after a mark of the line it stands in. */
final class MarkdownHtmlBlock implements NodeRenderer {

    private final HtmlWriter html;
    private final int first;

    /** @param first line of the page that the Markdown begins in */
    MarkdownHtmlBlock(HtmlNodeRendererContext context, int first) {
        this.html = context.getWriter();
        this.first = first;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(HtmlBlock.class);
    }

    @Override
    public void render(Node node) {
        html.line();
        mark(node, first).ifPresent(mark -> html.raw("<!--" + mark + "-->"));
        html.raw(((HtmlBlock) node).getLiteral());
        html.line();
    }

    /** Cells of a table have no place of their own, but their row has; code begins below its fence. */
    static Optional<String> mark(Node node, int first) {
        var placed = node instanceof TableCell ? node.getParent() : node;
        var line = first + (node instanceof FencedCodeBlock ? 1 : 0);
        return placed.getSourceSpans().stream().findFirst().map(span -> LineMap.mark(span.getLineIndex() + line));
    }
}
