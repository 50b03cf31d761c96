package org.lectern.schedule;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The ids under which entries and reading lists are known for life. Two of one name would be one to every reader. */
final class Keys {

    private Keys() {}

    static String ofMeeting(Series series, LocalDate date) {
        return series.recurrence() instanceof Recurrence.Once ? series.id() : series.id() + "-" + date;
    }

    static String ofClosedDay(LocalDate date) {
        return "closed-" + date;
    }

    static String ofReadings(String session) {
        return session + "-readings";
    }

    static void check(
            Term term,
            List<Series> series,
            List<Session> sessions,
            List<ClosedDay> closed,
            List<Swap> swapped,
            List<Deadline> deadlines) {
        var known = refuseTwice(series.stream().map(Series::id));
        sessions.stream().filter(session -> !known.contains(session.series())).forEach(session -> {
            throw new IllegalArgumentException(
                    "The session '" + session.id() + "' belongs to '" + session.series() + "', which does not exist");
        });
        var written = Stream.concat(
                sessions.stream().map(Session::id), deadlines.stream().map(Deadline::id));
        var followed = Stream.concat(
                closed.stream().map(day -> ofClosedDay(day.date())),
                sessions.stream().map(session -> ofReadings(session.id())));
        var meetings = series.stream()
                .flatMap(one -> one.dates(term, swapped)
                        .filter(date -> !isTaken(one, date, sessions))
                        .map(date -> ofMeeting(one, date)));
        refuseTwice(Stream.concat(written, Stream.concat(followed, meetings)));
    }

    private static boolean isTaken(Series series, LocalDate date, List<Session> sessions) {
        return sessions.stream()
                .anyMatch(session ->
                        session.series().equals(series.id()) && session.date().equals(date));
    }

    private static Set<String> refuseTwice(Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.forEach(id -> {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("The id '" + id + "' is used twice");
            }
        });
        return seen;
    }
}
