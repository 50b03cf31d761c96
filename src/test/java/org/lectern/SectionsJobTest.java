package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Courses whose precepts have places of their own; and those that rest, or whose files are gone. */
class SectionsJobTest {

    private static final String PRECEPTS = """
            meetings:
              precept-1: {kind: recitation, section: p01, days: [wed], at: "10:40-12:00", place: COS 105}
              precept-2: {kind: recitation, section: p02, days: [fri], at: "10:40-12:00", place: COS 105}
            """;

    private static final String PLACES = """
            publish:
              sections:
                p01: {title: Precept 1, google: {calendar: create, share: public}, canvas: {course: %s}}
                p02: {google: {calendar: create, share: public}}
            """;

    @TempDir
    private static Path folder;

    private static Site site;

    private @Nullable TrialCourse opened;

    @BeforeAll
    static void install() throws IOException {
        site = new Site(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @AfterEach
    void closesTheCourse() throws IOException {
        if (opened != null) {
            opened.close();
        }
    }

    @Test
    void publishesEachSectionWhereItsStudentsAre() throws IOException {
        var course = openWithPrecepts("places", "700", "701");

        var said = site.run("sync");

        assertThat(said.exitCode()).isZero();
        assertThat(summaries(said))
                .containsExactly(
                        "places, release 1",
                        "  feeds              47 new",
                        "  Google             49 new",
                        "  Google (Precept 1) 38 new",
                        "  Google (p02)       37 new",
                        "  Canvas             83 new",
                        "  Canvas (Precept 1) 72 new");
        assertThat(said.lines())
                .last()
                .asString()
                .startsWith("COS 597A is in sync: feeds, Google, Google (Precept 1), Google (p02), Canvas,"
                        + " Canvas (Precept 1). ");
        assertThat(eventsOfCalendars(course)).containsExactlyInAnyOrder(47, 36, 35);
        assertThat(site.canvas.events("700")).hasSize(47);
        assertThat(site.canvas.events("701")).hasSize(36);
    }

    @Test
    void writesNothingTheSecondTime() throws IOException {
        openWithPrecepts("twice", "702", "703");
        site.run("sync");
        site.forgetRequests();

        assertThat(site.run("sync").lines())
                .containsExactly(
                        "twice, release 1",
                        "  feeds              no change",
                        "  Google             no change",
                        "  Google (Precept 1) no change",
                        "  Google (p02)       no change",
                        "  Canvas             no change",
                        "  Canvas (Precept 1) no change",
                        "COS 597A is in sync: feeds, Google, Google (Precept 1), Google (p02), Canvas,"
                                + " Canvas (Precept 1). 0 writes, 9 reads.");
        assertThat(site.run("plan")).isEqualTo(new Said(0, "COS 597A (twice): nothing to change\n", ""));
    }

    @Test
    void changesARoomOfASectionWhereItShowsAndNowhereElse() throws IOException {
        var course = openWithPrecepts("room", "704", "705");
        site.run("sync");
        course.edit(
                "days: [wed], at: \"10:40-12:00\", place: COS 105}",
                "days: [wed], at: \"10:40-12:00\", place: COS 105,"
                        + " except: [{date: 2025-09-10, moved: {place: COS 302}}]}");

        var planned = site.run("plan");

        assertThat(planned.exitCode()).isEqualTo(2);
        assertThat(planned.lines())
                .containsExactly(
                        "COS 597A (room): 1 change",
                        "  to what is over already:",
                        "  ~ Recitation (Precept 1), Sep 10: room COS 105 → COS 302"
                                + "  [feeds, Google, Google (Precept 1), Canvas, Canvas (Precept 1)]",
                        "  digest " + planned.digest());
        assertThat(summaries(site.run("sync", "room", "--target", "google")))
                .containsExactly(
                        "room, release 2",
                        "  feeds              1 changed",
                        "  Google             1 changed",
                        "  Google (Precept 1) 1 changed",
                        "  Google (p02)       no change");
    }

    @Test
    void leavesTheCalendarOfASectionThatIsTakenOut() throws IOException {
        var course = openWithPrecepts("less", "706", "707");
        site.run("sync");
        course.edit("    p02: {google: {calendar: create, share: public}}\n", "");

        var said = site.run("sync", "less", "--target", "google");

        assertThat(said.exitCode()).isZero();
        assertThat(summaries(said))
                .containsExactly(
                        "less, release 2",
                        "  Google             no change",
                        "  Google (Precept 1) no change",
                        "  Google (p02)       the file no longer publishes there; what Lectern made stays as it is");
        assertThat(eventsOfCalendars(course)).containsExactlyInAnyOrder(47, 36, 35);
    }

    @Test
    void leavesAnArchivedCourseAsItIs() throws IOException {
        var course = openWithPrecepts("rests", "708", "709");
        site.run("sync");
        var before = course.feeds();
        site.forgetRequests();
        course.edit("code: COS 597A\n", "code: COS 597A\narchived: true\n");
        course.edit("title: Mixture of experts", "title: Mixtures of experts");

        for (var command : List.of("sync", "plan")) {
            assertThat(site.run(command)).isEqualTo(new Said(0, "COS 597A rests: archived\n", ""));
        }
        assertThat(site.run("run", "nightly")).isEqualTo(new Said(0, "COS 597A rests: archived\n", ""));
        assertThat(site.run("sync", "rests", "--target", "canvas"))
                .isEqualTo(new Said(0, "COS 597A rests: archived\n", ""));
        assertThat(course.feeds()).isEqualTo(before);
        assertThat(site.google.requests()).isEmpty();
        assertThat(site.canvas.requests()).isEmpty();

        course.edit("archived: true\n", "");
        assertThat(summaries(site.run("sync")).get(0)).isEqualTo("rests, release 2");
    }

    @Test
    void publishesNothingOfAnArchivedCourseThatNeverWas() throws IOException {
        var course = openWithPrecepts("never", "710", "711");
        course.edit("code: COS 597A\n", "code: COS 597A\narchived: true\n");

        assertThat(site.run("sync")).isEqualTo(new Said(0, "COS 597A rests: archived\n", ""));
        assertThat(course.feeds()).isEmpty();
        assertThat(site.run("validate", course.file.toString()).exitCode()).isZero();
    }

    @Test
    void saysWhichCourseHasNoFileAnyMoreAndLeavesIt() throws IOException {
        var course = openWithPrecepts("gone", "712", "713");
        site.run("sync");
        var before = course.feeds();
        site.forgetRequests();
        Files.delete(course.file);
        var line = "gone has no file any more; what is published of it stays as it is. Put the file back, or one that"
                + " says `archived: true`.\n";

        for (var command : List.of("sync", "plan")) {
            var said = site.run(command);
            assertThat(said.exitCode()).isZero();
            assertThat(said.out())
                    .isEqualTo("There is no course in " + folder.resolve("config/courses") + ".\n" + line);
        }
        assertThat(site.run("run", "nightly")).isEqualTo(new Said(0, line + "There is no course to publish.\n", ""));
        assertThat(site.run("sync", "gone")).isEqualTo(new Said(64, "", line));
        assertThat(site.run("plan", "gone")).isEqualTo(new Said(64, "", line));
        try (var other = site.course("other", "714")) {
            assertThat(site.run("sync", "--target", "feeds").lines())
                    .startsWith(line.strip(), "other, release 1")
                    .last()
                    .isEqualTo("COS 597A is in sync: feeds. 0 writes, 0 reads.");
            assertThat(other.feeds()).hasSize(6);
        }
        assertThat(course.feeds()).isEqualTo(before);
        assertThat(site.google.requests()).isEmpty();
        assertThat(site.canvas.requests()).isEmpty();
    }

    /** Precept 1 has a Google calendar and a course of Canvas, precept 2 a Google calendar. */
    private TrialCourse openWithPrecepts(String id, String canvas, String canvasOfTheFirst) throws IOException {
        var course = site.course(id, canvas);
        opened = course;
        site.canvas.addCourse(canvasOfTheFirst, "Precept 1", ZoneId.of("America/New_York"));
        course.edit("meetings:\n", PRECEPTS);
        course.edit("publish:\n", PLACES.formatted(canvasOfTheFirst));
        return course;
    }

    /** All but single changes, and how it ended. */
    private static List<String> summaries(Said said) {
        return said.lines().stream()
                .filter(line -> !line.startsWith("    ") && !line.startsWith("COS 597A "))
                .toList();
    }

    private static List<Integer> eventsOfCalendars(TrialCourse course) {
        return course.googleCalendars().stream()
                .map(calendar -> site.google.events(calendar).size())
                .toList();
    }
}
