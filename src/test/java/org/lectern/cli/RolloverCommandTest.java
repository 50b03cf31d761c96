package org.lectern.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The command {@code rollover}: what it writes, tells and refuses. */
class RolloverCommandTest {

    private static final String ID = "cos597a-fall2025";
    private static final String[] NEXT = {"rollover", ID, "--id", "cos597a-fall2026", "--first", "2026-09-01"};

    @TempDir
    private Path root;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Only settings; nothing is started. */
    private record Settings() implements Launcher {

        @Override
        public ConfigurableEnvironment environment(List<String> settings) {
            var environment = new StandardEnvironment();
            environment
                    .getPropertySources()
                    .addFirst(new SimpleCommandLinePropertySource(settings.toArray(String[]::new)));
            return environment;
        }

        @Override
        public ConfigurableApplicationContext start(Mode mode, List<String> settings) {
            throw new IllegalStateException("nothing is started");
        }
    }

    @BeforeEach
    void oneCourse() throws IOException {
        Files.createDirectories(root.resolve("courses/cs"));
        Files.copy(Path.of("config/courses/" + ID + ".yaml"), root.resolve("courses/cs/" + ID + ".yaml"));
    }

    @Test
    void writesTheNextFileAndSaysWhatToConfirm() {
        assertThat(run(NEXT)).isZero();
        assertThat(out())
                .isEqualTo("courses/cos597a-fall2026.yaml is written, with each date 52 weeks later: 12 lectures,"
                        + " 12 office hours, 23 readings.\n");
        assertThat(err().lines().filter(line -> line.startsWith("courses/")))
                .containsExactly(
                        "courses/cos597a-fall2026.yaml:15:1: warning: The term ends on 2026-11-19, as many weeks after its"
                                + " start as before",
                        "courses/cos597a-fall2026.yaml:15:1: warning: The term has no name yet; the last one was 'Fall 2025'",
                        "courses/cos597a-fall2026.yaml:21:1: warning: `closed` is a comment now, as such days fall otherwise"
                                + " each year: No class, 2025-10-14 -> 2026-10-13",
                        "courses/cos597a-fall2026.yaml:151:3: warning: The new term's Canvas course is not known; `canvas` is a"
                                + " comment now");
    }

    @Test
    void neverWritesOverAFile() throws IOException {
        var there = Files.writeString(root.resolve("courses/cs/cos597a-fall2026.yaml"), "mine");
        var elsewhere = Files.writeString(root.resolve("new.yaml"), "mine");

        assertThat(run(NEXT)).isEqualTo(64);
        assertThat(run("rollover", ID, "--id", "new", "--first", "2026-09-01", "-o", elsewhere.toString()))
                .isEqualTo(64);
        assertThat(err()).isEqualTo("""
                courses/cs/cos597a-fall2026.yaml is there already, and rollover never writes over a file. Choose another id.
                new.yaml is there already, and rollover never writes over a file. Choose another id.
                """);
        assertThat(there).hasContent("mine");
        assertThat(elsewhere).hasContent("mine");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(run("rollover", ID, "--id", "Fall 26", "--first", "2026-09-01"))
                .isEqualTo(64);
        assertThat(run("rollover", ID, "--id", "new", "--first", "2025-09-05")).isEqualTo(64);
        assertThat(run("rollover", ID, "--id", "new", "--first", "2026-09-01", "--calendar", "none"))
                .isEqualTo(64);
        assertThat(run("rollover", "gone", "--id", "new", "--first", "2026-09-01"))
                .isEqualTo(64);
        assertThat(run("rollover", ID, "--id", "new", "--first", "+999999999-12-31"))
                .isEqualTo(64);
        assertThat(run("rollover", ID, "--id", "new", "--first", "2026-09-01", "--name", "Fall\n2026"))
                .isEqualTo(64);
        assertThat(run("rollover", ID, "--id", "new", "--first", "2026-09-01", "--calendar", "../none"))
                .isEqualTo(64);
        assertThat(run("rollover", ID, "--id", "new", "--first", "2026-09-01", "-o", "other.yaml"))
                .isEqualTo(64);
        assertThat(err()).isEqualTo("""
                'Fall 26' is no id: use lower-case letters, digits and hyphens, at most 64.
                2025-09-05 is not in a week after that of cos597a-fall2025's first day, 2025-09-02.
                There is no calendar 'none': no file calendars/none.yaml.
                There is no course 'gone'. Known: cos597a-fall2025.
                +999999999-12-31 is in no year of a course.
                The name of a term is one line of text.
                '../none' is no calendar's name: it is that of a file in the folder calendars.
                other.yaml must be named by the course's id: new.yaml.
                """);
        assertThat(root.resolve("courses/new.yaml")).doesNotExist();
    }

    @Test
    void saysWhatIsWrongWithThisTermsFile() throws IOException {
        Files.writeString(root.resolve("courses/cs/" + ID + ".yaml"), "");

        assertThat(run(NEXT)).isEqualTo(3);
        assertThat(err()).startsWith("courses/cs/cos597a-fall2025.yaml:1:1: The file is empty\n");
        assertThat(root.resolve("courses/cos597a-fall2026.yaml")).doesNotExist();
    }

    @Test
    void tellsWhichSessionsFallOnDaysThatTheNewCalendarCloses() throws IOException {
        Files.createDirectories(root.resolve("calendars"));
        Files.writeString(
                root.resolve("calendars/fall2026.yaml"),
                "closed: [{date: 2026-10-13, why: Recess}, {date: 2026-10-27, why: Snow}]\n");
        List<String> line = new ArrayList<>(List.of(NEXT));
        line.addAll(List.of("--calendar", "fall2026", "--name", "Fall 2026"));

        assertThat(run(line.toArray(String[]::new))).isEqualTo(3);
        assertThat(out())
                .isEqualTo("courses/cos597a-fall2026.yaml is written, with each date 52 weeks later."
                        + " Mend the errors, then look at it with `validate`.\n");
        assertThat(err())
                .contains(
                        "courses/cos597a-fall2026.yaml:102:11: 2026-10-27 is closed (Snow), so no session can be on it\n");
    }

    private int run(String... line) {
        List<String> all = new ArrayList<>(List.of(line));
        all.add("--lectern.config-dir=" + root);
        return new CommandLineInterface(
                        new Settings(), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(all.toArray(String[]::new));
    }

    private String out() {
        return out.toString(UTF_8).replace(root + "/", "");
    }

    private String err() {
        return err.toString(UTF_8).replace(root + "/", "");
    }
}
