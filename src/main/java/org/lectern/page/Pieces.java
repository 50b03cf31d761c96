package org.lectern.page;

import java.util.Optional;
import org.lectern.page.PageResult.Refused;

/**
 * Bounds what reading a page may cost. Eight megabytes of prose are read in no time, but as many of tags or commas become
 * millions of nodes or cells in the libraries, and no page of a course has a hundredth of that.
 */
final class Pieces {

    private static final int MOST = 100_000;

    /** Pairing these costs the Markdown library the square of their number. */
    private static final int MOST_TILDES = 20_000;

    /** What begins or parts a piece in one of the languages that pages are written in. */
    private static final String MARKS = "\n\t<|*_[`~{,;>-&!";

    /** Steps that looking for the ends of tags may take in Markdown: seconds, and more than any page needs. */
    private static final long MOST_STEPS = 3_000_000_000L;

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
                .filter(mark -> counts[mark] > most(mark))
                .mapToObj(mark -> new Refused(
                        0,
                        "The page has more than " + most(mark) + " " + name((char) mark)
                                + ", which no course page has.",
                        "Save only the part with the schedule, as HTML or text."))
                .findFirst();
    }

    /** Markdown, in which each open bracket is looked through to the end of its block: where those are too many, escaped. */
    static String withBoundedTags(String markdown) {
        var steps = 0L;
        for (var block : markdown.split("\n[ \\t]*\n", -1)) {
            steps += block.length() * block.chars().filter(c -> c == '<').count();
        }
        return steps > MOST_STEPS ? markdown.replace("<", "\\<") : markdown;
    }

    private static int most(int mark) {
        return mark == '~' ? MOST_TILDES : MOST;
    }

    private static String name(char mark) {
        return mark == '\n' ? "lines" : mark == '\t' ? "tabs" : "times the character '" + mark + "'";
    }
}
