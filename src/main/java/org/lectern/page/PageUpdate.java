package org.lectern.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lectern.page.UpdateResult.Invalid;
import org.lectern.page.UpdateResult.Refused;
import org.lectern.page.UpdateResult.Updated;
import org.lectern.schedule.Course;
import org.lectern.schedule.Schedule;
import org.lectern.source.Problems;
import org.lectern.source.ScheduleReader;
import org.lectern.source.SourceResult;
import org.lectern.source.YamlEdits;

/**
 * Brings a page that has changed into the file that was made from it. Ids stay, and so does whatever the author wrote beside:
 * sessions, readings, links, notes and comments. The same page twice changes nothing.
 */
public final class PageUpdate {

    private PageUpdate() {}

    /**
     * What the file is to be, by a page that is a file.
     *
     * @param year of the page's dates, where the page names none; null: that of the file's term
     * @param drop whether sessions that are no longer on the page are taken out
     */
    public static UpdateResult of(Path page, Path file, @Nullable Integer year, boolean drop) {
        return of(new PageReader().read(page), String.valueOf(page.getFileName()), file, year, drop);
    }

    /**
     * The same, by a page from a stream.
     *
     * @throws IOException if the stream cannot be read
     */
    public static UpdateResult of(InputStream page, Path file, @Nullable Integer year, boolean drop)
            throws IOException {
        return of(new PageReader().read("page", page), "page", file, year, drop);
    }

    private static UpdateResult of(PageResult read, String name, Path file, @Nullable Integer year, boolean drop) {
        if (read instanceof PageResult.Refused refused) {
            return new Refused(name + ": " + refused.message() + "\n  " + refused.hint());
        }
        var known = new ScheduleReader().read(file);
        if (known instanceof SourceResult.Invalid invalid) {
            return new Invalid(invalid.problems());
        }
        var document = ((PageResult.Read) read).document();
        if (drop && document.doubts().stream().anyMatch(HtmlCut::tells)) {
            return new Refused(name + ": The page seems to be cut off, so nothing is taken out of the file.\n"
                    + "  Save the page again, or leave out --drop.");
        }
        var schedule = ((SourceResult.Valid) known).schedule();
        var understood = Understanding.of(document, options(schedule.course(), name, year));
        return understood instanceof Understanding.Refused refused
                ? new Refused(name + ": " + refused.message())
                : updated(file, schedule, ((Understanding.Understood) understood).course(), drop);
    }

    private static ImportOptions options(Course course, String name, @Nullable Integer year) {
        return new ImportOptions(
                course.id().value(),
                year == null ? Integer.valueOf(course.term().first().getYear()) : year,
                course.zone().getId(),
                name);
    }

    private static UpdateResult updated(Path file, Schedule schedule, ImportedCourse page, boolean drop) {
        var edits = YamlEdits.read(file, new Problems()).orElseThrow();
        var differences = new Differences();
        var sessions = new SessionsUpdate(edits, schedule, page, drop, differences);
        var series = new SeriesDifferences(page, new SeriesPairs(page, schedule), differences);
        new DaysUpdate(edits, schedule, sessions.dates(), differences).update(page);
        series.ask();
        sessions.update();
        new TermUpdate(edits, differences).update(schedule.course().term(), sessions.dated());
        series.askAboutFree(sessions.dates());
        var text = edits.text();
        if (text.isEmpty()) {
            return new Refused(
                    file + " is written in a way that cannot be changed in place, such as keys that begin with"
                            + " a question mark.\n  Write each key as `key: value`.");
        }
        return new ScheduleReader().read(file, text.get()) instanceof SourceResult.Invalid invalid
                ? new Invalid(invalid.problems())
                : new Updated(
                        text.get(),
                        differences.changes(),
                        differences.questions(),
                        new PageDoubts(page, differences).toSay());
    }
}
