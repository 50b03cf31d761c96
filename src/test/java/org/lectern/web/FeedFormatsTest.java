package org.lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract F51 and F110: nobody is refused, and JSON is for who wants it more. */
@SpringBootTest(classes = WebSlice.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class FeedFormatsTest {

    private static final String FEED = "/feeds/cos597a-fall2025";

    private final Browser browser;
    private final InMemory database;
    private final CurrentReleases releases;

    @Autowired
    FeedFormatsTest(@LocalServerPort int port, InMemory database, CurrentReleases releases) {
        this.browser = new Browser(port);
        this.database = database;
        this.releases = releases;
    }

    @BeforeEach
    void publishOneCourse() {
        database.failing = false;
        database.releases.clear();
        database.releases.put(Samples.COS, Samples.cos());
        releases.look();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    text/html                                                                  | text/calendar;charset=utf-8
                    application/json                                                           | text/calendar;charset=utf-8
                    text/calendar, application/ics, text/plain;q=0.9                           | text/calendar;charset=utf-8
                    text/calendar,text/plain;q=0.8,*/*;q=0.5                                   | text/calendar;charset=utf-8
                    text/calendar, application/calendar+json, application/calendar+xml         | text/calendar;charset=utf-8
                    application/calendar+xml                                                   | text/calendar;charset=utf-8
                    application/calendar+json;q=0, text/html                                   | text/calendar;charset=utf-8
                    application/calendar+json;q=high                                           | text/calendar;charset=utf-8
                    */*, application/calendar+json                                             | text/calendar;charset=utf-8
                    application/calendar+json                                                  | application/calendar+json
                    application/calendar+json, */*;q=0.1                                       | application/calendar+json
                    Application/Calendar+JSON;q=0.9, text/calendar;q=0.8                       | application/calendar+json
                    application/jscalendar+json                                                | application/jscalendar+json
                    application/jscalendar+json, application/calendar+json;q=0.9, text/*;q=0.1 | application/jscalendar+json
                    """)
    void f110ServesJsonToWhoWantsItMoreThanACalendar(String accept, String type) {
        var response = browser.get(FEED + ".ics", "Accept", accept);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Browser.headers(response))
                .containsEntry("content-type", type)
                .containsEntry("vary", "Accept, Accept-Encoding");
    }

    @Test
    void f110ServesEachFormatAtAnAddressOfItsOwnWhateverIsAccepted() {
        assertThat(List.of(".json", "/lectures.json", ".jscalendar", "/readings.jscalendar").stream()
                        .map(end -> browser.get(FEED + end, "Accept", "text/calendar"))
                        .map(response -> List.of(
                                new String(response.body(), UTF_8),
                                Browser.headers(response).getOrDefault("content-type", ""),
                                Browser.headers(response).getOrDefault("content-disposition", ""),
                                Browser.headers(response).getOrDefault("vary", ""))))
                .containsExactly(
                        expected("ALL", "JCAL", "application/calendar+json", ".json"),
                        expected("LECTURES", "JCAL", "application/calendar+json", "-lectures.json"),
                        expected("ALL", "JSCALENDAR", "application/jscalendar+json", ".jscalendar"),
                        expected("READINGS", "JSCALENDAR", "application/jscalendar+json", "-readings.jscalendar"));
    }

    @Test
    void f110GivesEachFormatATagOfItsOwn() {
        assertThat(List.of(".ics", ".json", ".jscalendar").stream()
                        .map(end -> Browser.headers(browser.get(FEED + end)).get("etag"))
                        .distinct())
                .hasSize(3);
    }

    private static List<String> expected(String kind, String format, String type, String end) {
        return List.of(
                kind + " of Efficient Systems for Foundation Models, as " + format + "\r\n",
                type,
                "inline; filename=\"cos597a-fall2025" + end + "\"",
                "Accept-Encoding");
    }
}
