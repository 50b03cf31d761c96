package org.lectern.schedule;

import java.util.List;

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
                session.readings(),
                List.of(),
                session.status(),
                null,
                null,
                Details.NONE);
    }
}
