package org.lectern.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.schedule.Amendment;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Session;
import org.lectern.source.YamlMap;

/**
 * A session as it stands in the author's file.
 *
 * @param item where it stands; -1 for a topic of a series, which has no date of its own
 * @param actual the day on which it takes place
 */
record FiledSession(YamlMap map, Session session, int item, LocalDate actual) {

    static List<FiledSession> all(YamlMap root, Schedule schedule) {
        Map<String, Session> known =
                schedule.sessions().stream().collect(Collectors.toMap(Session::id, Function.identity()));
        var listed = root.groups("sessions");
        var topics = root.group("meetings").stream()
                .flatMap(meetings -> meetings.pairs().keySet().stream().flatMap(name -> meetings.group(name).stream()))
                .flatMap(series -> series.groups("topics").stream());
        return Stream.concat(listed.stream(), topics)
                .flatMap(map -> map
                        .scalar("id")
                        .map(id -> known.get(id.text()))
                        .filter(Objects::nonNull)
                        .map(session -> of(map, session, listed.indexOf(map), schedule))
                        .stream())
                .toList();
    }

    private static FiledSession of(YamlMap map, Session session, int item, Schedule schedule) {
        var amendment = Stream.concat(
                        Stream.ofNullable(session.amendment()),
                        schedule.series().stream()
                                .filter(series -> series.id().equals(session.series()))
                                .flatMap(series -> series.amendments().stream())
                                .filter(one -> one.date().equals(session.date())))
                .findFirst();
        var to = amendment
                .filter(Amendment.Changed.class::isInstance)
                .map(Amendment.Changed.class::cast)
                .map(Amendment.Changed::to);
        return new FiledSession(map, session, item, to.orElse(session.date()));
    }

    String id() {
        return session.id();
    }

    boolean isTopic() {
        return item < 0;
    }

    boolean isMoved() {
        return !actual.equals(session.date());
    }
}
