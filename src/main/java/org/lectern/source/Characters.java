package org.lectern.source;

/** Which characters a text for people can hold: the targets refuse or lose the others, each in its own way. */
final class Characters {

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

    static String name(int character) {
        return String.format("U+%04X", character);
    }

    static int count(String text) {
        return text.codePointCount(0, text.length());
    }
}
