package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.standin.canvas.Exchange;

/** "Must hold": kill -9 in the middle of the first sync, then sync again: no duplicate, nothing missing. The killed run itself can be restarted. */
class KilledSyncJobTest {

    @TempDir
    private Path folder;

    @Test
    void completesWhatWasKilledAndSaysWhomItWaitsFor() throws IOException, InterruptedException {
        try (var site = new Site(folder)) {
            var course = site.course("killed", "801");
            var first = ChildLectern.start(site, "run", "nightly");
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

            var restarted = ChildLectern.start(site, "run", "nightly", "--restart", "--lectern.log.level=DEBUG")
                    .said();

            assertThat(restarted.exitCode()).as(restarted.all()).isZero();
            assertThat(restarted.lines()).last(STRING).startsWith("COS 597A is in sync: feeds, Google, Canvas. ");
            assertThat(restarted.err()).contains(" DEBUG ");
            assertThat(restarted.all()).doesNotContain(site.secrets());
            // where the killed run was done with Google, it is not asked again
            assertThat(site.google.requests()).hasSizeLessThan(2).allMatch(request -> request.startsWith("GET "));
            assertThat(site.canvas.requests()).extracting(Exchange::method).containsExactly("GET", "GET", "GET");
        }
    }
}
