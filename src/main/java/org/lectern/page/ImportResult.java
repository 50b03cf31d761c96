package org.lectern.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Schedule;

/** What became of a page. */
public sealed interface ImportResult {

    /**
     * The page is a course.
     *
     * @param id of the course
     * @param file the text of its canonical file
     * @param schedule what the file says; null where the author must complete it first
     * @param contents what was read, counted
     * @param assumptions how many of them the author must confirm
     * @param report for the author: assumptions, doubts, and what was not understood
     */
    record Imported(
            String id, String file, @Nullable Schedule schedule, String contents, int assumptions, List<String> report)
            implements ImportResult {

        public Imported {
            report = List.copyOf(report);
        }
    }

    /** Nothing can be made of the page; says why and what to do. */
    record Refused(String message) implements ImportResult {}
}
