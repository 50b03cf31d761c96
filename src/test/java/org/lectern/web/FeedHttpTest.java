package org.lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.release.Release;
import org.lectern.schedule.Publishing.Visibility;
import org.lectern.schedule.Schedule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract section 8: what is on the wire. */
@SpringBootTest(classes = WebSlice.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class FeedHttpTest {

    private static final String FEED = "/feeds/cos597a-fall2025.ics";
    private static final String BODY = "ALL of Efficient Systems for Foundation Models\r\n";
    private static final String TAG = "qFI5X_PsPdpgT1kNFTG88K";
    private static final String MADE = "Thu, 28 Aug 2025 12:00:00 GMT";

    private final Browser browser;
    private final InMemory releases;
    private final CurrentReleases current;

    @Autowired
    FeedHttpTest(@LocalServerPort int port, InMemory releases, CurrentReleases current) {
        this.browser = new Browser(port);
        this.releases = releases;
        this.current = current;
    }

    @BeforeEach
    void publishOneCourse() {
        releases.failing = false;
        releases.releases.clear();
        releases.releases.put(Samples.COS, Samples.cos());
        current.look();
    }

    @Test
    void f50F54F57F58F62AnswersWithEveryHeaderThatSubscribersNeed() {
        var response = browser.get(FEED);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(new String(response.body(), UTF_8)).isEqualTo(BODY);
        assertThat(Browser.headers(response))
                .isEqualTo(with(
                        validators(),
                        Map.of(
                                "content-type", "text/calendar;charset=utf-8",
                                "content-length", String.valueOf(BODY.length()),
                                "content-disposition", "inline; filename=\"cos597a-fall2025.ics\"")));
    }

    @Test
    void f7ServesEachKindAtItsOwnAddress() {
        assertThat(Stream.of("lectures", "office-hours", "readings")
                        .map(kind -> browser.get("/feeds/cos597a-fall2025/" + kind + ".ics"))
                        .map(response -> new String(response.body(), UTF_8).split(" ", 2)[0] + " "
                                + Browser.headers(response).get("content-disposition")))
                .containsExactly(
                        "LECTURES inline; filename=\"cos597a-fall2025-lectures.ics\"",
                        "OFFICE_HOURS inline; filename=\"cos597a-fall2025-office-hours.ics\"",
                        "READINGS inline; filename=\"cos597a-fall2025-readings.ics\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W/\"" + TAG + "\"",
                "\"" + TAG + "\"",
                "W/\"" + TAG + "-gzip\"",
                "\"" + TAG + "--gzip\"",
                "\"other\", W/\"" + TAG + "\"",
                "*"
            })
    void f55SaysNotModifiedToWhoHasTheTag(String tags) {
        var response = browser.get(FEED, "If-None-Match", tags, "Accept-Encoding", "gzip");

        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.body()).isEmpty();
        assertThat(Browser.headers(response)).isEqualTo(validators());
    }

    @Test
    void f55SaysNotModifiedToWhoHasTheDate() {
        assertThat(browser.get(FEED, "If-Modified-Since", MADE).statusCode()).isEqualTo(304);
        assertThat(browser.get(FEED, "If-Modified-Since", "Thu, 28 Aug 2025 11:59:59 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get(FEED, "If-Modified-Since", "yesterday").statusCode())
                .isEqualTo(200);
    }

    @Test
    void f54MovesTheDateWhenAnEntryIsRemoved() {
        var cos = Samples.cosSchedule(Visibility.PUBLIC);
        var without = new Schedule(
                cos.course(),
                cos.overview(),
                cos.series(),
                cos.sessions(),
                List.of(),
                cos.swapped(),
                cos.deadlines(),
                cos.publishing(),
                cos.archived());
        releases.releases.put(Samples.COS, new Release(3, Samples.MADE.plusSeconds(60), without, Map.of()));
        current.look();

        var response = browser.get(FEED, "If-Modified-Since", MADE);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Browser.headers(response)).containsEntry("last-modified", "Thu, 28 Aug 2025 12:01:00 GMT");
    }

    @Test
    void f55BelievesTheTagBeforeTheDate() {
        var response = browser.get(FEED, "If-None-Match", "\"other\"", "If-Modified-Since", MADE);

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate, GZIP;q=0.5", "br;q=1.0, gzip;q=0.8, *;q=0.1"})
    void f56F62ZipsForWhoAsks(String accepted) throws IOException {
        var response = browser.get(FEED, "Accept-Encoding", accepted);

        assertThat(Browser.headers(response))
                .containsEntry("content-encoding", "gzip")
                .containsEntry("etag", "W/\"" + TAG + "\"")
                .containsEntry("content-length", String.valueOf(response.body().length));
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(new String(plain.readAllBytes(), UTF_8)).isEqualTo(BODY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "gzip; q=0.000, br", "identity", "*"})
    void f56DoesNotZipForWhoDoesNotAsk(String accepted) {
        assertThat(Browser.headers(browser.get(FEED, "Accept-Encoding", accepted)))
                .doesNotContainKey("content-encoding")
                .containsEntry("vary", "Accept, Accept-Encoding");
    }

    @Test
    void f59IgnoresWhatPeopleAppendToTheAddress() {
        assertThat(new String(browser.get(FEED + "?x=1").body(), UTF_8)).isEqualTo(BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/unknown.ics",
                "/feeds/NOT_AN_ID.ics",
                "/feeds/cos597a-fall2025/exams.ics",
                "/feeds/unknown/lectures.ics",
                "/feeds/cos597a-fall2025",
                "/feeds/"
            })
    void f85SaysInASmallTextThatThereIsNoSuchFeed(String path) {
        var response = browser.get(path, "Accept", "text/calendar");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(new String(response.body(), UTF_8)).isEqualTo("There is no feed at this address.\n");
        assertThat(Browser.headers(response))
                .containsEntry("content-type", "text/plain;charset=utf-8")
                .doesNotContainKey("set-cookie");
    }

    @Test
    void hidesUnlistedCourses() {
        releases.releases.put(Samples.COS, Samples.release(2, Samples.cosSchedule(Visibility.UNLISTED)));
        current.look();

        assertThat(List.of(FEED, "/feeds/cos597a-fall2025/lectures.ics", "/courses/cos597a-fall2025"))
                .allSatisfy(path -> assertThat(browser.get(path).statusCode()).isEqualTo(404));
    }

    @Test
    void f12KeepsServingTheLastGoodBytesWhileAllElseFails() {
        browser.get(FEED);
        releases.failing = true;
        current.look();

        var response = browser.get(FEED);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(new String(response.body(), UTF_8)).isEqualTo(BODY);
    }

    @Test
    void f86LetsRobotsComeToTheFeeds() {
        var response = browser.get("/robots.txt");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(new String(response.body(), UTF_8)).isEqualTo("User-agent: *\nDisallow:\n");
    }

    private static Map<String, String> validators() {
        return with(
                SECURITY_HEADERS,
                Map.of(
                        "etag",
                        "W/\"" + TAG + "\"",
                        "last-modified",
                        MADE,
                        "cache-control",
                        "public, max-age=900",
                        "vary",
                        "Accept, Accept-Encoding"));
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(some);
        all.putAll(more);
        return all;
    }

    private static final Map<String, String> SECURITY_HEADERS = Map.of(
            "content-security-policy",
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "referrer-policy",
            "no-referrer",
            "x-content-type-options",
            "nosniff",
            "x-frame-options",
            "DENY",
            "x-xss-protection",
            "0");
}
