package org.lectern.page;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.page.ImportedCourse.Session;

/**
 * Finds what the author must look at of a page that was brought into its file. What was doubtful where nothing has changed was
 * said when the file was made, and is not said again.
 */
record PageDoubts(ImportedCourse page, Differences differences) {

    List<String> toSay() {
        var doubts = page.doubts().stream().filter(one -> !isKnown(one.line()));
        var others =
                Stream.concat(page.assumed().stream(), page.missed().stream()).filter(one -> isTouched(one.line()));
        return Stream.concat(doubts, others).map(PageDoubts::text).toList();
    }

    /** A series or a session that makes no difference; what becomes of days that the page skips, the file's pattern says. */
    private boolean isKnown(int line) {
        boolean skipping = page.series().stream()
                .anyMatch(one -> one.line() == line
                        && one.days().isEmpty()
                        && !one.stated().isEmpty());
        var lines = Stream.concat(
                        page.series().stream().map(ImportedCourse.Series::line),
                        page.sessions().stream().map(Session::line))
                .collect(Collectors.toSet());
        return skipping || (lines.contains(line) && !differences.isTouched(line));
    }

    /** The line itself, or that of the session under which it stands. */
    private boolean isTouched(int line) {
        Set<Integer> above = page.sessions().stream().map(Session::line).collect(Collectors.toCollection(TreeSet::new));
        above.removeIf(session -> session > line);
        return differences.isTouched(line)
                || above.stream()
                        .reduce((one, next) -> next)
                        .filter(differences::isTouched)
                        .isPresent();
    }

    private static String text(Doubt one) {
        return one.line() == 0 ? one.message() : "line " + one.line() + " of the page: " + one.message();
    }
}
