package org.lectern.schedule;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a student's calendar. What the author wrote in several forms comes out as this one, structured: plain
 * text or HTML is made by who shows it.
 *
 * @param title without the course's code; never shortened
 * @param original the date of the pattern, where it was moved from; else the date it is on
 * @param week the teaching week, where the author named one
 * @param note why it is cancelled
 * @param url where there is more, given by the author
 */
public record Entry(
        EntryKey key,
        Kind kind,
        String title,
        When when,
        LocalDate original,
        @Nullable String place,
        @Nullable Integer week,
        List<Reading> readings,
        List<Person> people,
        Status status,
        @Nullable String note,
        @Nullable URI url) {

    public Entry {
        readings = List.copyOf(readings);
        people = List.copyOf(people);
    }

    public boolean isCancelled() {
        return status == Status.CANCELLED;
    }
}
