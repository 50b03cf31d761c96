package org.lectern.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Schedule;

/**
 * One entry as the page shows it.
 *
 * @param anchor its place in the page
 * @param style the classes of the stylesheet for its kind and for where it stands in time
 * @param label what it is, where its title does not say so
 * @param section whose it is, where not everybody's
 * @param join where to join it online
 * @param guests who is there besides its usual host
 * @param due by when all of its readings are due, where not at its start
 * @param usual whether its notes stand with the pattern of its series already
 * @param movedFrom the day it was to be on, where it was moved
 */
record EntryRow(
        String anchor,
        String style,
        @Nullable String label,
        @Nullable String section,
        String title,
        @Nullable String href,
        Span span,
        @Nullable String place,
        @Nullable String join,
        List<PersonRow> guests,
        @Nullable String notes,
        boolean usual,
        List<ReadingRow> readings,
        @Nullable TimeText due,
        List<LinkRow> links,
        boolean running,
        boolean cancelled,
        @Nullable String note,
        @Nullable TimeText movedFrom) {

    /** Whether it is behind us. */
    public boolean past() {
        return style.contains(" past");
    }

    /** Whether there is more to say than its title and its day. */
    public boolean factual() {
        return span.from() != null || span.last() != null || place != null || join != null || !guests.isEmpty();
    }

    static String anchor(Entry entry) {
        return "entry-" + entry.key().id();
    }

    static EntryRow of(Entry entry, CourseClock clock, Schedule schedule) {
        return of(entry, Span.of(entry.when(), entry.kind(), clock), clock, schedule);
    }

    static EntryRow of(Entry entry, Span span, CourseClock clock, Schedule schedule) {
        var details = entry.details();
        return new EntryRow(
                anchor(entry),
                entry.kind().word() + style(entry, clock),
                schedule.label(entry).orElse(null),
                entry.section() == null ? null : schedule.sectionName(entry.section()),
                entry.title(),
                SafeLink.of(details.url()),
                span,
                entry.place(),
                SafeLink.of(entry.online()),
                guests(entry, schedule),
                details.notes(),
                isUsual(details.notes(), entry, schedule),
                entry.readings().stream()
                        .map(reading -> ReadingRow.of(reading, entry))
                        .toList(),
                entry.sharedDue().map(ReadingRow::time).orElse(null),
                details.links().stream().map(LinkRow::of).toList(),
                !entry.isCancelled() && entry.kind().isMeeting() && clock.isRunning(entry.when()),
                entry.isCancelled(),
                entry.note(),
                entry.isMoved() ? clock.day(entry.original()) : null);
    }

    private static List<PersonRow> guests(Entry entry, Schedule schedule) {
        var usual = schedule.usualHost(entry);
        return entry.people().stream()
                .filter(person -> !usual.equals(Optional.of(person)))
                .map(PersonRow::of)
                .toList();
    }

    private static boolean isUsual(@Nullable String notes, Entry entry, Schedule schedule) {
        return notes != null && schedule.seriesOf(entry).map(PatternRow::notes).equals(Optional.of(notes));
    }

    private static String style(Entry entry, CourseClock clock) {
        return (clock.isOver(entry.when()) ? " past" : "") + (entry.isCancelled() ? " cancelled" : "");
    }
}
