package org.lectern.page;

import java.util.List;

/** Takes commented-out rows out of Markdown tables, which would be read as rows and as part of the text before them. */
final class MarkdownComments {

    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";

    /** A row without words, which a table skips and does not end at. */
    private static final String EMPTY_ROW = "| |";

    private final String markdown;
    private final List<Doubt> doubts;
    private final StringBuilder rest = new StringBuilder();
    private int line;
    private int done;

    private MarkdownComments(String markdown, int first, List<Doubt> doubts) {
        this.markdown = markdown;
        this.line = first;
        this.doubts = doubts;
    }

    /**
     * The text without them, in the same lines.
     *
     * @param first line of the page that the text begins in
     */
    static String removed(String markdown, int first, List<Doubt> doubts) {
        return new MarkdownComments(markdown, first, doubts).removed();
    }

    private String removed() {
        int at = markdown.indexOf(OPEN);
        int close = markdown.indexOf(CLOSE, Math.max(0, at));
        while (at >= 0 && close >= 0) {
            if (isAlone(at, close + CLOSE.length()) && isInTable(at)) {
                comment(at, close);
            }
            at = markdown.indexOf(OPEN, close);
            close = markdown.indexOf(CLOSE, Math.max(close, at));
        }
        return rest.append(markdown, done, markdown.length()).toString();
    }

    private void comment(int at, int close) {
        pass(at);
        int more = lineEnds(markdown.substring(at, close));
        HtmlComment.lost(markdown.substring(at + OPEN.length(), close))
                .ifPresent(lost -> doubts.add(lost.doubt(line, line + more)));
        rest.append((EMPTY_ROW + "\n").repeat(more)).append(EMPTY_ROW);
        line += more;
        done = close + CLOSE.length();
    }

    private void pass(int to) {
        rest.append(markdown, done, to);
        line += lineEnds(markdown.substring(done, to));
    }

    /** Whether nothing else stands in its lines. */
    private boolean isAlone(int from, int to) {
        int before = from - 1;
        while (before >= 0 && Blanks.isBlank(markdown.charAt(before)) && markdown.charAt(before) != '\n') {
            before--;
        }
        int after = to;
        while (after < markdown.length() && Blanks.isBlank(markdown.charAt(after)) && markdown.charAt(after) != '\n') {
            after++;
        }
        return (before < 0 || markdown.charAt(before) == '\n')
                && (after == markdown.length() || markdown.charAt(after) == '\n');
    }

    private boolean isInTable(int at) {
        int end = Math.max(0, begin(at) - 1);
        var before = markdown.substring(begin(end), end).strip();
        return before.endsWith(CLOSE) ? done == end && done > 0 : before.contains("|") && !before.startsWith("<");
    }

    private int begin(int at) {
        return at == 0 ? 0 : markdown.lastIndexOf('\n', at - 1) + 1;
    }

    private static int lineEnds(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
