package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A course with the schedule of COS 597A under a name of its own: its file, and what is published of it. */
final class TrialCourse implements AutoCloseable {

    final String id;
    final String canvasCourse;
    final Path file;
    private final Site site;

    /** Everything that is published, to see whether it stays as it is. */
    record World(Map<String, String> feeds, Map<String, Instant> saved, List<ObjectNode> google, String canvas) {}

    TrialCourse(Site site, String id, String canvasCourse) throws IOException {
        this.site = site;
        this.id = id;
        this.canvasCourse = canvasCourse;
        this.file = site.folder.resolve("config/courses/" + id + ".yaml");
        site.canvas.addCourse(canvasCourse, "COS 597A", ZoneId.of("America/New_York"));
        write(Files.readString(Path.of("config/courses/cos597a-fall2025.yaml"))
                .replace("id: cos597a-fall2025 ", "id: " + id + " ")
                .replace("{course: 12345}", "{course: " + canvasCourse + "}"));
    }

    /** What COS 597A looks like wherever it is published. */
    static String asPublished() throws IOException {
        try (InputStream text = TrialCourse.class.getResourceAsStream("/jobs/cos597a-fall2025.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String text() throws IOException {
        return Files.readString(file);
    }

    void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    /** Changes the one place where the file says this. */
    void edit(String from, String to) throws IOException {
        assertThat(text().split(java.util.regex.Pattern.quote(from), -1))
                .as("exactly one '" + from + "'")
                .hasSize(2);
        write(text().replace(from, to));
    }

    /** Takes out the sessions of these weeks and their dates of the pattern. */
    void dropAfterWeek(int week) throws IOException {
        var text = text();
        int from = text.indexOf("  - id: week-" + (week + 1));
        int to = text.indexOf("deadlines:");
        write((text.substring(0, from) + text.substring(to))
                .replace("last: 2025-11-20", "last: 2025-10-01")
                .replace("  - {date: 2025-10-14, why: No class}", "")
                .replace("closed:", "closed: []"));
    }

    /** All its feeds as files, by their paths. */
    Map<String, String> feeds() throws IOException {
        Map<String, String> feeds = new TreeMap<>();
        for (var feed : feedFiles()) {
            feeds.put(site.folder.relativize(feed).toString(), Files.readString(feed));
        }
        return feeds;
    }

    String feed() throws IOException {
        return Files.readString(site.folder.resolve("data/feeds/" + id + ".ics"));
    }

    /** Its events on Google; the calendar is the one named after it, if there is just one. */
    List<ObjectNode> google() {
        var own = googleCalendars();
        assertThat(own).hasSizeLessThan(2);
        return own.isEmpty() ? List.of() : site.google.events(own.get(0));
    }

    List<String> googleCalendars() {
        return site.google.calendars().stream()
                .filter(calendar -> site.google
                        .calendar(calendar)
                        .path("description")
                        .asString("")
                        .contains(id))
                .toList();
    }

    CanvasView canvas() {
        return new CanvasView(site.canvas, canvasCourse);
    }

    /** What is published now. Reading it forgets all requests so far, its own among them. */
    World world() throws IOException {
        Map<String, Instant> saved = new TreeMap<>();
        for (var feed : feedFiles()) {
            saved.put(feed.toString(), Files.getLastModifiedTime(feed).toInstant());
        }
        var world = new World(feeds(), saved, google(), canvas().everything());
        site.forgetRequests();
        return world;
    }

    private List<Path> feedFiles() throws IOException {
        var folder = site.folder.resolve("data/feeds");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> folder.relativize(path).toString().startsWith(id))
                    .sorted()
                    .toList();
        }
    }

    /** Takes it from the installation, so that it is in nobody's way. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        site.forgetReleases(id);
        site.heal();
        site.forgetRequests();
    }
}
