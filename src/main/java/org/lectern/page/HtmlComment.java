package org.lectern.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** What an author took out of a page without deleting it: rows and items in comments. */
final class HtmlComment {

    private static final int EXCERPT = 80;
    private static final Pattern ROW = Pattern.compile(
            "(?i)<t[rdh]\\b|^\\s{0,9}\\|.*\\||^\\s{0,9}[^|\\n]{1,200}\\|[^|\\n]{1,200}\\|", Pattern.MULTILINE);
    private static final Pattern ITEM =
            Pattern.compile("(?i)<(?:li|dt|dd)\\b|^\\s{0,40}(?:[-*+]|\\d{1,2}[.)])\\s+\\S", Pattern.MULTILINE);

    /** @param what the reader would have seen, and as what */
    record Lost(String noun, String what) {

        Doubt doubt(int first, int last) {
            var where =
                    first == last ? "This " + noun + " is" : "Lines " + first + " to " + last + " (" + noun + ") are";
            return new Doubt(first, where + " commented out and not read: “" + what + "”.");
        }
    }

    private HtmlComment() {}

    static Optional<Lost> lost(String comment) {
        var noun = ROW.matcher(comment).find()
                ? "table row"
                : ITEM.matcher(comment).find() ? "list item" : "";
        return Optional.of(comment)
                .filter(some -> !noun.isEmpty() && !some.startsWith("[if "))
                .map(HtmlComment::text)
                .filter(text -> !text.isEmpty())
                .map(text -> new Lost(noun, text));
    }

    private static String text(String comment) {
        var table = Parser.htmlParser().setMaxDepth(HtmlPage.DEEPEST).parseInput("<table>" + comment, "");
        var text = Blanks.folded(table.text());
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT - 1).strip() + "…";
    }
}
