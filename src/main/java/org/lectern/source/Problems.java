package org.lectern.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a file while it is read, so that its author sees all of it at once. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void error(Position position, String message, @Nullable String hint) {
        found.add(new Problem(Severity.ERROR, position, message, hint));
    }

    public void warning(Position position, String message, @Nullable String hint) {
        found.add(new Problem(Severity.WARNING, position, message, hint));
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** All of them by position, each once. */
    public List<Problem> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
