package org.lectern.feed;

/**
 * The escapes of a TEXT value (RFC 5545 section 3.3.11, contracts/ics-feeds.md F42), as iCal4j has them. It looks for them
 * with three regular expressions one after the other, which took longer than all the rest of a feed.
 */
final class Escaping {

    private Escaping() {}

    /** Adds the text to the line, each special character escaped once. */
    static void add(String text, StringBuilder line) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '\\' || one == ',' || one == ';') {
                line.append(text, done, i).append('\\');
                done = i;
            } else if (one == '\n') {
                boolean pair = i > done && text.charAt(i - 1) == '\r';
                line.append(text, done, pair ? i - 1 : i).append("\\n");
                done = i + 1;
            }
        }
        line.append(text, done, text.length());
    }
}
