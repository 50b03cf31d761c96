package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.standin.canvas.CanvasFault;
import org.lectern.standin.canvas.Exchange;
import org.lectern.standin.google.Failure;

/** "Must hold": a target that fails, or a run cut off there, harms no other; the next run completes, nothing twice. */
class BrokenTargetJobTest {

    @TempDir
    private static Path folder;

    private static Site site;
    private static int number = 700;

    private TrialCourse course;

    @BeforeAll
    static void install() throws IOException {
        site = new Site(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @BeforeEach
    void writesTheFile() throws IOException {
        number++;
        course = site.course("course-" + number, Integer.toString(number));
    }

    @AfterEach
    void closesTheCourse() throws IOException {
        course.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNAUTHORIZED|course-N, events: Google Calendar answered 401 authError (Invalid "
                        + "Credentials). Check that the key in lectern.google.credentials is still valid.",
                "TOO_MANY_REQUESTS|course-N, events: Google Calendar answered 429 rateLimitExceeded "
                        + "(Rate Limit Exceeded). The next run tries again.",
                "BACKEND_ERROR|course-N, events: Google Calendar answered 500 backendError (Backend "
                        + "Error). The next run tries again.",
                "HTML_PAGE|Google Calendar gave no usable answer (status 200 with text/html; "
                        + "charset=utf-8 instead of JSON, as a proxy or a sign-in page does): check "
                        + "lectern.google.root-url and the way there; the next run tries again",
                "SILENCE|Google Calendar gave no usable answer (SocketTimeoutException): check "
                        + "lectern.google.root-url and the way there; the next run tries again",
            })
    void finishesTheOthersWhereGoogleFails(Failure failure, String text) throws IOException {
        site.google.failAll(failure);

        var said = site.run("sync");

        assertThat(said.exitCode()).isEqualTo(6);
        assertThat(line(said, "Google").replace("course-" + number, "course-N")).isEqualTo("not finished: " + text);
        assertThat(said.lines())
                .last(STRING)
                .startsWith("COS 597A is not in sync: Google; in sync: feeds, Canvas. 60 writes, ");
        assertThat(said.all()).doesNotContain(site.secrets());
        assertThat(PlainSchedule.of(course.feed())).isEqualTo(TrialCourse.asPublished());
        assertThat(PlainSchedule.ofCanvas(course.canvas())).isEqualTo(TrialCourse.asPublished());
        assertThatTheNextRunCompletes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INVALID_TOKEN|Canvas refuses the access token (401: Invalid access token.), asked "
                        + "to read the modules of course N. Make a new one in Canvas under Account, Settings, "
                        + "and set LECTERN_CANVAS_TOKEN.",
                "RATE_LIMITED|Canvas asks for fewer requests (429), asked to read the modules of "
                        + "course N. The next run goes on from here.",
                "SERVER_ERROR|Canvas could not read the modules of course N (500: An error "
                        + "occurred.). The next run tries again.",
                "HTML_PAGE|What answered is not Canvas as we know it (status 200, text/html; "
                        + "charset=utf-8), asked to read the modules of course N. Is lectern.canvas.base-url "
                        + "right, and nothing in between?",
                "NO_ANSWER|Canvas gave no answer, asked to read the modules of course N "
                        + "(SocketTimeoutException). Is it up, and lectern.canvas.base-url right?",
            })
    void finishesTheOthersWhereCanvasFails(CanvasFault fault, String text) throws IOException {
        site.canvas.failAlways(fault);

        var said = site.run("sync");

        assertThat(said.exitCode()).isEqualTo(6);
        assertThat(line(said, "Canvas").replace("course " + number, "course N")).isEqualTo("not finished: " + text);
        assertThat(said.lines())
                .last(STRING)
                .startsWith("COS 597A is not in sync: Canvas; in sync: feeds, Google. 2 writes, ");
        assertThat(said.all()).doesNotContain(site.secrets());
        assertThat(PlainSchedule.of(course.feed())).isEqualTo(TrialCourse.asPublished());
        assertThat(PlainSchedule.ofGoogle(course.google())).isEqualTo(TrialCourse.asPublished());
        assertThatTheNextRunCompletes();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 24, 49})
    void completesAFirstSyncOfWhichCanvasLostOneAnswer(int writes) throws IOException {
        site.canvas.failAfterWrites(writes, CanvasFault.LOST_ANSWER);

        var cutOff = site.run("sync", "--target", "canvas");

        assertThat(cutOff.exitCode()).as(cutOff.all()).isIn(5, 6);
        assertThat(cutOff.all()).doesNotContain(site.secrets());
        assertThatTheNextRunCompletes();
    }

    @ParameterizedTest
    @CsvSource({"7, RESET", "24, LOST_ANSWER", "33, SERVER_ERROR", "59, LOST_ANSWER"})
    void completesAFirstSyncThatCanvasCutOff(int writes, CanvasFault fault) throws IOException {
        site.canvas.failFrom(writes, fault);

        var cutOff = site.run("sync", "--target", "canvas");

        assertThat(cutOff.exitCode()).as(cutOff.all()).isEqualTo(6);
        assertThatTheNextRunCompletes();
    }

    @ParameterizedTest
    @CsvSource({"0, RESET", "1, LOST_ANSWER", "1, RESET", "2, LOST_ANSWER", "2, RESET", "3, LOST_ANSWER"})
    void completesAFirstSyncThatGoogleCutOff(int requests, Failure failure) throws IOException {
        site.google.failFrom(requests, failure);

        var cutOff = site.run("sync", "--target", "google");

        assertThat(cutOff.exitCode()).as(cutOff.all()).isEqualTo(6);
        assertThatTheNextRunCompletes();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 23})
    void completesAFirstSyncOfWhichGoogleTurnedPartsDown(int parts) throws IOException {
        site.google.failNextParts(Collections.nCopies(parts, Failure.FORBIDDEN).toArray(Failure[]::new));

        var cutOff = site.run("sync", "--target", "google");

        assertThat(cutOff.exitCode()).as(cutOff.all()).isIn(5, 6);
        assertThatTheNextRunCompletes();
    }

    @Test
    void restartsOnlyTheFailedPart() throws IOException {
        site.canvas.failAlways(CanvasFault.SERVER_ERROR);
        assertThat(site.run("run", "nightly").exitCode()).isEqualTo(6);
        site.heal();
        site.forgetRequests();

        var restarted = site.run("run", "nightly", "--restart");

        assertThat(restarted.exitCode()).as(restarted.all()).isZero();
        assertThat(site.google.requests()).isEmpty();
        assertThat(site.canvas.writes()).hasSize(60);
        assertThatTheNextRunCompletes();
        assertThat(site.run("run", "nightly", "--restart"))
                .isEqualTo(new Said(0, "The last run of nightly did not fail; there is nothing to restart.\n", ""));
    }

    @Test
    void writesOnlyWhatWasLeft() throws IOException {
        site.canvas.failFrom(55, CanvasFault.RESET);
        assertThat(site.run("sync").exitCode()).isEqualTo(6);
        site.heal();
        site.forgetRequests();

        assertThat(site.run("sync").exitCode()).isZero();

        assertThat(site.canvas.writes()).hasSize(5);
        assertThat(site.google.requests()).hasSize(1);
    }

    /** Where all is as wanted, nothing is there twice, and the run after it writes nothing. */
    private void assertThatTheNextRunCompletes() throws IOException {
        site.heal();
        var next = site.run("sync");
        assertThat(next.exitCode()).as(next.all()).isZero();
        assertThat(PlainSchedule.of(course.feed())).isEqualTo(TrialCourse.asPublished());
        assertThat(PlainSchedule.ofGoogle(course.google())).isEqualTo(TrialCourse.asPublished());
        assertThat(PlainSchedule.ofCanvas(course.canvas())).isEqualTo(TrialCourse.asPublished());
        assertThat(course.googleCalendars()).hasSize(1);
        assertThat(site.canvas.pages(course.canvasCourse)).hasSize(9);
        assertThat(site.canvas.modules(course.canvasCourse))
                .hasSize(9)
                .allMatch(module -> module.matches("Week (\\d+) \\(published\\): Week \\1 readings \\(published\\)"));
        site.forgetRequests();
        assertThat(site.run("sync").exitCode()).isZero();
        assertThat(site.google.requests()).allMatch(request -> request.startsWith("GET "));
        assertThat(site.canvas.requests()).extracting(Exchange::method).containsOnly("GET");
    }

    private static String line(Said said, String label) {
        return said.lines().stream()
                .filter(line -> line.startsWith("  " + label))
                .map(line -> line.substring(2 + label.length()).strip())
                .findFirst()
                .orElseThrow();
    }
}
