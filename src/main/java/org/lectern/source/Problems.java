package org.lectern.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a file while it is read, so that its author sees all of it at once. Of a file that is
 * wrong from end to end only the first are kept, errors before warnings.
 */
public final class Problems {

    /** Nobody reads more; a file that is no schedule at all must not fill memory, reports and logs. */
    private static final int MOST = 1_000;

    private final TreeSet<Problem> found =
            new TreeSet<>(Comparator.comparing(Problem::severity).thenComparing(Comparator.naturalOrder()));

    private boolean hasMore;

    public void error(Position position, String message, @Nullable String hint) {
        add(new Problem(Severity.ERROR, position, message, hint));
    }

    public void warning(Position position, String message, @Nullable String hint) {
        add(new Problem(Severity.WARNING, position, message, hint));
    }

    private void add(Problem problem) {
        found.add(problem);
        if (found.size() > MOST) {
            found.pollLast();
            hasMore = true;
        }
    }

    public boolean hasErrors() {
        return !found.isEmpty() && found.first().severity() == Severity.ERROR;
    }

    /** All of them by position, each once; of more than a thousand the first, and that there are more. */
    public List<Problem> sorted() {
        var sorted = new ArrayList<>(found.stream().sorted().toList());
        if (hasMore) {
            var last = sorted.get(sorted.size() - 1);
            sorted.add(new Problem(
                    last.severity(),
                    last.position(),
                    "There are more than " + MOST + " problems; the others are not told",
                    "Mend these first, or put the file back as it was."));
        }
        return List.copyOf(sorted);
    }
}
