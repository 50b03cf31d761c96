package org.lectern.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The characters of a page.
 *
 * @param name of the file
 * @param text with {@code \n} at line ends, only plain spaces and no control characters
 * @param doubts what reading the characters left uncertain
 */
record PageText(String name, String text, List<Doubt> doubts) {

    PageText {
        doubts = List.copyOf(doubts);
    }

    PageText with(String changed) {
        return new PageText(name, changed, doubts);
    }

    PageText with(String changed, List<Doubt> more) {
        var all = new ArrayList<>(doubts);
        all.addAll(more);
        return new PageText(name, changed, all);
    }

    /** Counted as an editor does: a line end closes the last line, it does not begin another. */
    int lastLine() {
        return lineAt(text.endsWith("\n") ? text.length() - 1 : text.length());
    }

    /** The line, from 1, that the character at {@code index} stands in. */
    int lineAt(int index) {
        return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    }
}
