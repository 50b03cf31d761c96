package org.lectern.release;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Entry;
import org.lectern.schedule.When;

/**
 * What a release changed about one entry, or about the course itself. A reading list has no change of its own: all it
 * shows follows from its session's.
 *
 * @param id of the entry; empty: the course
 * @param opening what stands before the name: "New: ", or nothing
 * @param name what people call it: "Lecture “Scaling laws”"
 * @param day on which day it happens; null where the detail says it
 * @param detail what happens to it, as the end of a sentence
 * @param facts what differs; empty where it is new or removed
 * @param before null: there was none
 * @param after null: there is none any more
 */
public record Change(
        String id,
        Sort sort,
        String opening,
        String name,
        @Nullable LocalDate day,
        String detail,
        List<Fact> facts,
        @Nullable Entry before,
        @Nullable Entry after) {

    /** By day, time and key; what concerns the whole course comes first. */
    static final Comparator<Change> ORDER =
            Comparator.comparing(Change::date).thenComparing(Change::minute).thenComparing(Change::id);

    public Change {
        facts = List.copyOf(facts);
    }

    /** What happens, above all. */
    public enum Sort {
        COURSE,
        NEW,
        MOVED,
        CANCELLED,
        ON_AGAIN,
        REMOVED,
        CHANGED;

        /** The word that JSON and stylesheets use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** "Lecture “Scaling laws” moves from Tue, Sep 30, 10:40 to Thu, Oct 2, 10:40, Friend Center 104". */
    public String sentence() {
        return subject() + detail;
    }

    /** "Lecture “Scaling laws” on Tue, Sep 30": what it is about, where what happens to it is said otherwise. */
    public String subject() {
        return opening + name + (day == null ? "" : " on " + Spans.day(day));
    }

    /** Whether a student would notice. */
    public boolean noticed() {
        return facts.isEmpty() || facts.stream().anyMatch(Fact::noticed);
    }

    /** The entry as it is, or as it was before it was removed; null: the course. */
    public @Nullable Entry entry() {
        return after == null ? before : after;
    }

    private LocalDate date() {
        var entry = entry();
        return entry == null ? LocalDate.MIN : entry.when().date();
    }

    private int minute() {
        var entry = entry();
        return entry != null && entry.when() instanceof When.Timed timed
                ? timed.start().toLocalTime().toSecondOfDay()
                : -1;
    }
}
