package org.lectern.canvas;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words of an HTML text, a line a block, with the targets of its links. What Canvas does to HTML leaves them as
 * they are, so texts sent and read compare by this (contracts/canvas.md section 4).
 */
final class PlainText implements NodeVisitor {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    /** Ours, and what Canvas adds for its mobile applications. */
    private static final String UNSEEN = "[" + Marks.ATTRIBUTE + "], script, style, link, noscript, template";

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    /** @param base what relative links are relative to */
    static String of(String html, String base) {
        var body = Jsoup.parseBodyFragment(html, base).body();
        body.select(UNSEEN).remove();
        var words = new PlainText();
        body.traverse(words);
        return words.text
                .toString()
                .lines()
                .map(line -> BLANKS.matcher(line).replaceAll(" ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(BLANKS.matcher(words.getWholeText()).replaceAll(" "));
        } else if (node instanceof Element element && breaksLine(element)) {
            text.append('\n');
        } else if (node instanceof Element element && element.nameIs("img")) {
            text.append("[image ").append(element.attr("alt")).append(']');
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.nameIs("a") && element.hasAttr("href")) {
            var absolute = element.absUrl("href");
            var target = absolute.isEmpty() ? element.attr("href") : absolute;
            text.append(" <").append(target).append('>');
        } else if (node instanceof Element element && breaksLine(element)) {
            text.append('\n');
        }
    }

    private static boolean breaksLine(Element element) {
        return element.isBlock() || element.nameIs("br");
    }
}
