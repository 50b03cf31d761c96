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
        var shown = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_SHOWN)
                .map(one -> isForbidden(one) || isLineEnd(one) ? '\uFFFD' : one)
                .forEach(shown::appendCodePoint);
        return shown + (count(text) > LONGEST_SHOWN ? "…" : "");
    }

    static String name(int character) {
        return String.format("U+%04X", character);
    }

    static int count(String text) {
        return text.codePointCount(0, text.length());
    }
}
