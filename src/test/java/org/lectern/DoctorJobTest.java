package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.standin.canvas.CanvasFault;
import org.lectern.standin.google.Failure;
import tools.jackson.databind.json.JsonMapper;

/** `doctor`, as an operator runs it: what it says, what it tells the shell, and that it leaves no trace. */
class DoctorJobTest {

    @TempDir
    private static Path folder;

    private static Site site;
    private static TrialCourse course;

    @BeforeAll
    static void install() throws IOException {
        site = new Site(folder);
        course = site.course("patient", "1200");
        site.run("sync");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @AfterEach
    void heals() {
        site.heal();
    }

    @Test
    void findsNothingWrongAndLeavesNoTrace() throws IOException {
        var before = course.world();

        var said = site.run("doctor");

        assertThat(said.exitCode()).as(said.all()).isZero();
        assertThat(said.lines())
                .contains("Installation", "Google", "Canvas")
                .contains("  ✓ the public address is https://lectern.example.edu")
                .contains("  ✓ patient: the calendar that Lectern made is there")
                .contains("  ✓ reached, and the access token is that of Lectern (service) (user 4)")
                .contains("  ✓ patient, Canvas course 1200: 'COS 597A', may make calendar events, modules, pages")
                .contains("Nothing is wrong.")
                .endsWith("✓ well  ! to be mended  ? cannot be told  - not set up");
        assertThat(said.all()).doesNotContain(site.secrets());
        assertThat(course.world()).isEqualTo(before);
    }

    @Test
    void saysInJsonWhatItSaysInWords() {
        var checks = new JsonMapper()
                .readTree(site.run("doctor", "--target", "canvas", "--format", "json")
                        .out());

        assertThat(checks.get(0))
                .isEqualTo(new JsonMapper()
                        .createObjectNode()
                        .put("of", "canvas")
                        .put("grade", "well")
                        .put("what", "reached, and the access token is that of Lectern (service) (user 4)")
                        .put("remedy", ""));
    }

    @Test
    void fails6WhereAnAccountDoesNotWork() throws IOException {
        site.canvas.failAlways(CanvasFault.INVALID_TOKEN);
        site.google.failAll(Failure.FORBIDDEN);

        var said = site.run("doctor");

        assertThat(said.exitCode()).isEqualTo(6);
        assertThat(said.out())
                .contains("! Canvas refuses the access token")
                .contains("set LECTERN_CANVAS_TOKEN")
                .contains("! the list of calendars: Google Calendar answered 403 forbidden")
                .contains("2 things to be mended; each says how.");
        assertThat(said.all()).doesNotContain(site.secrets());
    }

    @Test
    void tellsWhomToLetIntoASharedCalendar() throws IOException {
        var calendar = site.google.addCalendar("Department", "America/New_York", "reader");
        try (var shared = site.course("shared", "1201")) {
            shared.edit("{calendar: create, share: public}", "{calendar: \"" + calendar + "\", share: public}");

            var said = site.run("doctor", "--target", "google");

            assertThat(said.exitCode()).isEqualTo(6);
            assertThat(said.out())
                    .contains("! shared: its calendar is there, but the account may only act as its reader")
                    .contains(
                            "→ In Google Calendar open that calendar's settings, 'Share with specific people', and add")
                    .contains("with the right to 'Make changes and manage sharing'.");
        }
    }

    @Test
    void tellsWhichRightIsMissingInACourse() {
        site.canvas.failNext("POST", "/modules", CanvasFault.NOT_AUTHORIZED);

        var said = site.run("doctor", "--target", "canvas");

        assertThat(said.exitCode()).isEqualTo(6);
        assertThat(said.out())
                .contains("✓ patient, Canvas course 1200: 'COS 597A', may make calendar events, pages")
                .contains("! patient, Canvas course 1200: the account may not make modules")
                .contains("→ Ask whoever runs the course in Canvas to add the account as a teacher");
    }
}
