package org.lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = WebSlice.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PageControllerTest {

    private final int port;
    private final Browser browser;
    private final InMemory releases;
    private final SetClock clock;
    private final WebClient client = new WebClient();

    @Autowired
    PageControllerTest(@LocalServerPort int port, InMemory releases, SetClock clock) {
        this.port = port;
        this.browser = new Browser(port);
        this.releases = releases;
        this.clock = clock;
    }

    @BeforeEach
    void publishTwoCourses() {
        releases.failing = false;
        releases.releases.clear();
        releases.releases.put(Samples.COS, Samples.cos());
        releases.releases.put(Samples.EVENTFUL, Samples.eventful());
        clock.set("2025-09-10T15:00:00Z");
        client.getOptions().setJavaScriptEnabled(false);
        client.getOptions().setThrowExceptionOnFailingStatusCode(false);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void showsTheTermOfACourse() throws IOException {
        var page = open("/courses/cos597a-fall2025");

        assertThat(page.getTitleText()).isEqualTo("COS 597A: Efficient Systems for Foundation Models");
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(texts(page, ".answer h2, .answer .headline"))
                .containsExactly("Next, in 6 days", "Hardware characteristics");
        assertThat(page.querySelectorAll(".entry.lecture")).hasSize(11);
        assertThat(page.querySelectorAll(".entry.office-hours")).hasSize(12);
        assertThat(texts(page, ".entry.closed")).containsExactly("No class");
        assertThat(page.querySelectorAll(".schedule .readings li")).hasSize(23);
        assertThat(texts(page, "[aria-current=date] .number")).containsExactly("Sep 10");
        assertThat(texts(page, "code.address"))
                .startsWith("https://lectern.example.edu/feeds/cos597a-fall2025.ics")
                .hasSize(5);
    }

    @Test
    void orderlyHeadingsAndLandmarksGuideWhoCannotSee() throws IOException {
        var page = open("/courses/hci-301");
        var levels = page.querySelectorAll("h1, h2, h3, h4").stream()
                .map(heading -> Integer.parseInt(heading.getNodeName().substring(1)))
                .toList();

        assertThat(levels.get(0)).isEqualTo(1);
        assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
        assertThat(page.querySelectorAll("body > header, body > main, body > footer"))
                .hasSize(3);
        assertThat(page.querySelectorAll("[id]").stream().map(node -> ((DomElement) node).getId()))
                .doesNotHaveDuplicates();
    }

    @Test
    void writesHostileTextAsText() throws IOException {
        var html = new String(browser.get("/courses/hci-301").body(), UTF_8);
        var page = open("/courses/hci-301");

        assertThat(html.split("<script", -1)).as("ours, and the data").hasSize(3);
        assertThat(html).doesNotContain("javascript:", "style=", "onclick");
        assertThat(texts(page, "#entry-intro .name")).containsExactly("<script>alert('title')</script> & more");
        assertThat(texts(page, "#entry-intro .readings li")).containsExactly("<script>alert(1)</script> optional");
        assertThat(page.querySelectorAll("#entry-intro .readings a")).isEmpty();
    }

    @Test
    void showsWhateverAScheduleCanSay() throws IOException {
        releases.releases.put(Samples.COS, Samples.full());
        clock.set("2025-10-05T12:00:00Z");
        var page = open("/courses/cos597a-fall2025");

        assertThat(texts(page, "#entry-week-2"))
                .containsExactly("Scaling laws 10:40–12:00Friend Center 016with Ada Lovelace, Grace HopperJoin online"
                        + " Bring a laptop; we measure <b>together</b>. Groups of three & a \"driver\"."
                        + " Read by Mon, Oct 6, 20:00"
                        + " Scaling Laws for Neural Language Models by J. Kaplan, S. McCandlish"
                        + " R&D of <GPUs>: a \"history\" by A <i>B</i> optional"
                        + " Slides, <annotated> Recording");
        assertThat(links(page, "#entry-week-2 a"))
                .containsExactly(
                        "https://example.edu/scaling",
                        "https://example.org/grace",
                        Samples.JOIN,
                        "https://arxiv.org/abs/2001.08361",
                        "https://example.edu/s.pdf?a=1&b=2",
                        "https://example.edu/video");
        assertThat(texts(page, ".entry.exam"))
                .containsExactly(
                        "Exam Quiz 1 10:40–12:00Friend Center 016",
                        "Exam Midterm 14:00–16:00McCosh 50 One page of notes is allowed.");
        assertThat(texts(page, "#entry-closed-2025-10-11")).containsExactly("No class Fall recess through Sun, Oct 19");
        assertThat(texts(page, ".entry.deadline"))
                .containsExactly("Deadline Project report due 23:59 At most 8 pages. One PDF.");
        assertThat(texts(page, ".entry.cancelled"))
                .containsExactly("Section p02 Cancelled Precept illness 11:00–11:50Room 1");
        assertThat(texts(page, ".patterns > div"))
                .startsWith(
                        "Lecture Tue 10:40–12:00Friend Center 016Tri Dao From Oct 20: Wed 11:00–12:00Room 2 Recorded.");
    }

    @Test
    void strikesWhatDoesNotHoldAnyMore() throws IOException {
        var page = open("/courses/hci-301");

        assertThat(texts(page, ".entry.cancelled"))
                .containsExactly("Cancelled Models of interaction travel 10:40–12:00Friend Center 016");
        assertThat(texts(page, ".moved")).containsExactly("Moved from Tue, Sep 30");
        assertThat(texts(page, ".moved del")).containsExactly("Tue, Sep 30");
        assertThat(texts(page, ".entry.deadline")).containsExactly("Deadline Project report due 17:00");
    }

    @Test
    void listsCoursesAndLinksThem() throws IOException {
        var page = open("/");

        assertThat(texts(page, ".courses .title"))
                .containsExactly("Efficient Systems for Foundation Models", "Human–Computer Interaction");
        assertThat(page.querySelectorAll(".courses a").stream().map(link -> ((DomElement) link).getAttribute("href")))
                .containsExactly("/courses/cos597a-fall2025", "/courses/hci-301");
    }

    @Test
    void tellsThoseWhoShareIt() throws IOException {
        var page = open("/courses/cos597a-fall2025?alarm=15m");

        assertThat(page.querySelectorAll("meta[property], meta[name=description], link[rel=canonical]").stream()
                        .map(node -> (DomElement) node)
                        .map(element -> element.getAttribute("property") + element.getAttribute("name")
                                + element.getAttribute("rel") + ": " + element.getAttribute("content")
                                + element.getAttribute("href")))
                .containsExactly(
                        "description: Next: Hardware characteristics, Tue, Sep 16, 10:40–12:00, Friend Center 016",
                        "og:type: website",
                        "og:title: COS 597A: Efficient Systems for Foundation Models",
                        "og:description: Next: Hardware characteristics, Tue, Sep 16, 10:40–12:00, Friend Center 016",
                        "og:url: https://lectern.example.edu/courses/cos597a-fall2025",
                        "og:image: https://lectern.example.edu/static/icon.png",
                        "canonical: https://lectern.example.edu/courses/cos597a-fall2025");
        assertThat(browser.get("/static/icon.png").statusCode()).isEqualTo(200);
    }

    @Test
    void makesOneCalendarOfTheChosenCourses() throws IOException {
        var page = open("/?course=hci-301");
        assertThat(page.querySelectorAll("input[name=course][checked]").stream()
                        .map(box -> ((DomElement) box).getAttribute("value")))
                .containsExactly("hci-301");

        var mine = open("/my-courses?course=hci-301&course=cos597a-fall2025");
        assertThat(texts(mine, "code.address"))
                .containsExactly(
                        "https://lectern.example.edu/feeds/my/courses.ics?course=cos597a-fall2025&course=hci-301");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/courses/cos597a-fall2025", "/", "/?q=a"})
    void weighsLittle(String path) throws IOException {
        OtherSamples.many(250).forEach(release -> releases.releases.put(release.course(), release));
        clock.advance(Duration.ofSeconds(1));
        int page = browser.get(path).body().length;

        assertThat(page).isLessThan(60_000);
    }

    @Test
    void saysSoWhereNothingIsPublished() throws IOException {
        releases.releases.clear();
        clock.advance(Duration.ofSeconds(1));

        assertThat(texts(open("/"), "main"))
                .containsExactly("No course is published yet. It appears here as soon as its schedule is.");
    }

    @Test
    void carriesTheHeadersOfAPageThatSpeaksOfToday() {
        var response = browser.get("/courses/cos597a-fall2025");

        assertThat(Browser.headers(response))
                .containsEntry("cache-control", "no-cache")
                .containsEntry("content-type", "text/html;charset=utf-8")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry(
                        "content-security-policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
                                + "form-action 'self'; frame-ancestors 'none'")
                .doesNotContainKey("set-cookie");
        assertThat(response.body().length).isLessThan(60_000);
        var head = browser.send("HEAD", "/courses/cos597a-fall2025");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void letsBrowsersKeepTheStylesheetForEver() throws IOException {
        var address = stylesheet(open("/"));
        var response = browser.get(address);

        assertThat(address).matches("/static/lectern-[0-9a-f]{32}\\.css");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Browser.headers(response)).containsEntry("cache-control", "max-age=31536000, public, immutable");
        assertThat(browser.get("/favicon.ico").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/courses/unknown", "/courses/NOT_AN_ID", "/nothing", "/console", "/error", "/lectern.css"})
    void showsAWayOnWhereThereIsNothing(String path) throws IOException {
        var page = open(path);

        assertThat(page.getWebResponse().getStatusCode()).isEqualTo(404);
        assertThat(texts(page, "main a")).containsExactly("See all courses");
        assertThat(stylesheet(page)).matches("/static/lectern-[0-9a-f]{32}\\.css");
        assertThat(Stream.of("WWW-Authenticate", "Set-Cookie", "Location")
                        .map(name -> page.getWebResponse().getResponseHeaderValue(name)))
                .containsOnlyNulls();
    }

    @Test
    void setsNoCookieWhateverIsSent() {
        for (var path : List.of("/", "/nothing", "/courses/cos597a-fall2025", "/api/courses")) {
            assertThat(Browser.headers(browser.send("POST", path))).doesNotContainKey("set-cookie");
        }
    }

    private HtmlPage open(String path) throws IOException {
        client.addRequestHeader("Accept", "text/html");
        return client.getPage("http://localhost:" + port + path);
    }

    private static String stylesheet(HtmlPage page) {
        return ((DomElement) page.querySelector("link[rel=stylesheet]")).getAttribute("href");
    }

    private static Stream<String> links(HtmlPage page, String selector) {
        return page.querySelectorAll(selector).stream().map(link -> ((DomElement) link).getAttribute("href"));
    }

    private static Stream<String> texts(HtmlPage page, String selector) {
        return page.querySelectorAll(selector).stream()
                .map(DomNode::getTextContent)
                .map(text -> text.replaceAll("\\s+", " ").trim());
    }
}
