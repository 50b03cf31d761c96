package org.lectern.rollover;

import java.util.List;
import java.util.stream.Stream;
import org.lectern.source.YamlMap;

/** Renews what meets, what it is about, and what is due: the pattern stays, what happened to single dates goes. */
record Meetings(Renewal renewal) {

    void renew() {
        var root = renewal.root();
        root.group("meetings").ifPresent(this::series);
        root.groups("sessions").forEach(this::session);
        root.groups("deadlines").forEach(deadline -> {
            renewal.moveId(deadline);
            renewal.moveDate(deadline, "date");
        });
        presenters(root);
    }

    private void series(YamlMap meetings) {
        for (var name : meetings.pairs().keySet()) {
            meetings.group(name).ifPresent(series -> {
                renewal.edits().remove(series, "except");
                dates(series);
                changes(name, series);
                series.groups("changes").forEach(change -> {
                    renewal.moveDate(change, "from");
                    dates(change);
                });
                series.groups("topics").forEach(this::session);
            });
        }
    }

    /** A room that was not free for a while is free next term, perhaps. */
    private void changes(String name, YamlMap series) {
        if (!series.groups("changes").isEmpty()) {
            renewal.ask(
                    List.of("meetings", name, "changes"),
                    "What changed in mid-term for '" + name + "' changes again, on the moved dates",
                    "Take `changes` out if that was for last term only.");
        }
    }

    private void dates(YamlMap pattern) {
        Stream.of("first", "last", "date").forEach(key -> renewal.moveDate(pattern, key));
        pattern.list("dates").ifPresent(renewal::moveDates);
    }

    private void session(YamlMap session) {
        renewal.moveId(session);
        renewal.moveDate(session, "date");
        Stream.of("moved", "cancelled", "guests").forEach(key -> renewal.edits().remove(session, key));
        session.groups("readings").forEach(reading -> renewal.moveDate(reading, "due"));
    }

    private void presenters(YamlMap root) {
        long presented = root.groups("sessions").stream()
                .filter(session -> session.pairs().containsKey("presenters"))
                .count();
        if (presented > 0) {
            renewal.ask(
                    List.of("sessions"),
                    "The presenters of " + presented + (presented == 1 ? " session" : " sessions") + " are last term's",
                    "Name the new ones, or take `presenters` out.");
        }
    }
}
