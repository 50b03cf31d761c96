package org.lectern.page;

import java.util.ArrayList;
import java.util.List;

/** From a page as a reader sees it to a course. */
sealed interface Understanding {

    record Understood(ImportedCourse course) implements Understanding {}

    /** No course, with the reason and what to do. */
    record Refused(String message) implements Understanding {}

    static Understanding of(Document page, ImportOptions options) {
        var remainder = new Remainder();
        var rows = Rows.of(page, remainder);
        var facts = FactReader.read(page, remainder);
        if (rows.isEmpty() && facts.weekly().isEmpty()) {
            return new Refused("There are no dates of a schedule on the page, and no hours at which the course meets.\n"
                    + "  Save the page that has the schedule, as the browser shows it, or copy its text into a file.");
        }
        var found = CalendarSearch.of(page, rows, options.year());
        boolean dated = !rows.isEmpty() || !facts.singles().isEmpty();
        if (found.calendar().isEmpty() && dated) {
            return new Refused("The page does not say which year its dates are in, and a year is never guessed.\n"
                    + "  Say it with `--year`, for example `--year 2025`.");
        }
        var heading = HeadingText.of(page);
        page.blocks().stream().filter(heading::isFrom).forEach(remainder::place);
        var calendar = found.calendar().orElse(new PageCalendar(2000, 0, false));
        var maker = new CourseMaker(rows, facts, found, calendar);
        return new Understood(maker.make(heading, found.term(), options, missed(page, remainder)));
    }

    private static List<Doubt> missed(Document page, Remainder remainder) {
        List<Doubt> missed = new ArrayList<>(page.doubts());
        missed.addAll(Leftovers.of(remainder.of(page)));
        return missed;
    }
}
