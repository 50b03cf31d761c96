package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;

/** What holds for all parts of one page in HTML: where its lines are, where addresses begin, what was doubtful. */
final class HtmlScope {

    /** Copies of spanning cells that one page may have: far more than any schedule, far less than rowspan="65000" asks for. */
    private static final int MOST_COPIES = 20_000;

    private static final int MOST_COMMENTS = 100;

    private static final Pattern LEADS_NOWHERE = Pattern.compile("(?i)\\s*(#.*|javascript:.*)?", Pattern.DOTALL);
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)[a-z][a-z0-9+.-]{0,30}:");

    private final HtmlLines lines;
    private final HtmlNumber numbers = new HtmlNumber();
    private final List<Doubt> doubts = new ArrayList<>();
    private int copies;
    private int comments;

    HtmlScope(HtmlLines lines) {
        this.lines = lines;
    }

    HtmlLines lines() {
        return lines;
    }

    HtmlNumber numbers() {
        return numbers;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    void doubt(int line, String message) {
        doubts.add(new Doubt(line, message));
    }

    void commentedOut(Comment comment) {
        if (comments == MOST_COMMENTS) {
            return;
        }
        HtmlComment.lost(comment.getData()).ifPresent(lost -> {
            comments++;
            doubts.add(lost.doubt(lines.startOf(comment), lines.endOf(comment)));
            if (comments == MOST_COMMENTS) {
                doubt(lines.startOf(comment), "There may be more rows and items commented out; they are not listed.");
            }
        });
    }

    /** Of a link, as written; a relative one against the page's base, if the page names a whole address as that. */
    Optional<String> address(Element link) {
        var written = Blanks.folded(link.attr("href"));
        if (LEADS_NOWHERE.matcher(written).matches()) {
            return Optional.empty();
        }
        var resolved = ABSOLUTE.matcher(written).lookingAt() ? "" : link.absUrl("href");
        return Optional.of(resolved.isEmpty() ? written : resolved);
    }

    /** Whether one more copy of a cell may be made; says once if not. */
    boolean mayCopy(int line) {
        if (copies == MOST_COPIES) {
            doubt(
                    line,
                    "From here on, cells that span rows or columns are read only once: there are too many of them.");
        }
        return copies++ < MOST_COPIES;
    }
}
