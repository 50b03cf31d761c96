package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.standin.canvas.Exchange;

/** "Must hold": kill -9 in the middle of the first sync, then sync again: no duplicate, nothing missing. */
class KilledSyncJobTest {

    @TempDir
    private Path folder;

    @Test
    void completesAFirstSyncThatWasKilledAndSaysWhomItWaitsFor() throws IOException, InterruptedException {
        try (var site = new Site(folder)) {
            var course = site.course("killed", "801");
            var first = ChildLectern.start(site, "sync");
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> !first.isRunning() || site.canvas.writes().size() >= 20);
            first.kill();
            assertThat(site.canvas.writes().size()).as("killed in the middle").isBetween(20, 59);

            var second = ChildLectern.start(site, "sync").said();

            assertThat(second.exitCode()).as(second.all()).isZero();
            assertThat(second.err().lines())
                    .isNotEmpty()
                    .allMatch(line -> line.matches("killed/\\w+ waits for another run, held by \\d+@\\S+"));
            assertThat(second.all()).doesNotContain(site.secrets());
            assertThat(PlainSchedule.of(course.feed())).isEqualTo(TrialCourse.asPublished());
            assertThat(PlainSchedule.ofGoogle(course.google())).isEqualTo(TrialCourse.asPublished());
            assertThat(PlainSchedule.ofCanvas(course.canvas())).isEqualTo(TrialCourse.asPublished());
            assertThat(course.googleCalendars()).hasSize(1);
            assertThat(site.canvas.modules("801")).hasSize(9);
            assertThat(site.canvas.pages("801")).hasSize(9);
            site.forgetRequests();

            assertThat(site.run("sync").exitCode()).isZero();

            assertThat(site.google.requests()).hasSize(1);
            assertThat(site.canvas.requests()).extracting(Exchange::method).containsExactly("GET", "GET", "GET");
        }
    }
}
