package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.lectern.page.Block.Heading;
import org.lectern.page.Document.Source;

/** Reads HTML, also where a site's generator wants front matter before it. */
final class HtmlPage implements FrontEnd {

    /** Far above any page that people made, and shallow enough to walk down. */
    static final int DEEPEST = 150;

    @Override
    public PageResult read(PageText page) {
        return SitePage.read(page, Source.HTML, HtmlPage::content);
    }

    private static SitePage.Content content(PageText page) {
        var parsed = parse(page.text());
        var scope = new HtmlScope(new HtmlLines(line -> line));
        var blocks = blocks(parsed, scope);
        HtmlCut.doubt(page).ifPresent(scope.doubts()::add);
        return new SitePage.Content(blocks, scope.doubts(), HtmlScripts.refusal(parsed, blocks));
    }

    /** What is in a piece of HTML that was made from a page. */
    static List<Block> blocks(String html, IntUnaryOperator lineOfPage, List<Doubt> doubts) {
        var scope = new HtmlScope(new HtmlLines(lineOfPage));
        var blocks = blocks(parse(html), scope);
        doubts.addAll(scope.doubts());
        return blocks;
    }

    static org.jsoup.nodes.Document parse(String html) {
        return Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST).parseInput(html, "");
    }

    private static List<Block> blocks(org.jsoup.nodes.Document parsed, HtmlScope scope) {
        var blocks = new ArrayList<Block>();
        var title = parsed.head().selectFirst("title");
        if (title != null) {
            blocks.addAll(title(title, scope));
        }
        var rest = HtmlFlow.blocks(parsed, scope);
        rest.stream()
                .filter(block -> block instanceof Heading heading && heading.level() == 1)
                .filter(block -> blocks.stream().anyMatch(first -> text(first).equals(text(block))))
                .findFirst()
                .ifPresent(same -> blocks.clear());
        blocks.addAll(rest);
        return blocks;
    }

    /** Readers see it above the page. */
    private static List<Block> title(Element title, HtmlScope scope) {
        var text = RichLine.of(title.text());
        return text.text().isEmpty()
                ? List.of()
                : List.of(new Heading(scope.lines().startOf(title), 1, text));
    }

    private static String text(Block block) {
        return block instanceof Heading heading ? heading.text().text() : "";
    }
}
