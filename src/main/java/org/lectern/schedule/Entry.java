package org.lectern.schedule;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a student's calendar. What the author wrote in several forms comes out as this one, structured: plain
 * text or HTML is made by who shows it.
 *
 * @param title without the course's code; never shortened
 * @param original the date of the pattern, where it was moved from; else the date it is on
 * @param week the teaching week, where the author named one
 * @param section the section of the course whose meeting it is; null: everybody's
 * @param note why it is cancelled
 * @param online where to join it, where one can
 */
public record Entry(
        EntryKey key,
        Kind kind,
        String title,
        When when,
        LocalDate original,
        @Nullable String place,
        @Nullable Integer week,
        @Nullable String section,
        List<Reading> readings,
        List<Person> people,
        Status status,
        @Nullable String note,
        @Nullable URI online,
        Details details) {

    public Entry {
        readings = List.copyOf(readings);
        people = List.copyOf(people);
    }

    /** By when one of its readings is due; empty: before it starts. */
    public Optional<Due.On> due(Reading reading) {
        return Optional.ofNullable(reading.due()).map(due -> new Due.On(due.date(when.date()), due.at()));
    }

    /** By when the first of what must be read is due; empty: before it starts. */
    public Optional<Due.On> firstDue() {
        boolean allOptional = readings.stream().noneMatch(Reading::required);
        return readings.stream()
                .filter(reading -> allOptional || reading.required())
                .map(this::due)
                .min(Comparator.comparing(due -> due.map(Entry::moment).orElseGet(this::begins)))
                .flatMap(Function.identity());
    }

    /** By when all of its readings are due, where that is one day or time for all; empty: each has its own, or none has. */
    public Optional<Due.On> sharedDue() {
        var all = readings.stream().map(this::due).distinct().toList();
        return all.size() == 1 ? all.get(0) : Optional.empty();
    }

    /** Where to go, in words: a meeting that is only online has no other place. */
    public @Nullable String location() {
        return place == null && online != null ? "Online" : place;
    }

    /** Whether it takes place on another day than its pattern has it. */
    public boolean isMoved() {
        return kind.isMeeting() && !when.date().equals(original);
    }

    private static LocalDateTime moment(Due.On due) {
        return due.date().atTime(due.at() == null ? LocalTime.MAX : due.at());
    }

    private LocalDateTime begins() {
        return when instanceof When.Timed timed
                ? timed.start().toLocalDateTime()
                : when.date().atStartOfDay();
    }

    public boolean isCancelled() {
        return status == Status.CANCELLED;
    }
}
