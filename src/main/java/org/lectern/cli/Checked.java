package org.lectern.cli;

import java.nio.file.Path;
import java.util.List;
import org.lectern.source.Problem;
import org.lectern.source.Severity;

/**
 * A file that was looked at.
 *
 * @param contents what is in it, in a few words; empty if it has errors
 */
record Checked(Path file, Sort sort, String contents, List<Problem> problems) {

    /** What a file is for; a stable name of the rules it must follow. */
    enum Sort {
        SCHEDULE("schedule", "What a course's schedule must be"),
        CALENDAR("calendar", "What a calendar that courses share must be"),
        JOB("job", "What a job definition must be");

        private final String id;
        private final String description;

        Sort(String id, String description) {
            this.id = id;
            this.description = description;
        }

        String id() {
            return id;
        }

        String description() {
            return description;
        }
    }

    long count(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    boolean isValid() {
        return count(Severity.ERROR) == 0;
    }
}
