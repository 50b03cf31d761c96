package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.cli.CommandLineInterface;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs that others wrote, as readers of and subscribers to our feeds: contracts/ics-feeds.md section 14. */
class ReadersJobTest {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm'Z'", Locale.ROOT);

    @TempDir
    private static Path folder;

    private static Site site;
    private static TrialCourse course;
    private static Visitor visitor;

    @BeforeAll
    static void serves() throws IOException {
        site = new Site(folder, "--server.port=0");
        course = site.course("read", "1201");
        assertThat(site.run("serve").exitCode()).isEqualTo(CommandLineInterface.KEEPS_SERVING);
        visitor = new Visitor(site.address());
        showsFeed("week-11");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    static Stream<Reader> readers() {
        return Stream.of(
                Reader.python("icalendar", "import icalendar, recurring_ical_events"),
                Reader.python("libical", "import gi; gi.require_version('ICalGLib', '3.0')"),
                Reader.node("ical-js", "ical.js"),
                Reader.node("node-ical", "node-ical"));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void seesWhatTheScheduleSays(Reader reader) throws IOException {
        var feed = Files.write(
                folder.resolve("read.ics"), visitor.get("/feeds/read.ics").body());

        assertThat(reader.events(feed)).isEqualTo(entries());
    }

    @Test
    void reachesKhalThroughVdirsyncerAndChangesThereOnlyWhatChanged() throws IOException {
        Reader.assumeInstalled("vdirsyncer", List.of("vdirsyncer", "--version"));
        Reader.assumeInstalled("khal", List.of("khal", "--version"));
        var subscriber = new FolderSubscriber(Files.createDirectories(folder.resolve("vdir")), address());
        assertThat(subscriber.sync()).hasSize(24);
        assertThat(subscriber.listed()).isEqualTo(shortEntries());
        assertThat(subscriber.sync()).isEmpty();

        try (var changed = changed("date: 2025-09-30", "date: 2025-09-30\n    moved: {place: Friend Center 104}")) {
            // it knows no UIDs of an address, so a change is a copy and a deletion (contract F14)
            assertThat(subscriber.sync()).hasSize(2);
            assertThat(subscriber.listed()).isEqualTo(shortEntries());
        }
    }

    @Test
    void tellsGnomeOfTheOneEventThatChanged() throws IOException {
        try (var subscriber = GnomeSubscriber.to(address())) {
            assertThat(subscriber.refresh()).hasSize(24).allMatch(line -> line.startsWith("+ "));
            assertThat(subscriber.refresh()).as("nothing changed").isEmpty();

            try (var room = changed("date: 2025-10-07", "date: 2025-10-07\n    moved: {place: Friend Center 104}")) {
                assertThat(subscriber.refresh()).containsExactly("~ week-6.read@lectern");
            }
            assertThat(subscriber.refresh()).as("back again").containsExactly("~ week-6.read@lectern");
            try (var date = changed("date: 2025-11-04", "date: 2025-11-04\n    moved: {date: 2025-11-05}")) {
                assertThat(subscriber.refresh()).as("no flicker on a move").containsExactly("~ week-9.read@lectern");
            }
        }
    }

    /** An edit that is published, and taken back in the end. */
    private record Edit(String from, String to) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            course.edit(to, from);
            publish();
        }
    }

    private static Edit changed(String from, String to) throws IOException {
        course.edit(from, to);
        publish();
        return new Edit(from, to);
    }

    private static void publish() throws IOException {
        assertThat(site.run("sync", "read", "--target", "feeds").exitCode()).isZero();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> new String(visitor.get("/feeds/read.ics").body(), StandardCharsets.UTF_8)
                        .equals(course.feed()));
    }

    private static void showsFeed(String text) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> new String(visitor.get("/feeds/read.ics").body(), StandardCharsets.UTF_8).contains(text));
    }

    private static String address() {
        return site.address() + "/feeds/read.ics";
    }

    /** Every entry as the readers print an event, from what {@code show} says of the file. */
    private static List<String> entries() {
        return show().stream()
                .map(entry -> String.join(
                        "\t",
                        entry.path("key").asString() + ".read@lectern",
                        moment(entry, "start"),
                        moment(entry, "end"),
                        entry.path("status").asString().toUpperCase(Locale.ROOT),
                        "COS 597A: " + entry.path("title").asString()))
                .sorted()
                .toList();
    }

    private static List<String> shortEntries() {
        return show().stream()
                .map(entry -> (moment(entry, "start") + "\t" + "COS 597A: "
                        + entry.path("title").asString()))
                .sorted()
                .toList();
    }

    private static List<JsonNode> show() {
        List<JsonNode> entries = new ArrayList<>();
        new JsonMapper()
                .readTree(site.run("show", "read", "--format", "json").out())
                .forEach(entries::add);
        return entries;
    }

    private static String moment(JsonNode entry, String field) {
        var text = entry.path(field).asString();
        return entry.path("allDay").asBoolean()
                ? text
                : UTC.format(OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC));
    }
}
