package org.lectern.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a series, before it is an entry: what its series, its session and what was amended say of it. What is said
 * of the single date counts most, then the session, then the series.
 *
 * @param date of the pattern
 */
record Meeting(Series series, LocalDate date, @Nullable Session session) {

    Entry entry(CourseId course, ZoneId zone) {
        var amendment = amendment();
        var change = amendment instanceof Amendment.Changed changed ? changed : unchanged();
        var cancelled = amendment instanceof Amendment.Cancelled cancel ? cancel : null;
        var slot = slot(change);
        return new Entry(
                new EntryKey(course, session == null ? Keys.ofMeeting(series, date) : session.id()),
                session == null || session.kind() == null ? series.kind() : session.kind(),
                title(change),
                timed(change.to() == null ? date : change.to(), slot, zone),
                date,
                slot.place(),
                session == null ? null : session.week(),
                series.section(),
                session == null ? List.of() : session.readings(),
                people(change),
                cancelled == null ? Status.CONFIRMED : Status.CANCELLED,
                cancelled == null ? null : cancelled.reason(),
                slot.online(),
                details(change));
    }

    private @Nullable Amendment amendment() {
        return session != null && session.amendment() != null ? session.amendment() : series.amendment(date);
    }

    private Amendment.Changed unchanged() {
        return Amendment.Changed.moved(date, null, null, null, null);
    }

    private Slot slot(Amendment.Changed change) {
        var usual = series.phase(date).slot();
        var online = session == null || session.online() == null ? usual.online() : session.online();
        return new Slot(
                Objects.requireNonNullElse(change.start(), usual.start()),
                Objects.requireNonNullElse(change.end(), usual.end()),
                change.place() == null ? usual.place() : change.place(),
                change.online() == null ? online : change.online());
    }

    private String title(Amendment.Changed change) {
        if (change.title() != null) {
            return change.title();
        }
        if (session != null) {
            return session.title();
        }
        var host = host(change);
        return series.kind() == Kind.OFFICE_HOURS && host != null
                ? series.title() + " (" + host.name() + ")"
                : series.title();
    }

    private @Nullable Person host(Amendment.Changed change) {
        return Stream.of(
                        Optional.ofNullable(change.host()),
                        Optional.ofNullable(session).map(Session::host),
                        Optional.ofNullable(series.phase(date).host()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private List<Person> people(Amendment.Changed change) {
        var host = Stream.ofNullable(host(change));
        var presenters = session == null ? Stream.<Person>of() : session.people().stream();
        return Stream.of(host, presenters, change.guests().stream())
                .flatMap(people -> people)
                .distinct()
                .toList();
    }

    private Details details(Amendment.Changed change) {
        var said = session == null ? series.details() : session.details().orElse(series.details());
        return said.withNotes(change.notes());
    }

    private static When timed(LocalDate day, Slot slot, ZoneId zone) {
        var begins = ZonedDateTime.of(day, slot.start(), zone);
        var ends = ZonedDateTime.of(day, slot.end(), zone);
        // where clocks go forward in mid-meeting its start slides past its end, which then slides along
        return new When.Timed(
                begins, ends.isAfter(begins) ? ends : begins.plus(Duration.between(slot.start(), slot.end())));
    }
}
