package org.lectern.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * Folds content lines at 75 octets, never inside a character (RFC 5545 section 3.1). iCal4j counts characters and so
 * exceeds that with any text beyond ASCII (contracts/ics-feeds.md F41, F93).
 */
final class Folding {

    private static final int LONGEST = 75;
    private static final byte[] BREAK = {'\r', '\n'};

    private Folding() {}

    /** @param unfolded content lines, each ended by CRLF */
    static byte[] fold(String unfolded) {
        var out = new ByteArrayOutputStream(unfolded.length() + unfolded.length() / 16);
        unfolded.lines().forEach(line -> write(line.getBytes(UTF_8), out));
        return out.toByteArray();
    }

    private static void write(byte[] line, ByteArrayOutputStream out) {
        int from = 0;
        int room = LONGEST;
        while (line.length - from > room) {
            int to = from + room;
            while (isInsideCharacter(line[to])) {
                to--;
            }
            out.write(line, from, to - from);
            out.writeBytes(BREAK);
            out.write(' ');
            from = to;
            room = LONGEST - 1;
        }
        out.write(line, from, line.length - from);
        out.writeBytes(BREAK);
    }

    private static boolean isInsideCharacter(byte octet) {
        return (octet & 0xC0) == 0x80;
    }
}
