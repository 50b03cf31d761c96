package org.lectern.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.page.Block.Line;

/** Lines and list items of plain text: how deep an item is follows from its indentation. */
final class TextList {

    private static final int TAB = 8;

    /** A number before a month is a date, not the number of an item. */
    private static final Pattern ITEM = Pattern.compile(
            "([ \\t]*)(?:[-*•‣▪◦–—·+]|o(?= {1,4}\\S)|(?:\\d{1,2}[.)]|[a-z]\\))(?!\\s{0,9}(?:" + DateTrace.MONTH
                    + ")\\b)|\\(\\d{1,2}\\))[ \\t]+(\\S.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final List<Block> blocks;
    private final Deque<Integer> indents = new ArrayDeque<>();
    private StringBuilder item = new StringBuilder();
    private int itemLine;

    /** @param blocks where the lines go */
    TextList(List<Block> blocks) {
        this.blocks = blocks;
    }

    static boolean isItem(String line) {
        return ITEM.matcher(line).matches();
    }

    void add(String line, int number) {
        var match = ITEM.matcher(line);
        if (match.matches()) {
            item(match, number);
        } else if (!item.isEmpty() && indent(line) > indents.getLast()) {
            item.append(' ').append(line);
        } else {
            text(line, number);
        }
    }

    /** An empty line ends an item, but not the list it is in. */
    void blank() {
        flush();
    }

    void end() {
        flush();
        indents.clear();
    }

    private void item(Matcher match, int number) {
        flush();
        var indent = indent(match.group(1));
        while (!indents.isEmpty() && indents.getLast() >= indent) {
            indents.removeLast();
        }
        indents.addLast(indent);
        item.append(match.group(2));
        itemLine = number;
    }

    private void text(String line, int number) {
        flush();
        while (!indents.isEmpty() && indents.getLast() >= indent(line)) {
            indents.removeLast();
        }
        blocks.add(new Line(number, indents.size(), RichLine.of(line)));
    }

    private void flush() {
        if (!item.isEmpty()) {
            blocks.add(new Line(itemLine, indents.size(), RichLine.of(item.toString())));
            item = new StringBuilder();
        }
    }

    private static int indent(String line) {
        var width = 0;
        for (var i = 0; i < line.length() && Blanks.isBlank(line.charAt(i)); i++) {
            width += line.charAt(i) == '\t' ? TAB - width % TAB : 1;
        }
        return width;
    }
}
