package org.lectern.schedule;

import java.net.URI;
import java.time.Duration;
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
import org.jspecify.annotations.Nullable;

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
        var pattern = series.recurrence().dates(schedule.course().term());
        return Stream.concat(pattern, sessions.keySet().stream())
                .distinct()
                .flatMap(date -> sessions.containsKey(date)
                        ? sessions.get(date).stream().map(session -> meeting(series, date, session))
                        : Stream.of(meeting(series, date, null)))
                .filter(this::isOpen);
    }

    /** The day it takes place on counts: a lecture that a closed day moved elsewhere is not lost with that day. */
    private boolean isOpen(Entry meeting) {
        return !closed.contains(meeting.when().date());
    }

    private Entry meeting(Series series, LocalDate date, @Nullable Session session) {
        var amendment = session != null && session.amendment() != null
                ? session.amendment()
                : series.amendments().stream()
                        .filter(one -> one.date().equals(date))
                        .findFirst()
                        .orElse(null);
        var moved =
                amendment instanceof Amendment.Moved move ? move : new Amendment.Moved(date, null, null, null, null);
        var cancelled = amendment instanceof Amendment.Cancelled cancel ? cancel : null;
        return new Entry(
                new EntryKey(course, session == null ? Keys.ofMeeting(series, date) : session.id()),
                series.kind(),
                session == null ? title(series) : session.title(),
                timed(moved, series.slot()),
                date,
                moved.place() == null ? series.slot().place() : moved.place(),
                session == null ? null : session.week(),
                session == null ? List.of() : session.readings(),
                people(series, session),
                cancelled == null ? Status.CONFIRMED : Status.CANCELLED,
                cancelled == null ? null : cancelled.reason(),
                null);
    }

    private static String title(Series series) {
        return series.kind() == Kind.OFFICE_HOURS && series.host() != null
                ? series.title() + " (" + series.host().name() + ")"
                : series.title();
    }

    private static List<Person> people(Series series, @Nullable Session session) {
        var host = Stream.ofNullable(series.host());
        var presenters = session == null ? Stream.<Person>of() : session.people().stream();
        return Stream.concat(host, presenters).distinct().toList();
    }

    private When timed(Amendment.Moved moved, Slot slot) {
        var day = moved.to() == null ? moved.date() : moved.to();
        var start = moved.start() == null ? slot.start() : moved.start();
        var end = moved.end() == null ? slot.end() : moved.end();
        var begins = ZonedDateTime.of(day, start, zone);
        var ends = ZonedDateTime.of(day, end, zone);
        // where clocks go forward in mid-meeting its start slides past its end, which then slides along
        return new When.Timed(begins, ends.isAfter(begins) ? ends : begins.plus(Duration.between(start, end)));
    }

    private Entry closedDay(ClosedDay day) {
        return dayEntry(Keys.ofClosedDay(day.date()), Kind.CLOSED, day.why(), new When.AllDay(day.date()), null);
    }

    private Entry deadline(Deadline deadline) {
        return dayEntry(deadline.id(), Kind.DEADLINE, deadline.title(), due(deadline), deadline.url());
    }

    /** A timed deadline takes one minute: no calendar shows an event of length zero alike (contract F38). */
    private When due(Deadline deadline) {
        if (deadline.at() == null) {
            return new When.AllDay(deadline.date());
        }
        var due = ZonedDateTime.of(deadline.date(), deadline.at(), zone);
        return new When.Timed(due, due.plusMinutes(1));
    }

    private Entry dayEntry(String id, Kind kind, String title, When when, @Nullable URI url) {
        return new Entry(
                new EntryKey(course, id),
                kind,
                title,
                when,
                when.date(),
                null,
                null,
                List.of(),
                List.of(),
                Status.CONFIRMED,
                null,
                url);
    }

    private ZonedDateTime begins(Entry entry) {
        return entry.when() instanceof When.Timed timed
                ? timed.start()
                : entry.when().date().atStartOfDay(zone);
    }
}
