package org.lectern.page;

/** White space as pages have it (non-breaking, thin, zero-width), folded to what the rest of us understands. */
final class Blanks {

    private Blanks() {}

    /** Line ends become {@code \n}, tabs stay, odd spaces and control characters become spaces, invisible ones go. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\r') {
                var pair = i + 1 < text.length() && text.charAt(i + 1) == '\n';
                plain.append(pair ? "" : "\n");
            } else if (!isInvisible(c)) {
                plain.append(isBlank(c) && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return plain.toString();
    }

    /** On one line, single spaces between words. */
    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var end = folded.length();
            if (!isBlank(c)) {
                if (!isInvisible(c)) {
                    folded.append(c);
                }
            } else if (end > 0 && folded.charAt(end - 1) != ' ') {
                folded.append(' ');
            }
        }
        var end = folded.length();
        return end > 0 && folded.charAt(end - 1) == ' ' ? folded.substring(0, end - 1) : folded.toString();
    }

    static boolean isBlank(char c) {
        return c <= ' ' || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    /** Soft hyphen, zero-width space, word joiner, byte order mark; the joiners that hold emoji together stay. */
    static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
    }
}
