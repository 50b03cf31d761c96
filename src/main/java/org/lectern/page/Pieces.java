package org.lectern.page;

import java.util.Optional;
import org.lectern.page.PageResult.Refused;

/**
 * Bounds what reading a page may cost. Eight megabytes of prose are read in no time, but as many of tags or commas become
 * millions of nodes or cells in the libraries, and no page of a course has a hundredth of that.
 */
final class Pieces {

    private static final int MOST = 200_000;

    /** What begins or parts a piece in one of the languages that pages are written in. */
    private static final String MARKS = "\n\t<|*_[`~{,;>-&!";

    private Pieces() {}

    static Optional<Refused> refusal(String text) {
        var counts = new int[128];
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < counts.length) {
                counts[c]++;
            }
        }
        return MARKS.chars()
                .filter(mark -> counts[mark] > MOST)
                .mapToObj(mark -> new Refused(
                        0,
                        "The page has more than " + MOST + " " + name((char) mark) + ", which no course page has.",
                        "Save only the part with the schedule, as HTML or text."))
                .findFirst();
    }

    private static String name(char mark) {
        return mark == '\n' ? "lines" : mark == '\t' ? "tabs" : "times the character '" + mark + "'";
    }
}
