package org.lectern.source;

/**
 * The line of a file that a problem is about, cut before, at and after the characters that are meant. Control characters
 * are replaced; far away parts of a very long line are left out.
 *
 * @param line its number
 * @param marked empty at the end of a line
 */
public record Excerpt(int line, String before, String marked, String after) {

    /** More than the widest terminal shows. */
    private static final int LONGEST = 1_000;

    /** Columns and length are in characters, from 1 on. */
    static Excerpt of(int line, String text, int column, int length) {
        int from = offset(text, 0, column - 1);
        int to = offset(text, from, length);
        var before = text.substring(Math.max(0, from - LONGEST), from);
        var marked = text.substring(from, Math.min(to, from + LONGEST));
        var after = text.substring(to, Math.min(text.length(), to + LONGEST));
        return new Excerpt(line, Characters.harmless(before), Characters.harmless(marked), Characters.harmless(after));
    }

    private static int offset(String text, int from, int characters) {
        return text.codePointCount(from, text.length()) <= characters
                ? text.length()
                : text.offsetByCodePoints(from, characters);
    }
}
