package org.lectern.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.lectern.schedule.Entry;

/** Where in the file each meeting comes from, and from which series. */
final class MeetingPlaces {

    private record Origin(String series, Position position) {}

    private final Map<String, Origin> bySession = new HashMap<>();
    private final Map<String, Origin> bySeries = new HashMap<>();

    private MeetingPlaces() {}

    static MeetingPlaces of(Draft draft) {
        var places = new MeetingPlaces();
        draft.sessions().forEach(session -> {
            if (session.id() != null && session.series() != null) {
                var origin = new Origin(session.series().name(), session.id().position());
                places.bySession.put(session.id().value(), origin);
            }
        });
        draft.series()
                .forEach(series -> places.bySeries.put(
                        series.name(), new Origin(series.name(), series.id().position())));
        return places;
    }

    String series(Entry meeting) {
        return origin(meeting).series();
    }

    Position position(Entry meeting) {
        return origin(meeting).position();
    }

    /** A meeting without a session is called after its series, with a date unless it is a single one. */
    private Origin origin(Entry meeting) {
        var id = meeting.key().id();
        var session = bySession.get(id);
        if (session != null) {
            return session;
        }
        var single = bySeries.get(id);
        return single != null
                ? single
                : Objects.requireNonNull(bySeries.get(id.substring(0, id.length() - "-2025-09-02".length())));
    }
}
