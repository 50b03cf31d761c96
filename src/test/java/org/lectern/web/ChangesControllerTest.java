package org.lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.release.Release;
import org.lectern.schedule.Course;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Publishing.Visibility;
import org.lectern.schedule.Schedule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = WebSlice.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ChangesControllerTest {

    private static int courses;

    private final int port;
    private final InMemory releases;
    private final SetClock clock;
    private final HttpClient client = HttpClient.newHttpClient();
    private String course = "";

    @Autowired
    ChangesControllerTest(@LocalServerPort int port, InMemory releases, SetClock clock) {
        this.port = port;
        this.releases = releases;
        this.clock = clock;
    }

    /** A course of its own for each test, as releases never change; of 45 releases, each with another title. */
    @BeforeEach
    void publish() {
        courses++;
        course = "course-" + courses;
        var all = new ArrayList<>(IntStream.rangeClosed(1, 45)
                .mapToObj(number -> Samples.release(number, titled("Title <b>" + number)))
                .toList());
        publish(all);
        releases.failing = false;
    }

    private void publish(List<Release> all) {
        releases.earlier.put(new CourseId(course), List.copyOf(all.subList(0, all.size() - 1)));
        releases.releases.put(new CourseId(course), all.get(all.size() - 1));
        clock.set(clock.instant().plusSeconds(1).toString());
    }

    @Test
    void showsBeforeAndAfterOfEachRelease() throws Exception {
        var page = Jsoup.parse(get("/courses/" + course + "/changes").body());

        assertThat(page.title()).isEqualTo("COS 597A: what changed");
        assertThat(page.select("section.revision")).hasSize(20);
        var newest = page.select("#release-45");
        assertThat(newest.select(".sentence").text()).isEqualTo("COS 597A");
        assertThat(newest.select("del").text()).isEqualTo("Title <b>44");
        assertThat(newest.select("ins").text()).isEqualTo("Title <b>45");
        assertThat(page.select("link[rel=alternate]").attr("href")).isEqualTo("/courses/" + course + "/changes.atom");
    }

    @Test
    void goesBackToTheFirstReleaseByItsLinks() throws Exception {
        var second = Jsoup.parse(get("/courses/" + course + "/changes").body())
                .select("a[rel=next]")
                .attr("href");
        var third = Jsoup.parse(get(second).body()).select("a[rel=next]").attr("href");
        var last = Jsoup.parse(get(third).body());

        assertThat(List.of(second, third))
                .isEqualTo(List.of(
                        "/courses/" + course + "/changes?before=26", "/courses/" + course + "/changes?before=6"));
        assertThat(last.select("section.revision")).hasSize(5);
        assertThat(last.select("#release-1 .sentence").text())
                .isEqualTo("First published: 11 lectures, 12 office hours, 1 closed day, 23 readings");
        assertThat(last.select("a[rel=next]")).isEmpty();
        assertThat(get("/courses/" + course + "/changes?before=1").body())
                .contains("There is no earlier release than these.");
        assertThat(get("/courses/" + course + "/changes?before=soon").statusCode())
                .isEqualTo(200);
    }

    @Test
    void hidesWhatIsUnlistedOrUnknown() throws Exception {
        releases.releases.put(new CourseId(course), Samples.release(46, Samples.cosSchedule(Visibility.UNLISTED)));
        clock.set(clock.instant().plusSeconds(1).toString());

        assertThat(get("/courses/" + course + "/changes").statusCode()).isEqualTo(404);
        assertThat(get("/courses/" + course + "/changes.atom").statusCode()).isEqualTo(404);
        assertThat(get("/courses/nobody/changes").statusCode()).isEqualTo(404);
    }

    @Test
    void writesAtomThatStaysAsItIsAndIsNotSentTwice() throws Exception {
        var address = "/courses/" + course + "/changes.atom";
        var first = get(address);
        var etag = first.headers().firstValue("ETag").orElseThrow();
        var again = get(address, "If-None-Match", etag);

        assertThat(first.headers().firstValue("Content-Type")).contains("application/atom+xml;charset=utf-8");
        assertThat(first.headers().firstValue("Cache-Control")).contains("max-age=900, public");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(get(address).body()).isEqualTo(first.body());
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(first.body().getBytes(UTF_8)))
                .getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(45);
        assertThat(feed.getElementsByTagName("content").item(0).getTextContent())
                .isEqualTo("<ul><li>COS 597A: title “Title &lt;b&gt;44” → “Title &lt;b&gt;45”</li></ul>");
    }

    @Test
    void showsWhatWasReadBeforeWhileTheDatabaseFails() throws Exception {
        var page = get("/courses/" + course + "/changes").body();
        assertThat(page).contains("release-45").contains("release-26");
        releases.failing = true;

        assertThat(get("/courses/" + course + "/changes").body()).isEqualTo(page);
        assertThat(get("/courses/" + course + "/changes.atom").statusCode()).isEqualTo(503);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private Schedule titled(String title) {
        var sample = Samples.cosSchedule(Visibility.PUBLIC);
        var same = sample.course();
        var renamed =
                new Course(new CourseId(course), same.code(), title, same.institution(), same.zone(), same.term());
        return new Schedule(
                renamed,
                sample.overview(),
                sample.series(),
                sample.sessions(),
                sample.closed(),
                sample.swapped(),
                sample.deadlines(),
                sample.publishing(),
                sample.archived());
    }
}
