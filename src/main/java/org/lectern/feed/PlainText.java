package org.lectern.feed;

import java.net.URI;
import java.util.regex.Pattern;

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
