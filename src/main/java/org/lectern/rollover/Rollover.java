package org.lectern.rollover;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lectern.schedule.Schedule;
import org.lectern.source.Problem;
import org.lectern.source.Problems;
import org.lectern.source.YamlEdits;

/**
 * Makes next term's file from this term's: every date moves by whole weeks, what happened to single dates is dropped, and
 * what nobody can know yet is asked. Comments and order stay as they are.
 */
public final class Rollover {

    /**
     * The new file.
     *
     * @param weeks by which each date has moved
     */
    public record Rolled(String text, long weeks, List<Question> questions) {

        /** What the author must confirm, by its places once the text stands in the file. */
        public List<Problem> toConfirm(Path file) {
            return Places.of(file, text, questions);
        }

        /** Which dates of the new schedule fall on closed days, and so do not take place. */
        public List<Problem> closed(Path file, Schedule schedule) {
            return Places.of(file, text, new ClosedDates(schedule).questions());
        }
    }

    private Rollover() {}

    /** By how many weeks the dates would move. */
    public static long weeks(Schedule old, NewTerm next) {
        return Shift.between(old.course().term().first(), next.first()).weeks();
    }

    /**
     * The file of the next term; empty if this one is written in a way that cannot be changed in place.
     *
     * @param old what the file says now
     */
    public static Optional<Rolled> of(Path file, Schedule old, NewTerm next) {
        var shift = new Shift(weeks(old, next));
        return YamlEdits.read(file, new Problems()).flatMap(edits -> {
            var renewal = new Renewal(edits, shift);
            new Heading(renewal, next).renew(old.course().term());
            new Meetings(renewal).renew();
            new Publication(renewal).renew();
            return edits.text().map(text -> new Rolled(text, shift.weeks(), List.copyOf(renewal.questions())));
        });
    }
}
