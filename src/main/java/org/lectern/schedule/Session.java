package org.lectern.schedule;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one meeting is about.
 *
 * @param id identity for life, chosen by the author
 * @param series the series it belongs to
 * @param date the date of the pattern that it takes, also when it was moved
 * @param week the teaching week, as the author counts
 * @param kind what it is, where it is something else than its series: an exam in a lecture's slot
 * @param host who holds it instead of the series' host
 * @param people who present or are guests
 * @param online where to join it, where it is not where the series has it
 * @param amendment set when the author cancelled or moved it here rather than in the series
 */
public record Session(
        String id,
        String series,
        LocalDate date,
        @Nullable Integer week,
        @Nullable Kind kind,
        String title,
        List<Reading> readings,
        @Nullable Person host,
        List<Person> people,
        @Nullable URI online,
        Details details,
        @Nullable Amendment amendment) {

    // a release that an earlier version stored has no details
    @SuppressWarnings("ConstantConditions")
    public Session {
        readings = List.copyOf(readings);
        people = List.copyOf(people);
        details = details == null ? Details.NONE : details;
        if (kind != null && !kind.isMeeting()) {
            throw new IllegalArgumentException("A session is no " + kind.word());
        }
        if (amendment != null && !amendment.date().equals(date)) {
            throw new IllegalArgumentException("The amendment of " + id + " is for " + amendment.date());
        }
    }
}
