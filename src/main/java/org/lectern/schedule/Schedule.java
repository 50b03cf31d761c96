package org.lectern.schedule;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One course's whole term, as its author wrote it. The order of lines in the file makes no difference: everything but
 * the readings of a session is sorted here.
 *
 * @param overview what the course is about, in plain text
 * @param archived whether the course rests: no job publishes, changes or removes anything of it
 */
public record Schedule(
        Course course,
        @Nullable String overview,
        List<Series> series,
        List<Session> sessions,
        List<ClosedDay> closed,
        List<Swap> swapped,
        List<Deadline> deadlines,
        Publishing publishing,
        boolean archived) {

    public Schedule {
        series = sorted(series, Comparator.comparing(Series::id));
        sessions = sorted(sessions, Comparator.comparing(Session::date).thenComparing(Session::id));
        closed = sorted(closed, Comparator.comparing(ClosedDay::date));
        swapped = sorted(swapped, Comparator.comparing(Swap::date));
        deadlines = sorted(deadlines, Comparator.comparing(Deadline::date).thenComparing(Deadline::id));
        Keys.check(course.term(), series, sessions, closed, swapped, deadlines);
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

    /**
     * What students have to do by a time: each reading list, at the moment the first of it is due (the start of its session
     * unless its readings say otherwise), and each deadline. Keys are those of {@link #readingLists} and {@link #entries}.
     */
    public List<Entry> tasks() {
        return entries().stream()
                .filter(entry ->
                        entry.kind() == Kind.DEADLINE || (!entry.readings().isEmpty() && !entry.isCancelled()))
                .map(entry -> entry.kind() == Kind.DEADLINE ? entry : ReadingList.task(entry, course.zone()))
                .toList();
    }

    /** What people call each entry, by its id: "Lecture 5, Sep 30". Lectures are counted by their original dates. */
    public Map<String, String> labels() {
        return Labels.of(entries(), this::sectionName);
    }

    /**
     * What one section's students see: its own meetings and everybody's, published where the section is.
     *
     * @throws IllegalArgumentException if nothing is published of such a section
     */
    public Schedule ofSection(String section) {
        var own = publishing.sections().get(section);
        if (own == null) {
            throw new IllegalArgumentException("Nothing is published of a section '" + section + "' of " + course.id());
        }
        var kept = series.stream()
                .filter(one -> one.section() == null || one.section().equals(section))
                .toList();
        var named = new Publishing.Section(own.title(), null, null);
        var names = kept.stream().map(Series::id).collect(Collectors.toUnmodifiableSet());
        return new Schedule(
                course.titled(course.title() + ", " + (own.title() == null ? section : own.title())),
                overview,
                kept,
                sessions.stream()
                        .filter(session -> names.contains(session.series()))
                        .toList(),
                closed,
                swapped,
                deadlines,
                new Publishing(
                        publishing.feeds(), own.google(), own.canvas(), Map.of(section, named), publishing.edits()),
                archived);
    }

    /** What people call a section: its title where the author gave one. */
    public String sectionName(String section) {
        var published = publishing.sections().get(section);
        return published == null || published.title() == null ? "Section " + section : published.title();
    }

    /** The series whose meeting an entry is, if it is one. */
    public Optional<Series> seriesOf(Entry entry) {
        var id = entry.key().id();
        var bySession = sessions.stream()
                .filter(session -> session.id().equals(id))
                .map(Session::series)
                .findFirst();
        return series.stream()
                .filter(one -> bySession
                        .map(one.id()::equals)
                        .orElseGet(() -> Keys.ofMeeting(one, entry.original()).equals(id)))
                .findFirst();
    }

    /** What an entry is, in a word or two, where its title does not say so; a lecture is what everybody expects. */
    public Optional<String> label(Entry entry) {
        var word = switch (entry.kind()) {
            case LECTURE -> "";
            case RECITATION, LAB, OFFICE_HOURS, EVENT ->
                seriesOf(entry)
                        .filter(series -> series.kind() == entry.kind())
                        .map(Series::title)
                        .orElse(entry.kind().label());
            case EXAM, CLOSED, DEADLINE, READINGS -> entry.kind().label();
        };
        var title = entry.title().toLowerCase(Locale.ROOT);
        return title.contains(word.toLowerCase(Locale.ROOT)) ? Optional.empty() : Optional.of(word);
    }

    /** Who usually holds an entry's meeting, if anybody. */
    public Optional<Person> usualHost(Entry entry) {
        return seriesOf(entry).map(series -> series.phase(entry.original()).host());
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        return list.stream().sorted(order).toList();
    }
}
