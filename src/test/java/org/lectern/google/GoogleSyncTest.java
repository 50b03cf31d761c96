package org.lectern.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.schedule.Amendment;
import org.lectern.schedule.Publishing;
import org.lectern.schedule.Schedule;
import org.lectern.standin.google.Failure;
import org.lectern.standin.google.GoogleStandIn;
import org.lectern.sync.Calls;
import org.lectern.sync.Content;
import org.lectern.sync.DesiredState;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Limits;
import org.lectern.sync.ObservedItem;
import org.lectern.sync.Plan;
import org.lectern.sync.TargetDenied;
import org.lectern.sync.TargetRejected;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class GoogleSyncTest {

    private static final String LIST = "GET /calendar/v3/calendars/{calendar}/events";
    private static final String CALENDAR_LIST = "GET /calendar/v3/users/me/calendarList";
    private static final String INSERT = "POST /calendar/v3/calendars/{calendar}/events";
    private static final String UPDATE = "PUT /calendar/v3/calendars/{calendar}/events/{event}";
    private static final String DELETE = "DELETE /calendar/v3/calendars/{calendar}/events/{event}";
    private static final String GET = "GET /calendar/v3/calendars/{calendar}/events/{event}";
    private static final String BATCH = "POST /batch/calendar/v3";
    private static final String MAKE_CALENDAR = "POST /calendar/v3/calendars";
    private static final String RULES = "GET /calendar/v3/calendars/{calendar}/acl";

    @TempDir
    private Path folder;

    private GoogleStandIn google;
    private Trial trial;

    @BeforeEach
    void start() {
        google = GoogleStandIn.start(0);
        trial = new Trial(google, folder);
    }

    @AfterEach
    void stop() {
        google.stop();
    }

    @Test
    void makesANewPublicCalendarWithFortyEventsInThreeRequestsAfterOneLook() {
        var run = trial.sync(Courses.large(40, new Publishing.Google(null, true)));

        assertThat(run.failures()).isEmpty();
        assertThat(google.requests()).containsExactly(CALENDAR_LIST, MAKE_CALENDAR, BATCH, LIST);
        assertThat(run.calls()).isEqualTo(new Calls(2, 2));
        assertThat(google.signIns()).isOne();
        assertThat(google.events(calendar())).hasSize(40);
        assertThat(google.sharedWithEverybody(calendar())).isEqualTo("reader");
    }

    @Test
    void asksOnceAndWritesNothingWhereNothingChanged() {
        trial.sync(Courses.small());

        var run = trial.sync(Courses.small());

        assertThat(run.plan().changes()).isEmpty();
        assertThat(run.plan().drifts()).isEmpty();
        assertThat(google.requests()).containsExactly(LIST);
    }

    @Test
    void writesOneUpdateForOneChange() {
        trial.sync(Courses.small());

        var run = trial.sync(Courses.small("Friend Center 016", "Scaling laws, again"));

        assertThat(run.failures()).isEmpty();
        assertThat(google.requests()).containsExactly(LIST, UPDATE);
        assertThat(event("week-2").path("summary").asString()).isEqualTo("COS 597A: Scaling laws, again");
        assertThat(trial.sync(Courses.small("Friend Center 016", "Scaling laws, again"))
                        .plan()
                        .changes())
                .isEmpty();
    }

    @Test
    void observesWhatItProjects() {
        var schedule = Courses.small();
        trial.sync(schedule);

        var observed = trial.connect(schedule).observe();

        assertThat(contents(observed.items()))
                .isEqualTo(trial.target.project(schedule).items());
        assertThat(observed.cursor()).isNotNull();
    }

    @Test
    void observesTheSameWithoutALedger() {
        var schedule = Courses.small();
        trial.sync(schedule);
        var project = trial.target.project(schedule).items();

        trial.notebook = new Notebook();
        var run = trial.sync(schedule);

        assertThat(google.requests()).first().isEqualTo(CALENDAR_LIST);
        assertThat(run.plan().changes()).extracting("key").containsExactly(Keys.SHARING);
        assertThat(google.calendars()).hasSize(1);
        assertThat(google.events(calendar())).hasSize(6);
        var again = trial.connect(schedule).observe();
        assertThat(contents(again.items())).isEqualTo(project);
    }

    @Test
    void writesAnEventAsStudentsReadIt() {
        trial.sync(Courses.small());

        var lecture = event("week-2");
        assertThat(lecture.path("summary").asString()).isEqualTo("COS 597A: Scaling laws");
        assertThat(lecture.path("location").asString()).isEqualTo("Friend Center 016");
        assertThat(lecture.path("start").path("dateTime").asString()).isEqualTo("2025-09-09T10:40:00-04:00");
        assertThat(lecture.path("end").path("dateTime").asString()).isEqualTo("2025-09-09T12:00:00-04:00");
        assertThat(lecture.path("start").path("timeZone").asString()).isEqualTo("America/New_York");
        assertThat(lecture.has("transparency")).isFalse();
        assertThat(lecture.has("attendees")).isFalse();
        assertThat(lecture.path("description").asString()).isEqualTo("""
                        With Tri Dao https://tridao.me

                        Readings:
                        - Scaling Laws for Neural Language Models
                        https://arxiv.org/abs/2001.08361
                        - R&D of <GPUs>: a "history" (optional)""");
        assertThat(lecture.path("extendedProperties")
                        .path("private")
                        .path("lectern")
                        .asString())
                .isEqualTo("week-2.cos597a@lectern");
        var closed = event("closed-2025-09-16");
        assertThat(closed.path("start").path("date").asString()).isEqualTo("2025-09-16");
        assertThat(closed.path("end").path("date").asString()).isEqualTo("2025-09-17");
        assertThat(closed.path("transparency").asString()).isEqualTo("transparent");
    }

    @Test
    void hidesItsMarkAtTheEndOfTheCalendarsDescription() {
        trial.sync(Courses.small());

        assertThat(google.calendar(calendar()).path("summary").asString()).isEqualTo("COS 597A: Efficient Systems");
        assertThat(google.calendar(calendar()).path("description").asString())
                .isEqualTo("What makes <large> models run.\n\nLectern: cos597a@lectern");
    }

    @Test
    void followsEveryPage() {
        google.pageSize(2);
        trial.sync(Courses.small());

        trial.notebook = new Notebook();
        var run = trial.sync(Courses.small());

        assertThat(google.requests()).startsWith(CALENDAR_LIST, LIST, LIST, LIST);
        assertThat(run.plan().changes()).extracting("key").containsExactly(Keys.SHARING);
    }

    @Test
    void keepsAColourThatAPersonSet() {
        trial.sync(Courses.small());
        google.editEvent(calendar(), id("week-2"), event -> {
            event.put("colorId", "5");
            event.withObject("/extendedProperties").withObject("/private").put("theirs", "kept");
        });

        var run = trial.sync(Courses.small("Friend Center 104", "Scaling laws"));

        assertThat(run.failures()).isEmpty();
        assertThat(run.plan().drifts()).isEmpty();
        assertThat(event("week-2").path("colorId").asString()).isEqualTo("5");
        assertThat(event("week-2").path("location").asString()).isEqualTo("Friend Center 104");
        assertThat(event("week-2")
                        .path("extendedProperties")
                        .path("private")
                        .path("theirs")
                        .asString())
                .isEqualTo("kept");
    }

    @Test
    void reportsAndKeepsAPersonsEdit() {
        trial.sync(Courses.small());
        google.editEvent(calendar(), id("week-2"), event -> event.put("location", "McCosh 50"));

        var run = trial.sync(Courses.small());

        assertThat(run.plan().changes()).isEmpty();
        assertThat(run.plan().drifts()).extracting("found").containsExactly("McCosh 50");
        assertThat(event("week-2").path("location").asString()).isEqualTo("McCosh 50");
    }

    @Test
    void overwritesAPersonsEditWhereTheCourseSaysSo() {
        trial.sync(Courses.small());
        google.editEvent(calendar(), id("week-2"), event -> event.put("location", "McCosh 50"));
        trial.edits = Publishing.Edits.OVERWRITE;

        trial.sync(Courses.small());

        assertThat(event("week-2").path("location").asString()).isEqualTo("Friend Center 016");
    }

    @Test
    void knowsItsEventWhoseMarkAPersonTookAway() {
        trial.sync(Courses.small());
        google.editEvent(calendar(), id("week-2"), event -> event.remove("extendedProperties"));

        var run = trial.sync(Courses.small("Friend Center 104", "Scaling laws"));

        assertThat(run.failures()).isEmpty();
        assertThat(google.events(calendar())).hasSize(6);
        assertThat(event("week-2")
                        .path("extendedProperties")
                        .path("private")
                        .path("lectern")
                        .asString())
                .isEqualTo("week-2.cos597a@lectern");
    }

    @Test
    void neverTouchesWhatItDidNotMake() {
        var calendar = google.addCalendar("Department", "America/New_York", "owner");
        var foreign = List.of(
                google.addEvent(calendar, someEvent("Faculty meeting", null)),
                google.addEvent(calendar, someEvent("Another course", "week-2.cos324@lectern")),
                google.addEvent(calendar, someEvent("Another installation", "week-2.cos597a@elsewhere")));
        var before = foreign.stream().map(id -> named(calendar, id)).toList();
        var theirs = new Publishing.Google(calendar, false);

        trial.sync(Courses.small("Friend Center 016", "Scaling laws", theirs, null));
        trial.notebook = new Notebook();
        trial.sync(Courses.large(1, theirs));

        assertThat(google.events(calendar)).hasSize(4);
        assertThat(foreign.stream().map(id -> named(calendar, id)).toList()).isEqualTo(before);
        assertThat(google.calendar(calendar).has("description")).isFalse();
    }

    @Test
    void usesACalendarThatWasSharedWithIt() {
        var calendar = google.addCalendar("Department", "Europe/Berlin", "writer");
        var schedule = Courses.small("Room", "Title", new Publishing.Google(calendar, false), null);

        var first = trial.sync(schedule);

        assertThat(first.failures()).isEmpty();
        assertThat(google.requests()).containsExactly(LIST, BATCH);
        assertThat(trial.sync(schedule).plan().changes()).isEmpty();
        assertThat(google.requests()).containsExactly(LIST);
    }

    @Test
    void saysWhatToDoWhereTheConfiguredCalendarIsOutOfReach() {
        var schedule = Courses.small("Room", "Title", new Publishing.Google("theirs@example.edu", false), null);

        assertThatThrownBy(() -> trial.sync(schedule))
                .isInstanceOf(TargetDenied.class)
                .hasMessage("cos597a, calendar: Google does not know it, or our account may not see it. Check"
                        + " publish.google.calendar, and share the calendar with the service account with the right"
                        + " to make changes and manage sharing.");
    }

    @Test
    void refusesToMakeAgainACalendarThatIsGone() {
        trial.sync(Courses.small());
        google.dropCalendar(calendar());

        var observed = trial.connect(Courses.small()).observe();

        assertThat(observed.items()).isEmpty();
        assertThat(trial.plan(Courses.small(), observed).check(Limits.DEFAULT)).isPresent();
        assertThat(google.calendars()).isEmpty();
    }

    @Test
    void listsInFullWhereTheSyncTokenHasExpired() {
        trial.sync(Courses.small());
        google.expireSyncTokens();

        var run = trial.sync(Courses.small());

        assertThat(run.plan().changes()).isEmpty();
        assertThat(google.requests()).containsExactly(LIST, LIST, RULES);
        trial.sync(Courses.small());
        assertThat(google.requests()).containsExactly(LIST);
    }

    @Test
    void seesThatAPersonDeletedAnEvent() {
        trial.sync(Courses.small());
        google.deleteEvent(calendar(), id("week-2"));

        var kept = trial.sync(Courses.small());
        assertThat(kept.plan().changes()).isEmpty();
        assertThat(kept.plan().drifts()).extracting("key").containsExactly(Keys.event("week-2"));
    }

    /** The list with a sync token tells of a deletion once. */
    @Test
    void remembersThatAPersonDeletedAnEvent() {
        trial.sync(Courses.small());
        var id = id("week-2");
        google.deleteEvent(calendar(), id);
        trial.sync(Courses.small());

        assertThat(trial.sync(Courses.small()).plan().drifts())
                .extracting("key")
                .containsExactly(Keys.event("week-2"));

        trial.edits = Publishing.Edits.OVERWRITE;
        assertThat(trial.sync(Courses.small()).failures()).isEmpty();
        assertThat(id("week-2")).isEqualTo(id);
    }

    @Test
    void bringsBackAnEventThatAPersonDeletedWhereTheCourseSaysSo() {
        trial.sync(Courses.small());
        var id = id("week-2");
        google.deleteEvent(calendar(), id);
        trial.edits = Publishing.Edits.OVERWRITE;

        var run = trial.sync(Courses.small());

        assertThat(run.failures()).isEmpty();
        assertThat(google.requests()).containsExactly(LIST, INSERT, GET, UPDATE);
        assertThat(id("week-2")).isEqualTo(id);
    }

    @Test
    void takesAnotherIdForAnEventThatWasDeletedForGood() {
        trial.sync(Courses.small());
        var id = id("week-2");
        google.deleteEvent(calendar(), id);
        google.emptyBin(calendar());
        trial.edits = Publishing.Edits.OVERWRITE;

        var run = trial.sync(Courses.small());

        assertThat(run.failures()).isEmpty();
        assertThat(google.requests()).containsExactly(LIST, INSERT, GET, UPDATE, INSERT);
        assertThat(id("week-2")).isNotEqualTo(id).matches("[0-9a-v]{52}");
        assertThat(trial.sync(Courses.small()).plan().changes()).isEmpty();
    }

    @Test
    void deletesACancelledMeetingAndBringsItBack() {
        trial.sync(Courses.small());
        var id = id("week-2");
        var day = LocalDate.parse("2025-09-09");
        var cancelled = with(new Amendment.Cancelled(day, "travel"));

        var run = trial.sync(cancelled);

        assertThat(run.failures()).isEmpty();
        assertThat(google.requests()).containsExactly(LIST, DELETE);
        assertThat(google.events(calendar())).hasSize(5);
        assertThat(trial.target.project(cancelled).cancelled()).containsExactly(Keys.event("week-2"));
        assertThat(trial.sync(Courses.small()).failures()).isEmpty();
        assertThat(id("week-2")).isEqualTo(id);
    }

    @Test
    void keepsTheEventWhenAMeetingMoves() {
        trial.sync(Courses.small());
        var id = id("week-2");
        var day = LocalDate.parse("2025-09-09");

        trial.sync(with(Amendment.Changed.moved(
                day, LocalDate.parse("2025-11-05"), LocalTime.of(15, 0), LocalTime.of(16, 0), "Elsewhere")));

        assertThat(id("week-2")).isEqualTo(id);
        assertThat(event("week-2").path("start").path("dateTime").asString()).isEqualTo("2025-11-05T15:00:00-05:00");
    }

    @Test
    void countsDeletingWhatIsGoneAsDone() {
        trial.sync(Courses.small());
        var connection = trial.connect(Courses.small());
        var item = Objects.requireNonNull(connection.observe().items().get(Keys.event("week-2")));
        google.deleteEvent(calendar(), id("week-2"));

        connection.delete(item);

        assertThat(google.events(calendar())).hasSize(5);
    }

    @Test
    void stopsWhereTwoEventsCarryOneMark() {
        trial.sync(Courses.small());
        google.addEvent(calendar(), someEvent("A copy", "week-2.cos597a@lectern"));

        assertThatThrownBy(() -> trial.sync(Courses.small()))
                .isInstanceOf(TargetRejected.class)
                .hasMessageContainingAll("event:week-2", "'COS 597A: Scaling laws'", "'A copy'", "Delete the copy");
    }

    @Test
    void takesItsSharingBack() {
        trial.sync(Courses.small());

        trial.sync(Courses.small("Friend Center 016", "Scaling laws", new Publishing.Google(null, false), null));

        assertThat(google.sharedWithEverybody(calendar())).isEmpty();
    }

    @Test
    void removesAllOfItsOwnWhereNothingIsWanted() {
        trial.sync(Courses.small());
        var connection = trial.connect(Courses.small());
        var nothing = new DesiredState(Map.of(), Set.of());
        var plan = Plan.between(
                Trial.destination(Courses.small()),
                nothing,
                trial.notebook.memory(),
                connection.observe(),
                Publishing.Edits.KEEP);

        plan.groups(connection.batch()).forEach(connection::apply);

        assertThat(google.calendars()).isEmpty();
    }

    @Test
    void changesTheCalendarItself() {
        trial.sync(Courses.small());
        google.calendar(calendar()).put("summary", "Renamed by hand").put("location", "Princeton");

        assertThat(trial.sync(Courses.small()).plan().drifts())
                .extracting("found")
                .containsExactly("Renamed by hand");
        trial.edits = Publishing.Edits.OVERWRITE;
        var run = trial.sync(Courses.small());

        assertThat(run.failures()).isEmpty();
        assertThat(google.requests()).containsExactly(LIST, "PATCH /calendar/v3/calendars/{calendar}");
        assertThat(google.calendar(calendar()).path("location").asString()).isEqualTo("Princeton");
        assertThat(google.calendar(calendar()).path("summary").asString()).isEqualTo("COS 597A: Efficient Systems");
        assertThat(google.calendar(calendar()).path("description").asString())
                .isEqualTo("What makes <large> models run.\n\nLectern: cos597a@lectern");
    }

    @Test
    void signsInAnewWhenATokenIsNoLongerTaken() {
        trial.sync(Courses.small());
        google.revokeAccessTokens();

        assertThat(trial.sync(Courses.small()).plan().changes()).isEmpty();
        assertThat(google.requests()).containsExactly(LIST, LIST);
        assertThat(google.signIns()).isEqualTo(2);
    }

    @Test
    void writesOnTopOfAnEditOfTheLastMomentThatIsNoConcernOfIts() {
        trial.sync(Courses.small());
        var connection = trial.connect(Courses.small());
        var item = Objects.requireNonNull(connection.observe().items().get(Keys.event("week-2")));
        google.editEvent(calendar(), id("week-2"), event -> event.put("colorId", "7"));

        connection.update(item, item.content().with(Field.PLACE, "Elsewhere"));

        assertThat(event("week-2").path("colorId").asString()).isEqualTo("7");
        assertThat(event("week-2").path("location").asString()).isEqualTo("Elsewhere");
    }

    @Test
    void leavesAnEditOfTheLastMomentToTheNextRun() {
        trial.sync(Courses.small());
        var connection = trial.connect(Courses.small());
        var item = Objects.requireNonNull(connection.observe().items().get(Keys.event("week-2")));
        google.editEvent(calendar(), id("week-2"), event -> event.put("summary", "Theirs"));

        assertThatThrownBy(() -> connection.update(item, item.content().with(Field.PLACE, "Elsewhere")))
                .isInstanceOf(TargetRejected.class)
                .hasMessageContaining("The next run looks again");
        assertThat(event("week-2").path("summary").asString()).isEqualTo("Theirs");
    }

    @Test
    void sendsNoMoreThanFiftyChangesAtOnce() {
        var run = trial.sync(Courses.large(120, new Publishing.Google(null, false)));

        assertThat(run.failures()).isEmpty();
        assertThat(google.requests()).containsExactly(CALENDAR_LIST, MAKE_CALENDAR, BATCH, BATCH, BATCH, LIST);
        assertThat(google.events(calendar())).hasSize(120);
    }

    @Test
    void retriesOnlyThePartsOfABatchThatFailed() {
        google.failNextParts(
                Failure.RATE_LIMITED, Failure.BACKEND_ERROR, Failure.CONFLICT, Failure.UNAUTHORIZED, Failure.NOT_FOUND);

        var run = trial.sync(Courses.small());

        assertThat(run.failures()).isEmpty();
        assertThat(google.requests())
                .containsExactly(CALENDAR_LIST, MAKE_CALENDAR, BATCH, INSERT, INSERT, INSERT, INSERT, INSERT, LIST);
        assertThat(google.events(calendar())).hasSize(6);
    }

    private Schedule with(Amendment amendment) {
        return Courses.small("Friend Center 016", "Scaling laws", new Publishing.Google(null, true), amendment);
    }

    private String calendar() {
        return google.calendars().get(0);
    }

    private ObjectNode event(String entry) {
        return google.events(calendar()).stream()
                .filter(event -> id(entry).equals(event.path("id").asString()))
                .findFirst()
                .orElseThrow();
    }

    private String id(String entry) {
        var id = trial.notebook.of(Keys.event(entry)).id();
        return id == null ? "" : id.value();
    }

    private ObjectNode named(String calendar, String id) {
        return google.events(calendar).stream()
                .filter(event -> id.equals(event.path("id").asString()))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode someEvent(String title, @Nullable String mark) {
        var event = JsonMapper.shared().createObjectNode().put("summary", title);
        event.putObject("start").put("dateTime", "2025-09-09T10:40:00-04:00");
        event.putObject("end").put("dateTime", "2025-09-09T12:00:00-04:00");
        if (mark != null) {
            event.putObject("extendedProperties").putObject("private").put("lectern", mark);
        }
        return event;
    }

    private static Map<ItemKey, Content> contents(Map<ItemKey, ObservedItem> items) {
        return items.values().stream().collect(Collectors.toMap(ObservedItem::key, ObservedItem::content));
    }
}
