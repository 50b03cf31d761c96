package org.lectern.source;

/** Which characters a text for people can hold: the targets refuse or lose the others, each in its own way. */
final class Characters {

    private static final int LONGEST_SHOWN = 400;

    private Characters() {}

    /** Controls other than tab and line ends, halves of characters, and code points that are none. */
    static boolean isForbidden(int character) {
        if (character == '\t' || character == '\n' || character == '\r') {
            return false;
        }
        return Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE
                || (character & 0xFFFE) == 0xFFFE
                || character == 0xFEFF;
    }

    static boolean isLineEnd(int character) {
        return character == '\n' || character == '\r' || character == 0x2028 || character == 0x2029;
    }

    /** The text on one line of a report: nothing in it can steer a terminal or fill it. */
    static String shown(String text) {
        int end = text.length() <= LONGEST_SHOWN ? text.length() : start(text, LONGEST_SHOWN);
        return harmless(text.substring(0, end)) + (end < text.length() ? "…" : "");
    }

    /** The text with a sign for each character that would steer a terminal, break the line or turn its direction. */
    static String harmless(String text) {
        var harmless = new StringBuilder(text.length());
        text.codePoints()
                .map(one -> isForbidden(one) || isLineEnd(one) || turns(one) ? '\uFFFD' : one)
                .forEach(harmless::appendCodePoint);
        return harmless.toString();
    }

    /** Embeddings, overrides and isolates: with them a text can look other than it is, up to the end of the line. */
    static boolean turns(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    /** Where the code point of that number begins, or the end of a text that has no more. */
    private static int start(String text, int number) {
        return count(text) <= number ? text.length() : text.offsetByCodePoints(0, number);
    }

    static String name(int character) {
        return String.format("U+%04X", character);
    }

    static int count(String text) {
        return text.codePointCount(0, text.length());
    }
}
