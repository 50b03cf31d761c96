package org.lectern.schedule;

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
 * @param amendment set when the author cancelled or moved it here rather than in the series
 */
public record Session(
        String id,
        String series,
        LocalDate date,
        @Nullable Integer week,
        String title,
        List<Reading> readings,
        List<Person> people,
        @Nullable Amendment amendment) {

    public Session {
        readings = List.copyOf(readings);
        people = List.copyOf(people);
        if (amendment != null && !amendment.date().equals(date)) {
            throw new IllegalArgumentException("The amendment of " + id + " is for " + amendment.date());
        }
    }
}
