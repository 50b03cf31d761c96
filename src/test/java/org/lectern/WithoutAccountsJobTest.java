package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.cli.CommandLineInterface;

/** "Try it": without accounts feeds are published, and each target without one says so, once, with what to do. */
class WithoutAccountsJobTest {

    private static final String NO_GOOGLE =
            "no account: set lectern.google.credentials to the JSON key file of a service account";
    private static final String NO_CANVAS = "no account: set lectern.canvas.base-url to the address of Canvas, such as"
            + " https://canvas.example.edu, and the environment variable LECTERN_CANVAS_TOKEN to an access token made in"
            + " Canvas under Account, Settings";

    @TempDir
    private static Path folder;

    private static Site site;
    private static TrialCourse course;

    @BeforeAll
    static void install() throws IOException {
        site = new Site(
                folder,
                "--server.port=0",
                "--lectern.api.token=",
                "--lectern.google.credentials=",
                "--lectern.canvas.base-url=",
                "--lectern.canvas.token=");
        course = site.course("alone", "901");
        assertThat(site.run("serve").exitCode()).isEqualTo(CommandLineInterface.KEEPS_SERVING);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void publishesFeedsAndSaysOnceWhatEachTargetLacks() throws IOException {
        var said = site.run("sync");

        assertThat(said.exitCode()).isZero();
        assertThat(said.lines())
                .contains("  Google  skipped: " + NO_GOOGLE, "  Canvas  skipped: " + NO_CANVAS)
                .endsWith("COS 597A is in sync: feeds. 0 writes, 0 reads.");
        assertThat(said.lines().stream().filter(line -> line.contains("account")))
                .hasSize(2);
        assertThat(PlainSchedule.of(course.feed())).isEqualTo(TrialCourse.asPublished());
    }

    /** Build 11: without a configured token these addresses do not exist. */
    @Test
    void hasNoTriggerWithoutAToken() {
        var visitor = new Visitor(site.address());
        for (var token : List.of("", "anything")) {
            assertThat(visitor.post("/api/courses/alone/sync", token).statusCode())
                    .isEqualTo(404);
        }
        assertThat(visitor.get("/api/runs/1").statusCode()).isEqualTo(404);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> visitor.get("/courses/alone").statusCode() == 200);
    }

    @Test
    void failsWhereSuchATargetIsAskedForByName() {
        var google = site.run("sync", "--target", "google");
        assertThat(google.exitCode()).isEqualTo(6);
        assertThat(google.lines())
                .containsExactly(
                        "alone, release 1",
                        "  Google  not finished: " + NO_GOOGLE,
                        "COS 597A is not in sync: Google. 0 writes, 0 reads.");
        assertThat(site.run("sync", "--target", "canvas").exitCode()).isEqualTo(6);
        assertThat(site.run("plan", "--target", "google").exitCode()).isEqualTo(6);
    }
}
