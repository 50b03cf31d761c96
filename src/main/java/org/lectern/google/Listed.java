package org.lectern.google;

import java.util.List;

/**
 * Items under a heading, a line or more each.
 *
 * @param heading may be empty
 * @param sign before each item
 * @param rest what is counted where not all fit, such as "more lines"
 */
record Listed(String heading, String sign, String rest, List<String> items) {

    /** In characters: Google keeps 8,192 of a description, and headings and counts may go a little beyond this. */
    static final int LONGEST = 8_000;

    /** What headings, blank lines and counts take at most. */
    private static final int RESERVE = 100;

    /** As much as so many characters hold: what is too long ends early with a count, but no item is ever cut. */
    String within(int characters) {
        if (items.isEmpty()) {
            return "";
        }
        var text = new StringBuilder(heading);
        int left = characters - RESERVE;
        for (int i = 0; i < items.size(); i++) {
            var item = (text.isEmpty() ? "" : "\n") + sign + items.get(i);
            left -= item.length();
            if (left < 0) {
                return "%s%s%s%d %s on the course page"
                        .formatted(text, text.isEmpty() ? "" : "\n", sign, items.size() - i, rest);
            }
            text.append(item);
        }
        return text.toString();
    }
}
