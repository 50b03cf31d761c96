package org.lectern.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * Items under a heading, a line or more each.
 *
 * @param heading may be empty
 * @param sign before each item
 * @param rest what is counted where not all fit, such as "more lines on the course page"
 */
record Paragraph(String heading, String sign, String rest, List<String> items) {

    /** What a heading, blank lines and the count take at most. */
    private static final int RESERVE = 100;

    /** As much as so many octets hold: what is too long ends early with a count, but no item is ever cut. */
    String within(int octets) {
        if (items.isEmpty()) {
            return "";
        }
        var text = new StringBuilder(heading);
        int left = octets - RESERVE;
        for (int i = 0; i < items.size(); i++) {
            var item = "\n" + sign + items.get(i);
            left -= octets(item);
            if (left < 0) {
                var count = items.size() - i;
                return beginning(text.append("\n" + sign + count + " " + rest));
            }
            text.append(item);
        }
        return beginning(text);
    }

    private String beginning(StringBuilder text) {
        return heading.isEmpty() ? text.substring(1) : text.toString();
    }

    static int octets(String text) {
        return text.getBytes(UTF_8).length;
    }
}
