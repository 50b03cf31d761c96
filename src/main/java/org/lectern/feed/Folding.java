package org.lectern.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * Content lines, each folded at 75 octets, never inside a character (RFC 5545 section 3.1). iCal4j counts characters and so
 * exceeds that with any text beyond ASCII (contracts/ics-feeds.md F41, F93).
 */
final class Folding {

    private static final int LONGEST = 75;
    private static final byte[] BREAK = {'\r', '\n'};
    private static final byte[] CONTINUED = {'\r', '\n', ' '};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(2048);

    /** @param unfolded one content line, without its CRLF */
    void add(String unfolded) {
        var line = unfolded.getBytes(UTF_8);
        int from = 0;
        int room = LONGEST;
        while (line.length - from > room) {
            int to = from + room;
            while (isInsideCharacter(line[to])) {
                to--;
            }
            out.write(line, from, to - from);
            out.writeBytes(CONTINUED);
            from = to;
            room = LONGEST - 1;
        }
        out.write(line, from, line.length - from);
        out.writeBytes(BREAK);
    }

    /** @param lines content lines that are folded already, each ended by CRLF */
    void addFolded(byte[] lines) {
        out.writeBytes(lines);
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private static boolean isInsideCharacter(byte octet) {
        return (octet & 0xC0) == 0x80;
    }
}
