package org.lectern.canvas;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.permanentRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lectern.standin.canvas.CanvasFault;
import org.lectern.standin.canvas.CanvasStandIn;
import org.lectern.sync.Field;
import org.lectern.sync.Part;
import org.lectern.sync.TargetUnavailable;

/** Answers that differ from the stand-in's and mean the same. */
class CanvasDialectsTest {

    @RegisterExtension
    private final WireMockExtension canvas = WireMockExtension.newInstance()
            .options(options().dynamicPort().usingFilesUnderClasspath("wiremock/canvas"))
            .build();

    @Test
    void readsIdsAsNumbersAndDaysWithoutTheirNameAndLeavesSectionsAlone() {
        var lectern = new Publisher(canvas.baseUrl(), "token");
        assertThat(lectern.observe(Autumn.term()).items().values())
                .extracting(
                        item -> item.key().toString(),
                        item -> item.id().value(),
                        item -> item.content().get(Field.START))
                .containsExactly(
                        tuple("module:week-9", "9007199254740993", ""),
                        tuple("event:closed-2025-10-28", "9007199254740999", "2025-10-28"),
                        tuple("page:week-9", "9007199254740997", ""),
                        tuple("link:week-9", "9007199254740995", ""),
                        tuple("publication:week-9", "9007199254740993", ""));
    }

    @Test
    void followsALinkWhateverHostItNames() {
        for (var host : List.of("https://canvas.example.edu:8443", "")) {
            canvas.resetAll();
            var next = "<" + host + "/under/api/v1/courses/12345/modules?page=bookmark:x&per_page=100>; rel=\"next\"";
            canvas.stubFor(get(anyUrl()).atPriority(9).willReturn(okJson("[]")));
            canvas.stubFor(get(urlPathEqualTo("/under/api/v1/courses/12345/modules"))
                    .willReturn(okJson("[]").withHeader("Link", "<x>; rel=\"current\", " + next + ",<y>; rel=last")));
            canvas.stubFor(get(urlPathEqualTo("/under/api/v1/courses/12345/modules"))
                    .withQueryParam("page", equalTo("bookmark:x"))
                    .willReturn(okJson("[{\"id\":1,\"name\":\"M\",\"items\":[]}]")));
            var observed = new Publisher(canvas.baseUrl() + "/under//", "token").observe(Autumn.term());
            assertThat(observed.cursor()).isEqualTo("{\"course\":\"12345\",\"modules\":[\"1\"]}");
        }
    }

    @Test
    void takesNoContentForTheAnswerToADelete() {
        var lectern = new Publisher(canvas.baseUrl(), "token");
        var connection = lectern.connect(Autumn.term().schedule());
        var items = connection.observe().items();
        canvas.stubFor(delete(anyUrl()).willReturn(noContent()));
        items.values().stream().filter(item -> item.key().part() == Part.EVENT).forEach(connection::delete);
        canvas.verify(1, deleteRequestedFor(anyUrl()));
    }

    @Test
    void followsNobodyElsewhere() {
        canvas.resetAll();
        canvas.stubFor(get(anyUrl()).willReturn(permanentRedirect("https://canvas.example.edu/api/v1/")));
        var lectern = new Publisher(canvas.baseUrl(), "token");
        assertThatThrownBy(() -> lectern.observe(Autumn.term()))
                .isInstanceOf(TargetUnavailable.class)
                .hasMessage("What answered is not Canvas itself but leads to another address (301), asked to read the"
                        + " modules of course 12345. Set lectern.canvas.base-url to the address that Canvas has in a"
                        + " browser, https included.");
    }

    /** A teacher moved it into a course of theirs. */
    @Test
    void countsAnEventThatItMayNotSeeAnyMoreAsGone() {
        var standIn = CanvasStandIn.start(0);
        standIn.addCourse(Autumn.COURSE, "Efficient Systems", ZoneId.of("America/New_York"));
        var lectern = new Publisher(standIn);
        lectern.publish(Autumn.term());
        var teacher = new Teacher(standIn);
        var list = "calendar_events?context_codes[]=course_12345&all_events=true&per_page=100";
        teacher.delete("calendar_events/" + teacher.get(list).get(0).path("id").asString());
        standIn.failNext("GET", "calendar_events/", CanvasFault.NOT_AUTHORIZED);
        var run = lectern.publish(Autumn.term());
        assertThat(run.plan().changes()).isEmpty();
        assertThat(run.plan().drifts()).hasSize(1);
        standIn.stop();
    }
}
