package org.lectern.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Schedules;
import org.lectern.standin.google.GoogleStandIn;
import org.lectern.sync.Change;
import org.lectern.sync.InMemoryLedger;
import org.lectern.sync.Limits;
import org.lectern.sync.Memory;
import org.lectern.sync.Outcome;
import org.lectern.sync.Run;
import org.lectern.sync.Target;
import tools.jackson.databind.node.ObjectNode;

/** A course that moves to another calendar fills it, and leaves the old one as it is. */
class GooglePlaceTest {

    @TempDir
    private Path folder;

    private final InMemoryLedger ledger = new InMemoryLedger();
    private GoogleStandIn google;
    private Target target;
    private String theirs;
    private String another;

    @BeforeEach
    void start() {
        google = GoogleStandIn.start(0);
        target = Trial.target(google.rootUrl(), google.keyFile(folder), Trial.HTTP);
        theirs = google.addCalendar("Theirs", "America/New_York", "writer");
        another = google.addCalendar("Another", "America/New_York", "writer");
    }

    @AfterEach
    void stop() {
        google.stop();
    }

    @Test
    void fillsTheCalendarThatTheAuthorNamesInPlaceOfAnother() {
        publish(in(theirs));
        var before = google.events(theirs);

        fills(in(another), another);

        assertThat(google.events(theirs)).isEqualTo(before).hasSize(24);
    }

    @Test
    void fillsTheCalendarThatTheAuthorNamesInPlaceOfOurs() {
        publish(inOurs());
        var ours = google.calendars().get(2);
        var before = google.events(ours);

        fills(in(theirs), theirs);

        assertThat(google.events(ours)).isEqualTo(before).hasSize(24);
        assertThat(google.sharedWithEverybody(ours)).isEqualTo("reader");
    }

    @Test
    void goesBackToOursAndBringsItUpToDate() {
        publish(inOurs());
        publish(in(theirs));
        var ours = google.calendars().get(2);
        google.deleteEvent(ours, id(google.events(ours).get(0)));
        var before = google.events(theirs);

        publish(inOurs());

        assertThat(google.calendars()).hasSize(3);
        assertThat(google.events(ours)).hasSize(24);
        assertThat(google.events(theirs)).isEqualTo(before);
        assertThat(publish(inOurs()).plan().changes()).isEmpty();
    }

    @Test
    void refusesNothingWhereTheAuthorNamesAnotherCalendar() {
        publish(in(theirs));

        var plan = Run.plan(target, ledger, in(another));

        assertThat(plan.drifts()).isEmpty();
        assertThat(plan.check(Limits.DEFAULT)).isEmpty();
        assertThat(plan.changes()).hasSize(24).allMatch(Change.Create.class::isInstance);
    }

    @Test
    void isNotElsewhereWhereNoPlaceWasKept() {
        assertThat(Cursor.isOfAnother("a@example.edu", Memory.none())).isFalse();
        assertThat(Cursor.isOfAnother("a@example.edu", new Memory(Map.of(), "a@example.edu token")))
                .isFalse();
        assertThat(Cursor.isOfAnother("a@example.edu", new Memory(Map.of(), "aa@example.edu token")))
                .isTrue();
    }

    private void fills(Schedule schedule, String calendar) {
        var run = publish(schedule);
        assertThat(run.plan().drifts()).isEmpty();
        assertThat(google.events(calendar)).hasSize(24);
        var again = publish(schedule);
        assertThat(again.plan().changes()).isEmpty();
        assertThat(again.plan().drifts()).isEmpty();
    }

    private Run publish(Schedule schedule) {
        var run = Run.of(target, ledger, schedule);
        assertThat(run.outcomes()).allMatch(Outcome.Applied.class::isInstance);
        return run;
    }

    private static Schedule in(String calendar) {
        return Schedules.cos597a().onGoogle(calendar).build();
    }

    private static Schedule inOurs() {
        return Schedules.cos597a().onGoogle().build();
    }

    private static String id(ObjectNode event) {
        return event.path("id").asString();
    }
}
