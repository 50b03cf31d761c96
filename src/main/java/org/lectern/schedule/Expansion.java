package org.lectern.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From the patterns of a schedule to the entries that follow. */
final class Expansion {

    private final Schedule schedule;
    private final CourseId course;
    private final ZoneId zone;
    private final Set<LocalDate> closed;

    Expansion(Schedule schedule) {
        this.schedule = schedule;
        this.course = schedule.course().id();
        this.zone = schedule.course().zone();
        this.closed = schedule.closed().stream().map(ClosedDay::date).collect(Collectors.toUnmodifiableSet());
    }

    List<Entry> entries() {
        var meetings = schedule.series().stream().flatMap(this::meetings);
        var closedDays = schedule.closed().stream().filter(ClosedDay::announced).map(this::closedDay);
        var deadlines = schedule.deadlines().stream().map(this::deadline);
        return Stream.of(meetings, closedDays, deadlines)
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(this::begins).thenComparing(Entry::key))
                .toList();
    }

    private Stream<Entry> meetings(Series series) {
        Map<LocalDate, List<Session>> sessions = schedule.sessions().stream()
                .filter(session -> session.series().equals(series.id()))
                .collect(Collectors.groupingBy(Session::date));
        var pattern = series.dates(schedule.course().term(), schedule.swapped());
        return Stream.concat(pattern, sessions.keySet().stream())
                .distinct()
                .flatMap(date -> sessions.containsKey(date)
                        ? sessions.get(date).stream().map(session -> new Meeting(series, date, session))
                        : Stream.of(new Meeting(series, date, null)))
                .map(meeting -> meeting.entry(course, zone))
                .filter(this::isOpen);
    }

    /** The day it takes place on counts: a lecture that a closed day moved elsewhere is not lost with that day. */
    private boolean isOpen(Entry meeting) {
        return !closed.contains(meeting.when().date());
    }

    private Entry closedDay(ClosedDay day) {
        return dayEntry(
                Keys.ofClosedDay(day.date()), Kind.CLOSED, day.why(), new When.AllDay(day.date()), Details.NONE);
    }

    private Entry deadline(Deadline deadline) {
        var details = new Details(deadline.notes(), deadline.url(), List.of());
        var due = new Due.On(deadline.date(), deadline.at());
        return dayEntry(deadline.id(), Kind.DEADLINE, deadline.title(), due.when(zone), details);
    }

    private Entry dayEntry(String id, Kind kind, String title, When when, Details details) {
        return new Entry(
                new EntryKey(course, id),
                kind,
                title,
                when,
                when.date(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                Status.CONFIRMED,
                null,
                null,
                details);
    }

    private ZonedDateTime begins(Entry entry) {
        return entry.when() instanceof When.Timed timed
                ? timed.start()
                : entry.when().date().atStartOfDay(zone);
    }
}
