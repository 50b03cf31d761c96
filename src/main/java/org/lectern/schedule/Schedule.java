package org.lectern.schedule;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One course's whole term, as its author wrote it. The order of lines in the file makes no difference: everything but
 * the readings of a session is sorted here.
 *
 * @param overview what the course is about, in plain text
 */
public record Schedule(
        Course course,
        @Nullable String overview,
        List<Series> series,
        List<Session> sessions,
        List<ClosedDay> closed,
        List<Deadline> deadlines,
        Publishing publishing) {

    public Schedule {
        series = sorted(series, Comparator.comparing(Series::id));
        sessions = sorted(sessions, Comparator.comparing(Session::date).thenComparing(Session::id));
        closed = sorted(closed, Comparator.comparing(ClosedDay::date));
        deadlines = sorted(deadlines, Comparator.comparing(Deadline::date).thenComparing(Deadline::id));
        Keys.check(course.term(), series, sessions, closed, deadlines);
    }

    /** Every meeting, closed day and deadline, by time and then by key. */
    public List<Entry> entries() {
        return new Expansion(this).entries();
    }

    /**
     * The reading list of each session that has one and takes place, as an all-day entry of its own; its key is the
     * session's with {@code -readings}.
     */
    public List<Entry> readingLists() {
        return entries().stream()
                .filter(entry -> !entry.readings().isEmpty() && !entry.isCancelled())
                .map(ReadingList::of)
                .toList();
    }

    /** What people call each entry, by its id: "Lecture 5, Sep 30". Lectures are counted by their original dates. */
    public Map<String, String> labels() {
        return Labels.of(entries());
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        return list.stream().sorted(order).toList();
    }
}
