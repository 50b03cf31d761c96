package org.lectern.feed;

import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as calendars can hold it; escaping is left to iCal4j (contracts/ics-feeds.md F42). */
final class PlainText {

    /** Also the breaks of Unicode: some readers end a line at them. */
    private static final Pattern BREAKS = Pattern.compile("(?:\\R|\\t)+");

    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /**
     * One line, without control characters, without halves of characters, which no encoding can hold, and without blanks
     * at its ends, which some readers drop.
     */
    static String line(String text) {
        return isPlain(text) ? text.strip() : mended(text);
    }

    /** Several lines, each like that; blank ones stay, but not at the ends. */
    static String lines(String text) {
        return text.strip().lines().map(PlainText::line).collect(Collectors.joining("\n"));
    }

    /** Most text is, and a feed has much of it: it is told by one look at its characters. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            boolean odd = one < ' ' || (one >= 0x7F && one <= 0x9F) || one == '\u2028' || one == '\u2029';
            if (odd || Character.isSurrogate(one)) {
                return false;
            }
        }
        return true;
    }

    private static String mended(String text) {
        return BREAKS.matcher(text)
                .replaceAll(" ")
                .codePoints()
                .filter(point -> !Character.isISOControl(point))
                .map(point -> Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** An address in ASCII, so that whoever finds it in a text finds its end. */
    static String address(URI address) {
        return address.toASCIIString();
    }
}
