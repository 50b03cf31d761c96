package org.lectern.source;

import org.jspecify.annotations.Nullable;

/** A text by its lines. Its offsets count Java's chars; nodes count characters, of which some need two. */
final class TextLines {

    private final String text;
    private final int @Nullable [] offsets;

    TextLines(String text) {
        this.text = text;
        this.offsets = Characters.count(text) == text.length() ? null : offsets(text);
    }

    private static int[] offsets(String text) {
        var offsets = new int[Characters.count(text) + 1];
        int at = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = at;
            at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
        }
        return offsets;
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    /** The char at which the character of this number begins. */
    int offset(int character) {
        return offsets == null ? character : offsets[character];
    }

    char at(int offset) {
        return offset < text.length() ? text.charAt(offset) : '\0';
    }

    /** Where the line begins in which the char stands. */
    int start(int offset) {
        int start = at(offset) == '\n' && offset > 0 && at(offset - 1) == '\r' ? offset - 1 : offset;
        while (start > 0 && !isBreak(at(start - 1))) {
            start--;
        }
        return start;
    }

    /** Where the next line begins, or the end of the text. */
    int next(int offset) {
        int end = end(offset);
        return at(end) == '\r' && at(end + 1) == '\n' ? end + 2 : Math.min(end + 1, text.length());
    }

    /** The first char that is no blank, from this one on, or the line's end. */
    int skipBlanks(int offset) {
        int next = offset;
        while (at(next) == ' ' || at(next) == '\t') {
            next++;
        }
        return next;
    }

    boolean startsLine(int offset) {
        return skipBlanks(start(offset)) == offset;
    }

    /** Whether the line that begins here has no more than blanks. */
    boolean isBlank(int start) {
        return start < text.length() && isBreak(at(skipBlanks(start)));
    }

    /** Whether the line that begins here is a comment in this column, from 0. */
    boolean isComment(int start, int column) {
        int first = skipBlanks(start);
        return at(first) == '#' && first - start == column;
    }

    int column(int offset) {
        return offset - start(offset);
    }

    /** As the lines of this text end. */
    String withItsLineEnds(String lines) {
        int end = end(0);
        return at(end) == '\r' ? lines.replace("\n", at(end + 1) == '\n' ? "\r\n" : "\r") : lines;
    }

    private int end(int offset) {
        int end = offset;
        while (end < text.length() && !isBreak(at(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBreak(char one) {
        return one == '\n' || one == '\r';
    }
}
