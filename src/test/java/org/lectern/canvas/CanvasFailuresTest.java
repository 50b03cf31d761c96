package org.lectern.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.standin.canvas.CanvasFault;
import org.lectern.standin.canvas.CanvasStandIn;
import org.lectern.standin.canvas.Exchange;
import org.lectern.sync.TargetDenied;
import org.lectern.sync.TargetException;
import org.lectern.sync.TargetRejected;
import org.lectern.sync.TargetUnavailable;

/** What each way of saying no becomes, and what it costs. */
class CanvasFailuresTest {

    private final CanvasStandIn canvas = CanvasStandIn.start(0);
    private final Publisher lectern = new Publisher(canvas);

    @BeforeEach
    void addsTheCourse() {
        canvas.addCourse(Autumn.COURSE, "Efficient Systems", ZoneId.of("America/New_York"));
    }

    @AfterEach
    void stops() {
        canvas.stop();
    }

    @ParameterizedTest
    @EnumSource(
            value = CanvasFault.class,
            names = {
                "RATE_LIMITED",
                "RATE_LIMITED_403",
                "SERVER_ERROR",
                "HTML_PAGE",
                "TRUNCATED",
                "RESET",
                "LOST_ANSWER"
            })
    void isUnavailableWhatMayWorkLater(CanvasFault fault) {
        canvas.failAlways(fault);
        assertThat(failure()).isInstanceOf(TargetUnavailable.class);
        assertThat(canvas.writes()).isEmpty();
    }

    @Test
    void isUnavailableWhatDoesNotAnswer() {
        canvas.failAlways(CanvasFault.NO_ANSWER);
        assertThat(catchThrowable(() -> lectern.impatient(canvas).observe(Autumn.term())))
                .isInstanceOf(TargetUnavailable.class)
                .hasMessageContaining("SocketTimeoutException");
    }

    @Test
    void namesTheTokenWhereItIsRefused() {
        var stranger = new Publisher(canvas.baseUrl(), "another-token");
        assertThat(catchThrowable(() -> stranger.observe(Autumn.term())))
                .isInstanceOf(TargetDenied.class)
                .hasMessage("Canvas refuses the access token (401: Invalid access token.), asked to read the modules of"
                        + " course 12345. Make a new one in Canvas under Account, Settings, and set"
                        + " LECTERN_CANVAS_TOKEN.");
        assertThat(canvas.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"NOT_AUTHORIZED, 401", "FORBIDDEN, 403"})
    void namesTheRightThatIsMissing(CanvasFault fault, int status) {
        canvas.failAlways(fault);
        assertThat(failure())
                .isInstanceOf(TargetDenied.class)
                .hasMessage("Canvas does not let this account read the modules of course 12345 (" + status
                        + ": user not authorized to perform that action). Make it a teacher of the course, or correct"
                        + " publish.canvas.course.");
    }

    @Test
    void saysThatThereIsNoSuchCourse() {
        assertThat(catchThrowable(() -> lectern.observe(Autumn.term().inCanvas("999"))))
                .isInstanceOf(TargetDenied.class)
                .hasMessageStartingWith(
                        "Canvas has no such course for this account, asked to read the modules of" + " course 999.");
        assertThat(catchThrowable(() -> lectern.observe(Autumn.term().inCanvas("sis_course_id:none"))))
                .isInstanceOf(TargetDenied.class);
    }

    @Test
    void believesNoListOfWhichAPageIsMissing() {
        lectern.publish(Autumn.term());
        for (var list : List.of("/modules", "/pages", "/calendar_events")) {
            canvas.failNext("GET", list, CanvasFault.HTML_PAGE);
            assertThat(failure()).isInstanceOf(TargetUnavailable.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CanvasFault.class,
            names = {"RATE_LIMITED", "RATE_LIMITED_403"})
    void sendsARefusedCreateAgain(CanvasFault fault) {
        canvas.failNext("POST", "/calendar_events", fault);
        assertThat(lectern.publish(Autumn.term()).failures()).isEmpty();
        assertThat(canvas.events(Autumn.COURSE)).hasSize(8);
    }

    @Test
    void sendsACreateOnlyOnceWhenNobodyKnowsWhetherItArrived() {
        canvas.failNext("POST", "/calendar_events", CanvasFault.SERVER_ERROR);
        lectern.publish(Autumn.term());
        assertThat(canvas.writes())
                .filteredOn(exchange -> exchange.path().contains("calendar_events"))
                .hasSize(1);
    }

    @Test
    void repeatsAnUpdateWhoseAnswerWasLost() {
        lectern.publish(Autumn.term());
        canvas.failNext("PUT", "/calendar_events", CanvasFault.LOST_ANSWER);
        assertThat(lectern.publish(Autumn.term().inRoom("Friend Center 104")).failures())
                .isEmpty();
        assertThat(lectern.publish(Autumn.term().inRoom("Friend Center 104"))
                        .plan()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void goesOnAfterOneThatCanvasRejects() {
        var long256 = "x".repeat(256);
        var term =
                Autumn.term().with(Autumn.session("week-9", 9, "2025-11-04", long256, Autumn.required("SGLang", null)));
        var run = lectern.publish(term);
        assertThat(run.failures())
                .singleElement()
                .isInstanceOf(TargetRejected.class)
                .extracting(Throwable::getMessage)
                .isEqualTo("Canvas would not create event '" + long256 + "' (400: title too_long)");
        assertThat(canvas.events(Autumn.COURSE)).hasSize(7);
        assertThat(canvas.modules(Autumn.COURSE)).hasSize(2);
    }

    @Test
    void stopsWhereTheRightIsTakenAwayMeanwhile() {
        canvas.failNext("POST", "/pages", CanvasFault.NOT_AUTHORIZED);
        var run = lectern.publish(Autumn.term());
        assertThat(run.failures()).singleElement().isInstanceOf(TargetDenied.class);
        assertThat(canvas.writes().stream().filter(write -> write.path().endsWith("/pages")))
                .hasSize(1);
    }

    @Test
    void tellsAnEventDeletedMeanwhileFromAMissingRight() {
        lectern.publish(Autumn.term());
        var connection = lectern.connect(Autumn.term().schedule());
        var items = connection.observe().items();
        lectern.purge(Autumn.term());
        var wanted = lectern.target
                .project(Autumn.term().inRoom("Friend Center 104").schedule())
                .items();
        items.forEach((key, item) -> {
            if (key.subject().equals("week-7")) {
                assertThat(catchThrowable(() -> connection.update(item, wanted.getOrDefault(key, item.content()))))
                        .isInstanceOf(TargetRejected.class)
                        .hasMessageEndingWith("it was deleted there meanwhile.");
            }
        });
    }

    @Test
    void showsNeitherTokenNorAddressInAnyMessage() {
        for (var fault : EnumSet.complementOf(EnumSet.of(CanvasFault.NO_ANSWER, CanvasFault.EMPTY_LIST))) {
            canvas.recover();
            canvas.failAlways(fault);
            assertThat(failure().getMessage()).doesNotContain(canvas.token()).doesNotContain("localhost");
        }
        assertThat(canvas.requests()).extracting(Exchange::query).noneMatch(query -> query.contains(canvas.token()));
    }

    private Throwable failure() {
        var thrown = catchThrowable(() -> lectern.observe(Autumn.term()));
        assertThat(thrown).isInstanceOf(TargetException.class);
        return thrown;
    }
}
