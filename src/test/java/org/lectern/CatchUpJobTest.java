package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.cli.Launcher;
import org.lectern.jobs.Timetable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Build 7: nights that were missed while the service was down are caught up once, by one node. */
class CatchUpJobTest {

    /** What two nodes take for now. */
    static final class SetTime {

        static volatile Instant now = Instant.parse("2025-09-01T12:00:00Z");

        @Bean
        @Primary
        Clock setClock() {
            return new Clock() {
                @Override
                public Instant instant() {
                    return now;
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            };
        }
    }

    @TempDir
    private Path folder;

    @Test
    void catchesUpMissedNightsOnceOnOneOfTwoNodes() throws IOException {
        try (var site = new Site(folder, "--spring.main.sources=" + SetTime.class.getName())) {
            var course = site.course("night", "1101");
            try (var one = node(site);
                    var other = node(site)) {
                keep(one);
                assertThat(runs(one))
                        .as("what lies before the first start was not missed")
                        .isEmpty();

                // two nights are missed: 3:30 in New York is 7:30 in UTC
                SetTime.now = Instant.parse("2025-09-03T12:00:00Z");
                CompletableFuture.allOf(
                                CompletableFuture.runAsync(() -> keep(one)),
                                CompletableFuture.runAsync(() -> keep(other)))
                        .join();
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> !runs(one).get(0).endsWith("RUNNING"));

                assertThat(runs(one)).containsExactly("nightly CATCH_UP 2025-09-03T07:30:00Z COMPLETED");
                assertThat(PlainSchedule.ofGoogle(course.google())).isEqualTo(TrialCourse.asPublished());
                assertThat(PlainSchedule.ofCanvas(course.canvas())).isEqualTo(TrialCourse.asPublished());
                keep(other);
                assertThat(runs(other)).hasSize(1);
            }
        }
    }

    private static ConfigurableApplicationContext node(Site site) {
        return new SpringLauncher(Application.class).start(Launcher.Mode.COMMAND, site.settings());
    }

    private static void keep(ConfigurableApplicationContext node) {
        node.getBean(Timetable.class).keep();
    }

    private static List<String> runs(ConfigurableApplicationContext node) {
        List<String> runs = new ArrayList<>();
        node.getBean(JdbcClient.class)
                .sql("select job, cause, due_at, state from run order by id")
                .query(row -> {
                    runs.add(row.getString("job") + " " + row.getString("cause") + " "
                            + row.getObject("due_at", OffsetDateTime.class).toInstant() + " "
                            + row.getString("state"));
                });
        return runs;
    }
}
