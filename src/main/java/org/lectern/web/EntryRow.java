package org.lectern.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Person;

/**
 * One entry as the page shows it.
 *
 * @param anchor its place in the page
 * @param style the classes of the stylesheet for its kind and for where it stands in time
 * @param label what it is, where its title does not say so
 * @param guests whom the course's header does not name
 * @param movedFrom the day it was to be on, where it was moved
 */
record EntryRow(
        String anchor,
        String style,
        @Nullable String label,
        String title,
        @Nullable String href,
        Span span,
        @Nullable String place,
        List<PersonRow> guests,
        List<ReadingRow> readings,
        boolean running,
        boolean cancelled,
        @Nullable String note,
        @Nullable TimeText movedFrom) {

    /** Whether there is more to say than its title and its day. */
    public boolean factual() {
        return span.from() != null || place != null || !guests.isEmpty();
    }

    static EntryRow of(Entry entry, CourseClock clock, List<Person> hosts) {
        return new EntryRow(
                "entry-" + entry.key().id(),
                entry.kind().word() + style(entry, clock),
                label(entry),
                entry.title(),
                SafeLink.of(entry.details().url()),
                Span.of(entry.when(), entry.kind(), clock),
                entry.place(),
                entry.people().stream()
                        .filter(person -> !hosts.contains(person))
                        .map(PersonRow::of)
                        .toList(),
                entry.readings().stream().map(ReadingRow::of).toList(),
                !entry.isCancelled() && entry.kind().isMeeting() && clock.isRunning(entry.when()),
                entry.isCancelled(),
                entry.note(),
                entry.when().date().equals(entry.original()) ? null : clock.day(entry.original()));
    }

    private static String style(Entry entry, CourseClock clock) {
        return (clock.isOver(entry.when()) ? " past" : "") + (entry.isCancelled() ? " cancelled" : "");
    }

    /** A lecture is what everybody expects; others say what they are unless their title begins with it. */
    private static @Nullable String label(Entry entry) {
        var label = entry.kind().label();
        return switch (entry.kind()) {
            case LECTURE -> null;
            case RECITATION, LAB, OFFICE_HOURS, EXAM, EVENT, CLOSED, DEADLINE, READINGS ->
                entry.title().startsWith(label) ? null : label;
        };
    }
}
