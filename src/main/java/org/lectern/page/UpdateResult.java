package org.lectern.page;

import java.util.List;
import org.lectern.source.Problem;

/** What became of a file when its page, changed since, was brought into it. */
public sealed interface UpdateResult {

    /**
     * The file as it is to be.
     *
     * @param text of the whole file; what was there where nothing has changed
     * @param changes one line each, such as {@code ~ week-5: title "A" → "B"}
     * @param questions what the author must decide, one line each; nothing is changed for them
     * @param doubts what was assumed or not understood where the page has changed, one line each
     */
    record Updated(String text, List<String> changes, List<String> questions, List<String> doubts)
            implements UpdateResult {

        public Updated {
            changes = List.copyOf(changes);
            questions = List.copyOf(questions);
            doubts = List.copyOf(doubts);
        }
    }

    /** Nothing is changed; says why and what to do. */
    record Refused(String message) implements UpdateResult {}

    /** Nothing is changed, as the file has errors, or would have. */
    record Invalid(List<Problem> problems) implements UpdateResult {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
