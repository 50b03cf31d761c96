package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 in the middle of a purge: what was half emptied rests, and the same command ends it. */
class KilledPurgeJobTest {

    @TempDir
    private Path folder;

    @Test
    void restsFromTheFirstDeletionOnAndEndsTheNextTime() throws IOException, InterruptedException {
        try (var site = new Site(folder)) {
            var course = site.course("killed", "802");
            assertThat(ChildLectern.start(site, "sync").said().exitCode()).isZero();
            site.forgetRequests();
            var purge = ChildLectern.start(site, "purge", "killed", "--target", "canvas");
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> !purge.isRunning() || site.canvas.writes().size() >= 10);
            purge.kill();
            assertThat(site.canvas.writes().size()).as("killed in the middle").isBetween(10, 50);
            site.forgetRequests();

            var sync = ChildLectern.start(site, "sync").said();
            assertThat(sync.exitCode()).as(sync.all()).isZero();
            assertThat(sync.out()).contains("  Canvas  COS 597A rests at Canvas since it was purged there");
            assertThat(site.canvas.writes()).isEmpty();

            var again = ChildLectern.start(site, "purge", "killed", "--target", "canvas")
                    .said();

            assertThat(again.exitCode()).as(again.all()).isZero();
            assertThat(course.canvas().everything()).isEqualTo("[]\n[]\n[]");
            assertThat(course.google()).hasSize(24);
        }
    }
}
