package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** "Must hold": a file that is empty, cut short, wrong or suddenly half as long changes nothing that is published. */
class BadInputJobTest {

    @TempDir
    private static Path folder;

    private static Site site;
    private static int number = 600;

    private TrialCourse course;

    @BeforeAll
    static void install() throws IOException {
        site = new Site(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @BeforeEach
    void publishes(TestInfo test) throws IOException {
        number++;
        course = site.course("course-" + number, Integer.toString(number));
        assertThat(site.run("sync").exitCode()).as(test.getDisplayName()).isZero();
    }

    @AfterEach
    void closesTheCourse() throws IOException {
        course.close();
    }

    @Test
    void refusesAFileWithHalfItsSessionsGoneUntilThatVeryPlanIsApproved() throws IOException {
        var before = course.world();
        course.dropAfterWeek(5);

        var refused = site.run("sync");

        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.lines())
                .containsExactly(
                        course.id + ", release 1",
                        "  feeds   " + refusal(),
                        "  Google  refused likewise",
                        "  Canvas  refused likewise",
                        "COS 597A is not in sync: feeds, Google, Canvas. 0 writes, 0 reads.");
        assertThat(site.google.requests()).isEmpty();
        assertThat(site.canvas.writes()).isEmpty();
        assertThat(course.world()).isEqualTo(before);

        var unknown = site.run("sync", "--approve", "0123456789ab");
        assertThat(unknown.exitCode()).isEqualTo(4);
        assertThat(unknown.err())
                .isEqualTo("No plan has the digest 0123456789ab now: the file or a target changed since. Nothing was"
                        + " changed. Read the plan again: plan " + course.id + "\n");
        assertThat(course.world()).isEqualTo(before);

        var plan = site.run("plan");
        assertThat(plan.exitCode()).isEqualTo(2);
        var approved = site.run("sync", "--approve", plan.digest());
        assertThat(approved.exitCode()).as(approved.all()).isZero();
        var left = PlainSchedule.of(course.feed());
        assertThat(left.lines().filter(line -> line.contains("Friend Center 016")))
                .hasSize(5);
        assertThat(PlainSchedule.ofGoogle(course.google())).isEqualTo(left);
        assertThat(PlainSchedule.ofCanvas(course.canvas())).isEqualTo(left);
        assertThat(site.canvas.modules(course.canvasCourse))
                .containsExactly(
                        "Week 2 (published): Week 2 readings (published)",
                        "Week 4 (published): Week 4 readings (published)",
                        "Week 5 (published): Week 5 readings (published)");
        assertThat(site.run("plan").exitCode()).isZero();
    }

    @Test
    void changesNothingForAnEmptyFile() throws IOException {
        course.write("");
        assertThat(refusedLines())
                .containsExactly(
                        course.id + ", release 1",
                        "  feeds   the file has errors; nothing that is published was changed",
                        "    " + course.file + ":1:1: The file is empty",
                        "      Put the file back as it was, from a copy or from version control.",
                        "  Google  the file has errors; nothing that is published was changed",
                        "  Canvas  the file has errors; nothing that is published was changed",
                        "COS 597A is not in sync: feeds, Google, Canvas. 0 writes, 0 reads.");
    }

    @Test
    void changesNothingForAFileCutShort() throws IOException {
        var text = course.text();
        course.write(text.substring(0, text.indexOf("google: {calendar")));
        assertThat(refusedLines())
                .startsWith(
                        course.id + ", release 1",
                        "  feeds   the file has errors; nothing that is published was changed",
                        "    " + course.file
                                + ":147:3: The file ends within a line and `publish` not with `edits`, as if"
                                + " it was cut short",
                        "      End the last line, and let it be `edits: keep`.",
                        "  Google  the file has errors; nothing that is published was changed");
    }

    @Test
    void changesNothingForAFileCutShortAnywhere() throws IOException {
        var whole = course.text().getBytes(StandardCharsets.UTF_8);
        var before = course.world();
        for (int length = 200; length < whole.length - 60; length += whole.length / 12) {
            Files.write(course.file, Arrays.copyOf(whole, length));
            assertThat(site.run("sync").exitCode()).as("cut at %d", length).isEqualTo(3);
        }
        assertThat(site.google.requests()).isEmpty();
        assertThat(site.canvas.requests()).isEmpty();
        assertThat(course.world()).isEqualTo(before);
    }

    @Test
    void namesEveryProblemWithItsPositionAndGoesOnWithOtherCourses() throws IOException {
        course.edit("date: 2025-09-09", "date: 2025-09-31");
        course.edit("title: Hardware characteristics", "titel: Hardware characteristics");
        try (var other = site.course("other-" + number, "9" + number)) {
            var before = course.world();

            var said = site.run("sync");

            assertThat(said.exitCode()).isEqualTo(3);
            assertThat(said.lines())
                    .startsWith(
                            course.id + ", release 1",
                            "  feeds   the file has errors; nothing that is published was changed",
                            "    " + course.file + ":40:11: There is no 2025-09-31: that month has 30 days",
                            "      Did you mean 2025-09-30?",
                            "    " + course.file + ":50:5: `title` is missing",
                            "      Add `title: Scaling laws`.",
                            "    " + course.file + ":53:5: The key 'titel' is not known here",
                            "      Did you mean 'title'?",
                            "  Google  the file has errors; nothing that is published was changed")
                    .contains("COS 597A is not in sync: feeds, Google, Canvas. 0 writes, 0 reads.")
                    .endsWith("COS 597A is in sync: feeds, Google, Canvas. 62 writes, 5 reads.");
            assertThat(course.world()).isEqualTo(before);
            assertThat(PlainSchedule.of(other.feed())).isEqualTo(TrialCourse.asPublished());
            assertThat(PlainSchedule.ofGoogle(other.google())).isEqualTo(TrialCourse.asPublished());
            assertThat(PlainSchedule.ofCanvas(other.canvas())).isEqualTo(TrialCourse.asPublished());
        }
    }

    private String refusal() {
        return "refused: it would remove 15 of 24 events; the limit is 20%. Nothing was changed. If it is"
                + " meant, read `plan " + course.id + "` and run `sync " + course.id
                + " --approve` with the digest it ends with";
    }

    /** What sync says, once it is sure that nothing was asked, written or exported. */
    private List<String> refusedLines() throws IOException {
        var before = course.world();
        var said = site.run("sync");
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(site.google.requests()).isEmpty();
        assertThat(site.canvas.requests()).isEmpty();
        assertThat(course.world()).isEqualTo(before);
        assertThat(site.run("plan").exitCode()).isEqualTo(3);
        return said.lines();
    }
}
