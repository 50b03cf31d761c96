package org.lectern.source;

import java.util.ArrayList;
import java.util.List;
import org.lectern.source.YamlText.Text;

/** Texts of several lines, and what becomes of a text that must be one. */
final class YamlProse {

    private static final int SHORT = 100;

    private YamlProse() {}

    /** Whether the text is prose that is better read in lines of its own, and can be read back from them. */
    static boolean isLong(Text value, String start) {
        var text = value.text();
        return value.style() == Text.Style.PROSE
                && (text.contains("\n") || start.length() + text.length() > SHORT)
                && text.codePoints().noneMatch(one -> isOdd(one) && one != '\n')
                && text.lines().allMatch(line -> line.equals(line.strip()))
                && text.equals(text.strip())
                && (text.contains("\n") || !text.contains("  "));
    }

    private static boolean isOdd(int character) {
        return Characters.isForbidden(character)
                || Characters.isLineEnd(character)
                || (character != ' ' && Character.isWhitespace(character));
    }

    static String sign(Text value) {
        return value.text().contains("\n") ? "|-" : ">-";
    }

    static List<String> lines(Text value, int width) {
        return value.text().contains("\n") ? value.text().lines().toList() : folded(value.text(), width);
    }

    private static List<String> folded(String text, int width) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A comment that cannot end early: what would break the line, or steer a terminal, is left out. */
    static String onOneLine(String text) {
        var line = new StringBuilder();
        text.codePoints().map(one -> isOdd(one) || one == 0x85 ? ' ' : one).forEach(line::appendCodePoint);
        return line.toString().strip();
    }
}
