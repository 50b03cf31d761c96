package org.lectern.page;

import java.util.Arrays;
import java.util.regex.Pattern;

/** From the lines of HTML that was made from a page to the lines of that page, by marks left in the HTML. */
final class LineMap {

    /** Private use: {@link MarkdownPage} takes it out of the page, so that nobody but us writes marks. */
    static final char MARK = '\uE000';

    private static final Pattern MARKED = Pattern.compile(MARK + "(\\d{1,9})");

    private final int[] lines;

    /** A line without a mark is the next one of the page after the line before. */
    LineMap(String html, int first) {
        var all = html.split("\n", -1);
        lines = new int[all.length];
        var line = first - 1;
        for (var i = 0; i < all.length; i++) {
            var mark = MARKED.matcher(all[i]);
            line = mark.find() ? Integer.parseInt(mark.group(1)) : line + 1;
            lines[i] = line;
        }
    }

    static String mark(int line) {
        return String.valueOf(MARK) + line;
    }

    int lineOfPage(int line) {
        return lines.length == 0 ? 1 : lines[Math.min(line, lines.length) - 1];
    }

    @Override
    public String toString() {
        return Arrays.toString(lines);
    }
}
