package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.lectern.page.Document.Source;

/** Reads Markdown as its sites do: as HTML, since there is often some in it, with the lines of the page kept. */
final class MarkdownPage implements FrontEnd {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    @Override
    public PageResult read(PageText page) {
        return SitePage.read(page, Source.MARKDOWN, MarkdownPage::content);
    }

    private static SitePage.Content content(PageText page) {
        var doubts = new ArrayList<Doubt>();
        var dialect = new MarkdownDialect(page.text());
        var blocks = blocks(dialect.plain(), 1, doubts);
        (dialect.endsInFence() ? Optional.of(HtmlCut.after(page)) : HtmlCut.doubt(page)).ifPresent(doubts::add);
        return new SitePage.Content(blocks, doubts, Optional.empty());
    }

    /** @param first line of the page that the text begins in */
    static List<Block> blocks(String markdown, int first, List<Doubt> doubts) {
        var text = Pieces.withBoundedTags(MarkdownComments.removed(markdown, first, doubts))
                .replace(LineMap.MARK, ' ');
        var parsed = PARSER.parse(text);
        parsed.accept(new MarkdownLineEnds());
        var html = html(parsed, first);
        return HtmlPage.blocks(html, new LineMap(html, first)::lineOfPage, doubts);
    }

    private static String html(Node parsed, int first) {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .nodeRendererFactory(context -> new MarkdownHtmlBlock(context, first))
                .attributeProviderFactory(context -> (node, tag, attributes) ->
                        MarkdownHtmlBlock.mark(node, first).ifPresent(mark -> attributes.put("data-line", mark)))
                .build()
                .render(parsed);
    }
}
