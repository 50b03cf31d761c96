package org.lectern.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.jobs.Office.COS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.feed.FeedRenderer;
import org.lectern.release.Database;
import org.lectern.release.Releases;
import org.lectern.schedule.Installation;
import org.lectern.source.ScheduleReader;
import org.lectern.sync.Limits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class PublisherTest {

    private static final Path REAL = Path.of("config/courses/cos597a-fall2025.yaml");

    @TempDir
    private Path root;

    private final SetClock clock = new SetClock("2025-08-25T12:00:00Z");
    private Releases releases;
    private final List<Object> told = new ArrayList<>();
    private Publisher publisher;
    private Path file;
    private Path feed;

    @BeforeEach
    void open() throws Exception {
        var database = Database.BOTH.get(0).empty();
        releases = new Releases(JdbcClient.create(database), new JdbcTransactionManager(database));
        var folders = new Folders(root.resolve("config"), root.resolve("data"), root.resolve("jobs"));
        var renderer = new FeedRenderer(new Installation("lectern.test", URI.create("https://lectern.example.edu")));
        publisher = new Publisher(
                new WantedSchedules(folders, new ScheduleReader(), releases),
                releases,
                new FeedFiles(folders, renderer),
                clock,
                told::add);
        file = folders.courseFile(COS);
        feed = root.resolve("data/feeds/cos597a-fall2025.ics");
        Files.createDirectories(file.getParent());
        Files.copy(REAL, file);
    }

    @Test
    void tellsThisProcessOfAReleaseThatItMade() {
        publish();

        assertThat(told).containsExactly(releases.newest(COS).orElseThrow());
    }

    @Test
    void makesAReleaseAndItsFeeds() throws IOException {
        var published = (Publication.Published) publish();

        assertThat(published.release().number()).isEqualTo(1);
        assertThat(published.changes().changes()).hasSize(24);
        assertThat(feeds().keySet())
                .isEqualTo(Set.of(
                        "cos597a-fall2025.ics",
                        "cos597a-fall2025/deadlines.ics",
                        "cos597a-fall2025/lectures.ics",
                        "cos597a-fall2025/office-hours.ics",
                        "cos597a-fall2025/readings.ics",
                        "cos597a-fall2025/tasks.ics"));
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        var first = (Publication.Published) publish();
        var bytes = feeds();
        var longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(feed, longAgo);
        clock.set("2025-09-01T00:00:00Z");

        var again = (Publication.Published) publish();

        assertThat(again.release()).isEqualTo(first.release());
        assertThat(again.changes().isEmpty()).isTrue();
        assertThat(feeds()).isEqualTo(bytes);
        assertThat(Files.getLastModifiedTime(feed)).isEqualTo(longAgo);
    }

    @Test
    void bringsBackFeedsThatWereDeletedSpoiltOrLeftHalfWritten() throws IOException {
        publish();
        var bytes = feeds();
        Files.delete(feed);
        Files.writeString(root.resolve("data/feeds/cos597a-fall2025/lectures.ics"), "BEGIN");
        Files.writeString(root.resolve("data/feeds/cos597a-fall2025.ics.new"), "BEGIN:VCAL");

        publish();

        assertThat(feeds()).isEqualTo(bytes);
    }

    @Test
    void leavesEverythingAsItIsWhenTheFileHasErrors() throws IOException {
        publish();
        var bytes = feeds();
        Files.writeString(file, "");

        assertThat(publish()).isInstanceOf(Publication.Invalid.class);
        Files.delete(file);
        assertThat(publish()).isInstanceOf(Publication.Invalid.class);

        assertThat(feeds()).isEqualTo(bytes);
        assertThat(releases.newestNumbers()).isEqualTo(Map.of(COS, 1));
    }

    @Test
    void refusesWhatPassesTheLimitsUntilThatVeryPlanIsApproved() throws IOException {
        publish();
        var bytes = feeds();
        Files.writeString(file, Files.readString(file).replace("days: [thu]", "days: [fri]"));

        var refused = (Publication.Refused) publish();

        assertThat(refused.unsafe().reason()).isEqualTo("it would remove 12 of 24 events; the limit is 20%");
        assertThat(publish("another")).isInstanceOf(Publication.Refused.class);
        assertThat(feeds()).isEqualTo(bytes);

        var approved = (Publication.Published) publish(refused.changes().digest());
        assertThat(approved.release().number()).isEqualTo(2);
        assertThat(feeds()).isNotEqualTo(bytes);
    }

    @Test
    void takesTheFeedsOfAnUnlistedCourseAway() throws IOException {
        publish();
        Files.writeString(feed.resolveSibling("cos597a-fall2025.ics.new"), "BEGIN:VCAL");
        Files.writeString(file, Files.readString(file).replace("visibility: public", "visibility: unlisted"));

        publish();

        assertThat(feeds()).isEqualTo(Map.of());
    }

    @Test
    void saysWhichFeedCannotBeWritten() throws IOException {
        Files.writeString(root.resolve("data"), "in the way");

        assertThatThrownBy(this::publish)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(feed + " cannot be written");
    }

    private Publication publish(String... approved) {
        return publisher.publish(COS, Limits.DEFAULT, Set.of(approved), null);
    }

    private Map<String, String> feeds() throws IOException {
        var folder = root.resolve("data/feeds");
        Map<String, String> feeds = new TreeMap<>();
        try (var files = Files.walk(folder)) {
            for (var one : files.filter(Files::isRegularFile).toList()) {
                feeds.put(folder.relativize(one).toString(), Files.readString(one));
            }
        }
        return feeds;
    }
}
