package org.lectern.page;

import java.util.List;
import java.util.regex.Pattern;

/** Takes commented-out rows out of Markdown tables, which would be read as rows and as part of the text before them. */
final class MarkdownComments {

    /** A row without words, which a table skips and does not end at. */
    private static final String EMPTY_ROW = "| |";

    private static final Pattern COMMENT =
            Pattern.compile("(?m)^[ \\t]{0,9}<!--((?:[^-]|-(?!->)){0,5000})-->[ \\t]*$");

    private MarkdownComments() {}

    /**
     * The text without them, in the same lines.
     *
     * @param first line of the page that the text begins in
     */
    static String removed(String markdown, int first, List<Doubt> doubts) {
        var match = COMMENT.matcher(markdown);
        var rest = new StringBuilder();
        int done = 0;
        while (match.find()) {
            if (isInTable(markdown, match.start())) {
                int line = first + lineEnds(markdown.substring(0, match.start()));
                int more = lineEnds(match.group());
                HtmlComment.lost(match.group(1)).ifPresent(lost -> doubts.add(lost.doubt(line, line + more)));
                rest.append(markdown, done, match.start()).append((EMPTY_ROW + "\n").repeat(more)).append(EMPTY_ROW);
                done = match.end();
            }
        }
        return rest.append(markdown, done, markdown.length()).toString();
    }

    private static boolean isInTable(String markdown, int at) {
        int end = Math.max(0, at - 1);
        var before = markdown.substring(markdown.lastIndexOf('\n', end - 1) + 1, end).strip();
        return before.startsWith("<!--") || (before.contains("|") && !before.startsWith("<"));
    }

    private static int lineEnds(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
