package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.cli.CommandLineInterface;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Build 3, 8, 11 and 12: the running service, from outside. */
class ServiceJobTest {

    @TempDir
    private static Path folder;

    private static Site site;
    private static TrialCourse course;
    private static Visitor visitor;

    @BeforeAll
    static void serves() throws IOException {
        site = new Site(folder, "--server.port=0");
        course = site.course("served", "1001");
        Files.writeString(
                site.folder.resolve("config/courses/rests.yaml"),
                course.text().replace("id: served ", "archived: true\nid: rests "));
        assertThat(site.run("serve").exitCode()).isEqualTo(CommandLineInterface.KEEPS_SERVING);
        visitor = new Visitor(site.address());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> visitor.get("/feeds/served.ics").statusCode() == 200);
        assertThat(site.canvas.requests()).as("the first release is feeds only").isEmpty();
        finished(visitor.post("/api/courses/served/sync", Site.API_TOKEN));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void startsAResyncAndTellsItsReport() {
        var accepted = visitor.post("/api/courses/served/sync", Site.API_TOKEN);

        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(location(accepted)).matches("/api/runs/\\d+");
        var run = finished(accepted);
        assertThat(run.path("job").asString()).isEqualTo("resync");
        assertThat(run.path("state").asString()).isEqualTo("completed");
        List<String> parts = new ArrayList<>();
        run.path("report")
                .forEach(part -> parts.add(part.path("course").asString() + " "
                        + part.path("target").asString() + " "
                        + part.path("result").asString() + " "
                        + part.path("reads").asInt() + " " + part.path("writes").asInt()));
        assertThat(parts)
                .containsExactlyInAnyOrder(
                        "served feeds unchanged 0 0", "served google unchanged 1 0", "served canvas unchanged 3 0");
    }

    @Test
    void makesNoPageOfAnArchivedCourseThatWasNeverPublished() {
        assertThat(visitor.get("/courses/rests").statusCode()).isEqualTo(404);
        var run = finished(visitor.post("/api/courses/rests/sync", Site.API_TOKEN));

        assertThat(run.path("state").asString()).isEqualTo("completed");
        assertThat(run.path("report").get(0).path("result").asString()).isEqualTo("rests");
        assertThat(run.path("report").get(0).path("message").asString()).isEqualTo("COS 597A rests: archived");
        assertThat(visitor.get("/courses/rests").statusCode()).isEqualTo(404);
        assertThat(visitor.json("/api/courses/rests/plan", Site.API_TOKEN)
                        .path("archived")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void goesOnServingACourseWhoseFileIsGone() throws IOException {
        try (var left = site.course("left", "1002")) {
            finished(visitor.post("/api/courses/left/sync", Site.API_TOKEN));
            var feed = visitor.get("/feeds/left.ics").body();
            Files.delete(left.file);

            var refused = visitor.post("/api/courses/left/sync", Site.API_TOKEN);

            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                    .contains("left has no file any more; what is published of it stays as it is. Put the file back,"
                            + " or one that says `archived: true`.");
            assertThat(visitor.get("/courses/left").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/feeds/left.ics").body()).isEqualTo(feed);
        }
    }

    @Test
    void sharesOneFollowUpAmongRequestsDuringARun() {
        var provider = new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(site.bean(JdbcTemplate.class))
                .usingDbTime()
                .build());
        var lock = provider.lock(
                        new LockConfiguration(Instant.now(), "served/google", Duration.ofMinutes(1), Duration.ZERO))
                .orElseThrow();
        var first = visitor.post("/api/courses/served/sync", Site.API_TOKEN);
        var second = visitor.post("/api/courses/served/sync", Site.API_TOKEN);
        var third = visitor.post("/api/courses/served/sync", Site.API_TOKEN);
        var waits = visitor.json(location(second), Site.API_TOKEN);
        lock.unlock();

        assertThat(location(second)).isNotEqualTo(location(first)).isEqualTo(location(third));
        assertThat(waits.path("state").asString()).isEqualTo("waiting");
        var before = finished(first);
        var after = finished(second);
        assertThat(after.path("state").asString()).isEqualTo("completed");
        assertThat(Instant.parse(after.path("started").asString()))
                .isAfterOrEqualTo(Instant.parse(before.path("ended").asString()));
    }

    @Test
    void letsOnlyHoldersOfTheTokenIn() {
        for (var token : List.of("", "wrong", Site.API_TOKEN + "x")) {
            var refused = visitor.post("/api/courses/served/sync", token);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"lectern\"");
        }
        assertThat(visitor.get("/api/runs/1").statusCode()).isEqualTo(401);
        assertThat(visitor.post("/api/courses/unknown/sync", Site.API_TOKEN).statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/api/runs/999999", "Authorization", "Bearer " + Site.API_TOKEN)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsWithinASecondWhatAnotherProcessPublished() throws IOException, InterruptedException {
        course.edit("title: Hardware characteristics", "title: What hardware is like");
        try {
            var said = ChildLectern.start(site, "sync", "served").said();

            assertThat(said.exitCode()).as(said.all()).isZero();
            assertThat(said.err()).isEmpty();
            await().atMost(Duration.ofSeconds(1))
                    .until(() -> body(visitor.get("/feeds/served.ics")).contains("What hardware is like"));
            assertThat(body(visitor.get("/courses/served"))).contains("What hardware is like");
            assertThat(body(visitor.get("/feeds/served.ics"))).isEqualTo(course.feed());
        } finally {
            course.edit("title: What hardware is like", "title: Hardware characteristics");
            finished(visitor.post("/api/courses/served/sync", Site.API_TOKEN));
            await().atMost(Duration.ofSeconds(1))
                    .until(() -> body(visitor.get("/feeds/served.ics")).contains("Hardware characteristics"));
        }
    }

    @Test
    void servesTheFeedsThatItExportsWithValidatorsAndCompression() throws IOException {
        var whole = visitor.get("/feeds/served.ics");
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.headers().firstValue("Content-Type")).contains("text/calendar;charset=utf-8");
        assertThat(body(whole)).isEqualTo(course.feed());
        var etag = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(etag).startsWith("W/\"");
        assertThat(whole.headers().firstValue("Last-Modified")).isPresent();

        var unchanged = visitor.get("/feeds/served.ics", "If-None-Match", etag);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();

        var compressed = visitor.get("/feeds/served.ics", "Accept-Encoding", "gzip");
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(unzipped.readAllBytes()).isEqualTo(whole.body());
        }
        for (var feed : course.feeds().entrySet()) {
            var path = feed.getKey().replaceFirst("^data", "");
            assertThat(body(visitor.get(path))).as(path).isEqualTo(feed.getValue());
        }
        assertThat(course.feeds()).hasSize(6);
    }

    @Test
    void showsTitlesAndReadingsOnTheCoursePage() throws IOException {
        var page = Jsoup.parse(body(visitor.get("/courses/served")));
        assertThat(page.text()).contains("COS 597A", "Friend Center 016", "COS 420", "No class");
        for (var line : TrialCourse.asPublished().lines().toList()) {
            var title = line.replaceFirst("^- |^\\S+ \\S+ ", "").replaceFirst(" (<\\S+>|\\((Friend|COS).*\\))$", "");
            assertThat(page.text()).contains(title);
            if (line.endsWith(">")) {
                var link = line.substring(line.lastIndexOf('<') + 1, line.length() - 1);
                assertThat(page.select("a[href=" + link + "]")).as(link).hasSize(1);
            }
        }
        assertThat(body(visitor.get("/"))).contains("/courses/served");
    }

    @Test
    void tellsThatItIsWell() {
        assertThat(body(visitor.get("/actuator/health"))).contains("\"status\":\"UP\"");
    }

    private static JsonNode finished(HttpResponse<byte[]> accepted) {
        var path = location(accepted);
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> visitor.json(path, Site.API_TOKEN),
                        run -> !List.of("waiting", "running")
                                .contains(run.path("state").asString()));
    }

    private static String location(HttpResponse<byte[]> accepted) {
        return accepted.headers().firstValue("Location").orElseThrow();
    }

    private static String body(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
