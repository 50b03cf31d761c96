package org.lectern.page;

import java.util.List;

/**
 * Text with the links in it.
 *
 * @param text on one line, white space folded, without markup
 * @param links in order
 * @param struck whether all of it is struck out
 */
record Rich(String text, List<Link> links, boolean struck) {

    Rich {
        links = List.copyOf(links);
    }

    /** A link: from one place of the text to before another, in Java's chars, and its address as written. */
    record Link(int from, int to, String address) {}

    static Rich plain(String text) {
        return new Rich(text, List.of(), false);
    }
}
