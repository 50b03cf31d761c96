package org.lectern.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Makes the entry that stands for a session's readings as a whole, on the day the first of them is due. */
final class ReadingList {

    private ReadingList() {}

    static Entry of(Entry session) {
        var key = new EntryKey(
                session.key().course(), Keys.ofReadings(session.key().id()));
        var title = session.week() == null ? "Readings: " + session.title() : "Readings for week " + session.week();
        var day = session.firstDue().map(Due.On::date).orElse(session.when().date());
        return new Entry(
                key,
                Kind.READINGS,
                title,
                new When.AllDay(day),
                session.original(),
                null,
                session.week(),
                session.section(),
                readings(session, day),
                List.of(),
                session.status(),
                null,
                null,
                Details.NONE);
    }

    /** What is due before its session, or by a rule, is due on a day of its own: the list may lie on another. */
    private static List<Reading> readings(Entry session, LocalDate day) {
        return session.readings().stream()
                .map(reading -> session.due(reading)
                        .or(() -> start(session).filter(start -> !start.date().equals(day)))
                        .map(reading::dueOn)
                        .orElse(reading))
                .toList();
    }

    private static Optional<Due.On> start(Entry session) {
        return session.when() instanceof When.Timed timed
                ? Optional.of(new Due.On(timed.date(), timed.start().toLocalTime()))
                : Optional.empty();
    }
}
