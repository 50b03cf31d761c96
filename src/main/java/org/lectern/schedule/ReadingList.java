package org.lectern.schedule;

import java.time.ZoneId;
import java.util.List;

/** Makes the entry that stands for a session's readings as a whole: on the day the first of them is due, or at that moment. */
final class ReadingList {

    private ReadingList() {}

    static Entry of(Entry session) {
        var day = session.firstDue().map(Due.On::date).orElse(session.when().date());
        return during(new When.AllDay(day), session);
    }

    /** Due before its session starts, unless its readings say otherwise; like a deadline it takes one minute. */
    static Entry task(Entry session, ZoneId zone) {
        var due = session.firstDue().orElseGet(() -> begin(session));
        return during(due.when(zone), session);
    }

    private static Entry during(When when, Entry session) {
        var key = new EntryKey(
                session.key().course(), Keys.ofReadings(session.key().id()));
        var title = session.week() == null ? "Readings: " + session.title() : "Readings for week " + session.week();
        return new Entry(
                key,
                Kind.READINGS,
                title,
                when,
                session.original(),
                null,
                session.week(),
                session.section(),
                session.readings().stream()
                        .map(reading -> each(reading, session))
                        .toList(),
                List.of(),
                session.status(),
                null,
                null,
                Details.NONE);
    }

    /** Its rule is resolved, as the list may stand on another day than the session that the rule counts from. */
    private static Reading each(Reading reading, Entry session) {
        boolean anyRule = session.readings().stream().anyMatch(other -> other.due() != null);
        return anyRule ? reading.dueOn(session.due(reading).orElseGet(() -> begin(session))) : reading;
    }

    private static Due.On begin(Entry session) {
        var when = session.when();
        return new Due.On(
                when.date(), when instanceof When.Timed timed ? timed.start().toLocalTime() : null);
    }
}
