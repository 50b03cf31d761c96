package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.standin.canvas.CanvasFault;
import org.lectern.standin.google.Failure;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** `purge`: all of ours goes and nothing else, whatever became of ledger and file, and the target rests. */
class PurgeJobTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    private static Site site;

    private @Nullable TrialCourse opened;

    @BeforeAll
    static void install() throws IOException {
        site = new Site(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @AfterEach
    void closesTheCourse() throws IOException {
        if (opened != null) {
            opened.close();
        }
    }

    @Test
    void takesTheCalendarThatItMadeAndRestsUntilItIsAskedFor() throws IOException {
        var course = open("whole", "1100");
        var foreign = site.google.addCalendar("Chess club", "America/New_York", "owner");
        site.google.addEvent(foreign, event("Blitz"));
        var before = site.google.events(foreign);
        site.run("sync");
        var canvas = course.canvas().everything();
        site.forgetRequests();

        var said = site.run("purge", "whole", "--target", "google");

        assertThat(said.exitCode()).as(said.all()).isZero();
        assertThat(said.lines())
                .startsWith("whole, release 1", "  Google  25 removed")
                .last()
                .isEqualTo(
                        "COS 597A rests at Google now: `sync whole --target google` publishes it there again. 2 writes, 2 reads.");
        assertThat(course.googleCalendars()).isEmpty();
        assertThat(site.google.events(foreign)).isEqualTo(before);
        assertThat(course.canvas().everything()).isEqualTo(canvas);

        assertThat(site.run("purge", "whole", "--target", "google").lines())
                .containsExactly(
                        "whole, release 1",
                        "  Google  nothing to remove",
                        "COS 597A rests at Google now: `sync whole --target google` publishes it there again."
                                + " 0 writes, 1 read.");
        var rests =
                "COS 597A rests at Google since it was purged there; `sync whole --target google` publishes it there"
                        + " again";
        for (var command : List.of(List.of("sync"), List.of("run", "nightly"), List.of("sync", "whole"))) {
            var untouched = site.run(command.toArray(String[]::new));
            assertThat(untouched.exitCode()).isZero();
            assertThat(untouched.lines()).contains("  Google  " + rests);
        }
        assertThat(site.run("sync", "--target", "google").lines()).containsExactly(rests);
        assertThat(site.run("plan"))
                .isEqualTo(new Said(0, "COS 597A (whole): nothing to change\n  " + rests + "\n", ""));
        assertThat(course.googleCalendars()).isEmpty();

        assertThat(site.run("sync", "whole", "--target", "google").exitCode()).isZero();
        assertThat(PlainSchedule.ofGoogle(course.google())).isEqualTo(TrialCourse.asPublished());
        assertThat(site.run("plan").lines()).containsExactly("COS 597A (whole): nothing to change");
    }

    @Test
    void leavesTheCalendarWithWhatOthersPutThere() throws IOException {
        var course = open("guests", "1101");
        site.run("sync");
        var calendar = course.googleCalendars().get(0);
        site.google.addEvent(calendar, event("Study group"));
        var foreign = studyGroup(calendar);
        var ours = Objects.requireNonNull(course.google().get(0).path("id").asString());
        site.google.editEvent(calendar, ours, edited -> edited.put("summary", "Edited by a person"));

        var said = site.run("purge", "guests", "--target", "google");

        assertThat(said.exitCode()).isZero();
        assertThat(said.lines())
                .contains("    ! the calendar stays, as it holds what Lectern did not make: 'Study group'");
        assertThat(site.google.events(calendar)).isEqualTo(foreign);
        site.forgetRequests();
        assertThat(site.run("purge", "guests", "--target", "google").lines()).contains("  Google  nothing to remove");
        assertThat(site.google.events(calendar)).isEqualTo(foreign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"known", "lost"})
    void takesOnlyItsEventsFromASharedCalendar(String ledger) throws IOException {
        var shared = site.google.addCalendar("Department " + ledger, "America/New_York", "owner");
        site.google.addEvent(shared, event("Study group"));
        var before = site.google.events(shared);
        var course = open("shared-" + ledger, ledger.equals("known") ? "1102" : "1103");
        course.edit("{calendar: create, share: public}", "{calendar: \"" + shared + "\", share: none}");
        assertThat(site.run("sync").exitCode()).isZero();
        assertThat(site.google.events(shared)).hasSize(25);
        if (ledger.equals("lost")) {
            loseTheLedger();
        }

        var said = site.run("purge", course.id, "--target", "google");

        assertThat(said.exitCode()).as(said.all()).isZero();
        assertThat(site.google.events(shared)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"known", "lost"})
    void takesOnlyWhatItMadeFromACanvasCourse(String ledger) throws IOException {
        var number = ledger.equals("known") ? "1104" : "1105";
        var course = open("canvas-" + ledger, number);
        post(
                "calendar_events",
                "{\"calendar_event\":{\"context_code\":\"course_" + number
                        + "\",\"title\":\"Field trip\",\"start_at\":\"2025-10-01T12:00:00Z\"}}");
        post(
                "courses/" + number + "/pages",
                "{\"wiki_page\":{\"title\":\"House rules\",\"body\":\"<p>Be kind.</p>\"}}");
        post("courses/" + number + "/modules", "{\"module\":{\"name\":\"Before you come\"}}");
        var before = course.canvas().everything();
        site.run("sync");
        if (ledger.equals("lost")) {
            loseTheLedger();
        }

        var said = site.run("purge", course.id, "--target", "canvas");

        assertThat(said.exitCode()).as(said.all()).isZero();
        assertThat(course.canvas().everything()).isEqualTo(before);
        assertThat(course.google()).hasSize(24);
    }

    @Test
    void leavesAModuleIntoWhichSomebodyPutSomething() throws IOException {
        var course = open("items", "1106");
        post("courses/1106/pages", "{\"wiki_page\":{\"title\":\"Notes of a teacher\",\"body\":\"x\"}}");
        site.run("sync");
        var module = course.canvas().modules().stream()
                .filter(one -> one.path("name").asString().equals("Week 2"))
                .findFirst()
                .orElseThrow();
        post(
                "courses/1106/modules/" + module.path("id").asString() + "/items",
                "{\"module_item\":{\"type\":\"Page\",\"page_url\":\"notes-of-a-teacher\"}}");

        var said = site.run("purge", "items", "--target", "canvas");

        assertThat(said.exitCode()).as(said.all()).isZero();
        assertThat(said.lines())
                .contains("    ! module 'Week 2' stays, as it holds what Lectern did not put there:"
                        + " 'Notes of a teacher'");
        assertThat(site.canvas.modules("1106")).hasSize(1).first().asString().startsWith("Week 2 (published): Notes");
        assertThat(site.canvas.pages("1106")).containsExactly("Notes of a teacher");
        assertThat(site.canvas.events("1106")).isEmpty();
        assertThat(site.run("purge", "items", "--target", "canvas").lines()).contains("  Canvas  nothing to remove");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone", "broken", "withdrawn"})
    void needsNoFileThatStillPublishesThere(String file) throws IOException {
        var course = open("file-" + file, "111" + file.length());
        site.run("sync");
        switch (file) {
            case "gone" -> Files.delete(course.file);
            case "broken" -> course.write("id: [");
            default -> {
                course.edit("  google: {calendar: create, share: public}", "");
                course.edit("  canvas: {course: " + course.canvasCourse + "}", "");
                site.run("sync");
            }
        }

        assertThat(site.run("purge", course.id, "--target", "google").exitCode())
                .isZero();
        assertThat(site.run("purge", course.id, "--target", "canvas").exitCode())
                .isZero();

        assertThat(course.googleCalendars()).isEmpty();
        assertThat(course.canvas().everything()).isEqualTo("[]\n[]\n[]");
    }

    @Test
    void takesTheDestinationsOfSectionsToo() throws IOException {
        var course = open("sections", "1120");
        site.canvas.addCourse("1121", "Precept 1", ZoneId.of("America/New_York"));
        course.edit(
                "meetings:\n",
                "meetings:\n  precept-1: {kind: recitation, section: p01, days: [wed],"
                        + " at: \"10:40-12:00\", place: COS 105}\n");
        course.edit(
                "publish:\n",
                "publish:\n  sections:\n    p01: {google: {calendar: create, share: public},"
                        + " canvas: {course: 1121}}\n");
        assertThat(site.run("sync").exitCode()).isZero();
        assertThat(course.googleCalendars()).hasSize(2);

        assertThat(site.run("purge", "sections", "--target", "google").exitCode())
                .isZero();
        assertThat(site.run("purge", "sections", "--target", "canvas").exitCode())
                .isZero();

        assertThat(course.googleCalendars()).isEmpty();
        assertThat(site.canvas.events("1120")).isEmpty();
        assertThat(site.canvas.events("1121")).isEmpty();
        assertThat(site.canvas.modules("1121")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17, 24, 30, 38, 45, 50})
    void endsTheNextTimeWhereItWasInterruptedAtCanvas(int writes) throws IOException {
        var course = open("cut-" + writes, "13" + (10 + writes));
        site.run("sync");
        site.forgetRequests();
        site.canvas.failFrom(writes, CanvasFault.RESET);
        assertThat(site.run("purge", course.id, "--target", "canvas").exitCode())
                .isEqualTo(6);
        site.heal();
        assertThat(site.run("sync").exitCode()).isZero();

        assertThat(site.run("purge", course.id, "--target", "canvas").exitCode())
                .isZero();

        assertThat(course.canvas().everything()).isEqualTo("[]\n[]\n[]");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void endsTheNextTimeWhereAnAnswerOfGoogleWasLost(int requests) throws IOException {
        var course = open("lost-" + requests, "120" + requests);
        site.run("sync");
        site.forgetRequests();
        site.google.failFrom(requests, Failure.LOST_ANSWER);
        assertThat(site.run("purge", course.id, "--target", "google").exitCode())
                .isIn(0, 6);
        site.heal();
        site.run("sync");

        assertThat(site.run("purge", course.id, "--target", "google").exitCode())
                .isZero();

        assertThat(course.googleCalendars()).isEmpty();
    }

    @Test
    void saysWhatItDoesNotPurge() throws IOException {
        open("words", "1130");
        var feeds = site.run("purge", "words", "--target", "feeds");
        assertThat(feeds.exitCode()).isEqualTo(64);
        assertThat(feeds.err()).startsWith("Feeds and pages are not purged").contains("visibility: unlisted");
        assertThat(site.run("purge", "wrods", "--target", "google").exitCode()).isEqualTo(64);
        assertThat(site.run("purge", "words").exitCode()).isEqualTo(64);
        Files.writeString(folder.resolve("jobs/hidden.yaml"), "job: purge\n");
        assertThat(site.run("run", "hidden").exitCode()).isEqualTo(3);
        Files.delete(folder.resolve("jobs/hidden.yaml"));
    }

    private TrialCourse open(String id, String canvas) throws IOException {
        var course = site.course(id, canvas);
        opened = course;
        return course;
    }

    private static void loseTheLedger() {
        var jdbc = site.bean(JdbcTemplate.class);
        jdbc.update("delete from ledger_item");
        jdbc.update("delete from ledger_cursor");
    }

    private static List<ObjectNode> studyGroup(String calendar) {
        return site.google.events(calendar).stream()
                .filter(event -> event.path("summary").asString("").equals("Study group"))
                .toList();
    }

    private static ObjectNode event(String title) {
        var event = JSON.createObjectNode().put("summary", title);
        event.putObject("start").put("dateTime", "2025-10-01T18:00:00-04:00");
        event.putObject("end").put("dateTime", "2025-10-01T19:00:00-04:00");
        return event;
    }

    private static JsonNode post(String path, String body) throws IOException {
        var request = new Request.Builder()
                .url(site.canvas.baseUrl() + "/api/v1/" + path)
                .header("Authorization", "Bearer " + site.canvas.token())
                .post(RequestBody.create(body, MediaType.get("application/json")))
                .build();
        try (var response = new OkHttpClient().newCall(request).execute()) {
            assertThat(response.isSuccessful()).isTrue();
            return JSON.readTree(response.body().string());
        }
    }
}
