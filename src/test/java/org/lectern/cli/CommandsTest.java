package org.lectern.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Commands that need no more than files and settings, and what every command does with a line that is wrong. */
class CommandsTest {

    private static final Path REAL = Path.of("config/courses/cos597a-fall2025.yaml");

    @TempDir
    private Path root;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Settings launcher = new Settings();

    /** The settings of the line and two defaults; a context only as a failure to start one. */
    private static final class Settings implements Launcher {

        private final List<String> seen = new ArrayList<>();
        private @Nullable RuntimeException failure;

        @Override
        public ConfigurableEnvironment environment(List<String> settings) {
            seen.addAll(settings);
            var environment = new StandardEnvironment();
            List<String> all = new ArrayList<>(
                    List.of("--lectern.namespace=lectern", "--lectern.public-url=http://localhost:8080"));
            all.addAll(settings);
            var line = new SimpleCommandLinePropertySource(
                    all.stream().filter(one -> !isOverridden(one, settings)).toArray(String[]::new));
            environment.getPropertySources().addFirst(line);
            return environment;
        }

        private static boolean isOverridden(String setting, List<String> settings) {
            return !settings.contains(setting)
                    && settings.stream().anyMatch(one -> one.split("=", 2)[0].equals(setting.split("=", 2)[0]));
        }

        @Override
        public ConfigurableApplicationContext start(Mode mode, List<String> settings) {
            throw Objects.requireNonNull(failure);
        }
    }

    @BeforeEach
    void oneCourse() throws IOException {
        Files.createDirectories(root.resolve("config/courses"));
        Files.createDirectories(root.resolve("jobs"));
        Files.copy(REAL, course("cos597a-fall2025.yaml"));
    }

    @Test
    void validatesEveryFile() throws IOException {
        Files.writeString(root.resolve("jobs/nightly.yaml"), "job: sync\n");

        assertThat(run("validate")).isZero();
        assertThat(out()).isEqualTo("""
                config/courses/cos597a-fall2025.yaml is valid: 11 lectures, 12 office hours, 1 closed day, 23 readings
                jobs/nightly.yaml is valid: job sync
                2 files: all valid.
                """);
        assertThat(err()).isEmpty();
    }

    @Test
    void tellsEveryProblemOfEveryFile() throws IOException {
        Files.writeString(course("cos126.yaml"), "");
        Files.writeString(course("COS217.yaml"), "");
        Files.writeString(root.resolve("jobs/nightly.yml"), "job: snyc\n");

        assertThat(run("validate")).isEqualTo(3);
        assertThat(out()).isEqualTo("""
                config/courses/COS217.yaml:1:1: A schedule's file is named by the course's id and .yaml, not 'COS217.yaml'
                  Rename it to something like cos597a-fall2025.yaml.
                config/courses/COS217.yaml:1:1: The file is empty
                  Put the file back as it was, from a copy or from version control.
                config/courses/COS217.yaml has 2 errors
                config/courses/cos126.yaml:1:1: The file is empty
                  Put the file back as it was, from a copy or from version control.
                config/courses/cos126.yaml has 1 error
                config/courses/cos597a-fall2025.yaml is valid: 11 lectures, 12 office hours, 1 closed day, 23 readings
                jobs/nightly.yml:1:1: A job's file is named by the job and .yaml, not 'nightly.yml'
                  Rename it to nightly.yaml.
                jobs/nightly.yml:1:6: 'snyc' cannot stand here; it must be publish-feeds or sync
                    1 | job: snyc
                      |      ^^^^
                  Did you mean 'sync'?

                jobs/nightly.yml has 2 errors
                4 files: 1 valid, 3 with errors.
                """);
    }

    @Test
    void validatesSharedCalendarsToo() throws IOException {
        Files.createDirectories(root.resolve("config/calendars"));
        Files.writeString(root.resolve("config/calendars/fall.yaml"), """
                title: Fall
                closed: [{date: 2025-10-14, why: No class}]
                """);
        Files.writeString(root.resolve("config/calendars/spring.yaml"), "title: Spring\nclosd: []\n");

        assertThat(run("validate")).isEqualTo(3);
        assertThat(out()).endsWith("""
                config/calendars/fall.yaml is valid: shared calendar
                config/calendars/spring.yaml:2:1: The key 'closd' is not known here
                    2 | closd: []
                      | ^^^^^
                  Did you mean 'closed'?

                config/calendars/spring.yaml has 1 error
                3 files: 2 valid, 1 with errors.
                """);
    }

    @Test
    void refusesACourseWithTwoFilesAndReadsTheOthers() throws IOException {
        Files.createDirectories(course("fall/cs"));
        Files.writeString(course("fall/cs/cos126.yaml"), "");
        Files.copy(REAL, course("fall/cos597a-fall2025.yaml"));

        assertThat(run("validate")).isEqualTo(3);
        assertThat(run("validate", course("cos597a-fall2025.yaml").toString())).isEqualTo(3);
        assertThat(out()).isEqualTo("""
                config/courses/cos597a-fall2025.yaml:1:1: The course 'cos597a-fall2025' has 2 files: config/courses/cos597a-fall2025.yaml and config/courses/fall/cos597a-fall2025.yaml
                  Keep one of them, and remove or rename the other.
                config/courses/cos597a-fall2025.yaml has 1 error
                config/courses/fall/cos597a-fall2025.yaml:1:1: The course 'cos597a-fall2025' has 2 files: config/courses/cos597a-fall2025.yaml and config/courses/fall/cos597a-fall2025.yaml
                  Keep one of them, and remove or rename the other.
                config/courses/fall/cos597a-fall2025.yaml has 1 error
                config/courses/fall/cs/cos126.yaml:1:1: The file is empty
                  Put the file back as it was, from a copy or from version control.
                config/courses/fall/cs/cos126.yaml has 1 error
                3 files: 0 valid, 3 with errors.
                config/courses/cos597a-fall2025.yaml:1:1: The course 'cos597a-fall2025' has 2 files: config/courses/cos597a-fall2025.yaml and config/courses/fall/cos597a-fall2025.yaml
                  Keep one of them, and remove or rename the other.
                config/courses/cos597a-fall2025.yaml has 1 error
                """);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            json,   [ ]
            sarif,  ''
            github, ''
            """)
    void saysNothingToMachinesWhereNothingIsWrong(String format, String said) {
        assertThat(run("validate", "--format", format)).isZero();
        if (format.equals("sarif")) {
            assertThat(out()).contains("\"results\" : [ ]");
        } else {
            assertThat(out().strip()).isEqualTo(said);
        }
        assertThat(err()).isEmpty();
    }

    @Test
    void tellsAWorkflowWhereToMarkTheLines() throws IOException {
        Files.writeString(root.resolve("jobs/a, b.yaml"), "job: 50%\n");

        assertThat(run("validate", "--format=github")).isEqualTo(3);
        assertThat(out()).isEqualTo("""
                ::error file=jobs/a%2C b.yaml,line=1,col=6::'50%25' cannot stand here; it must be publish-feeds or sync%0AWrite publish-feeds, for example.
                """);
    }

    @Test
    void validatesWhatIsNoFile() {
        assertThat(run("validate", root.resolve("gone.yaml").toString(), root.toString()))
                .isEqualTo(3);
        assertThat(out())
                .startsWith("gone.yaml:1:1: There is no such file")
                .endsWith(" has 2 errors\n2 files: 0 valid, 2 with errors.\n");
    }

    @Test
    void saysWhereThereIsNoCourse() throws IOException {
        Files.delete(course("cos597a-fall2025.yaml"));

        for (var command : List.of("validate", "plan", "sync")) {
            assertThat(run(command)).isZero();
        }
        assertThat(out()).isEqualTo("There is no course in config/courses.\n".repeat(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "sync"})
    void pointsOutAFileThatIsNoCourseForItsName(String command) throws IOException {
        Files.move(course("cos597a-fall2025.yaml"), course("cos597a-fall2025.yml"));

        assertThat(run(command)).isEqualTo(3);
        assertThat(err()).isEqualTo("""
                config/courses/cos597a-fall2025.yml:1:1: A schedule's file is named by the course's id and .yaml, not 'cos597a-fall2025.yml'
                  Rename it to something like cos597a-fall2025.yaml.
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "plan", "sync"})
    void knowsWhichCoursesThereAre(String command) {
        assertThat(run(command, "cos126")).isEqualTo(64);
        assertThat(err()).isEqualTo("There is no course 'cos126'. Known: cos597a-fall2025.\n");
    }

    @Test
    void showsTheTimetable() throws IOException {
        assertThat(run("show", "cos597a-fall2025")).isZero();
        assertThat(out().lines().limit(8).toList())
                .isEqualTo(List.of(
                        "COS 597A: Efficient Systems for Foundation Models (Fall 2025)",
                        "Times in America/New_York. 11 lectures, 12 office hours, 1 closed day, 23 readings.",
                        "",
                        "Tue, Sep 2   10:40–12:00  Course introduction. Overview of foundation model training and inference."
                                + "  (Friend Center 016)",
                        "Thu, Sep 4   13:30–14:30  Office hours (Tri Dao)  (COS 420)",
                        "Tue, Sep 9   10:40–12:00  Scaling laws: why foundation models are large  (Friend Center 016)",
                        "                          - Scaling Laws for Neural Language Models  https://arxiv.org/abs/2001.08361",
                        "                          - Training Compute-Optimal Large Language Models (Chinchilla scaling law)"
                                + "  https://arxiv.org/abs/2203.15556"));
        assertThat(out()).contains("Tue, Oct 14  all day      No class\n");
    }

    @Test
    void showsEntriesAsJson() {
        assertThat(run("show", "cos597a-fall2025", "--format", "JSON")).isZero();
        assertThat(out()).startsWith("""
                [ {
                  "key" : "week-1",
                  "kind" : "lecture",
                  "title" : "Course introduction. Overview of foundation model training and inference.",
                  "start" : "2025-09-02T10:40:00-04:00",
                  "end" : "2025-09-02T12:00:00-04:00",
                  "allDay" : false,
                  "zone" : "America/New_York",
                  "location" : "Friend Center 016",
                  "status" : "confirmed",
                  "week" : 1,
                  "readings" : [ ],
                  "people" : [ "Tri Dao" ],
                  "notes" : null,
                  "url" : null,
                  "online" : null,
                  "links" : [ ],
                  "reason" : null,
                  "section" : null,
                  "original" : null
                }, {
                  "key" : "office-hours-2025-09-04",
                """).contains("""
                  "key" : "closed-2025-10-14",
                  "kind" : "closed",
                  "title" : "No class",
                  "start" : "2025-10-14",
                  "end" : "2025-10-15",
                  "allDay" : true,
                  "zone" : "America/New_York",
                  "location" : null,
                  "status" : "confirmed",
                  "week" : null,
                  "readings" : [ ],
                  "people" : [ ],
                """);
    }

    @Test
    void showsTheFeedWithTheSettingsOfTheLine() {
        assertThat(run("show", "cos597a-fall2025", "--format", "ics", "--lectern.namespace=lectern.example.edu"))
                .isZero();
        assertThat(out())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("UID:week-1.cos597a-fall2025@lectern.example.edu\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void saysWhatIsWrongInsteadOfShowing() throws IOException {
        Files.writeString(course("cos597a-fall2025.yaml"), "");

        assertThat(run("show", "cos597a-fall2025")).isEqualTo(3);
        assertThat(out()).isEmpty();
        assertThat(err()).startsWith("config/courses/cos597a-fall2025.yaml:1:1: The file is empty\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lectern.namespace=ABC", "--lectern.public-url=h t", "--lectern.public-url=here"})
    void saysWhichSettingIsWrong(String setting) {
        assertThat(run("show", "cos597a-fall2025", "--format=ics", setting)).isEqualTo(64);
        assertThat(err()).startsWith("A setting is wrong: ").hasLineCount(1).contains(setting.split("=", 2)[1]);
    }

    @Test
    void tellsSettingsFromWords() {
        var settings = List.of(
                "--spring.datasource.url=jdbc:h2:mem:x;A=B",
                "--logging.level.root=WARN",
                "--lectern.note=two\nlines",
                "--lectern.api.token=");
        List<String> line = new ArrayList<>(settings);
        line.add(2, "validate");

        assertThat(run(line.toArray(String[]::new))).isZero();
        assertThat(launcher.seen).containsAll(settings).doesNotContain("validate");
    }

    @Test
    void refusesASettingWithoutAValue() {
        assertThat(run("serve", "--server.port", "9000")).isEqualTo(64);
        assertThat(err()).isEqualTo("The setting --server.port has no value: write --server.port=VALUE.\n");
    }

    @Test
    void refusesUnknownCommandsOptionsAndTargets() {
        assertThat(run("snyc")).isEqualTo(64);
        assertThat(run("sync", "--all")).isEqualTo(64);
        assertThat(run("plan", "--target", "moodle")).isEqualTo(64);
        assertThat(run("show")).isEqualTo(64);
        assertThat(run("run")).isEqualTo(64);
        assertThat(err()).isEqualTo("""
                Unmatched argument at index 0: 'snyc'
                See: lectern --help
                Unknown option: '--all'
                See: lectern sync --help
                Invalid value for option '--target' (feeds|google|canvas): expected one of [FEEDS, GOOGLE, CANVAS] (case-insensitive) but was 'moodle'
                See: lectern plan --help
                Missing required parameter: 'COURSE'
                See: lectern show --help
                Missing required parameter: 'JOB'
                See: lectern run --help
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "validate",
                "show",
                "plan",
                "sync",
                "run",
                "serve",
                "rollover",
                "token",
                "schema",
                "purge",
                "doctor"
            })
    void helpsWithExamplesInAHundredColumns(String command) {
        var line = command.isEmpty() ? new String[] {"--help"} : new String[] {command, "--help"};

        assertThat(run(line)).isZero();
        assertThat(out()).contains("Examples:\n  lectern " + command);
        assertThat(out().lines().filter(one -> one.length() > 100)).isEmpty();
        assertThat(launcher.seen).isEmpty();
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out()).startsWith("Lectern ");
    }

    @Test
    void saysWhyItDidNotStart() {
        assertThat(startingWith(new IllegalStateException(
                        "bean", new IllegalArgumentException("lectern.jobs.parallel is 0; use 1 or more, such as 4"))))
                .isEqualTo("64 A setting is wrong: lectern.jobs.parallel is 0; use 1 or more, such as 4.\n");
        assertThat(startingWith(new IllegalStateException("bean", new PortInUseException(8080, new BindException()))))
                .isEqualTo("64 Port 8080 is taken: stop what uses it, or choose another, such as"
                        + " --server.port=8081.\n");
        assertThat(startingWith(new IllegalStateException("bean", new SQLException("Connection refused"))))
                .isEqualTo("64 The database cannot be used: Connection refused. Is it running, and are"
                        + " spring.datasource.url, .username and .password right?\n");
    }

    @Test
    void showsTheTraceOfABug() {
        assertThat(startingWith(new IllegalStateException("a bean lacks its bean")))
                .startsWith(
                        "1 This is a bug in Lectern:\njava.lang.IllegalStateException: a bean lacks its bean\n\tat ");
    }

    private String startingWith(RuntimeException failure) {
        launcher.failure = failure;
        err.reset();
        return run("plan") + " " + err();
    }

    private int run(String... line) {
        List<String> all = new ArrayList<>(List.of(line));
        if (!all.contains("--help")) {
            all.add("--lectern.config-dir=" + root.resolve("config"));
            all.add("--lectern.jobs-dir=" + root.resolve("jobs"));
        }
        return new CommandLineInterface(launcher, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(all.toArray(String[]::new));
    }

    private Path course(String name) {
        return root.resolve("config/courses").resolve(name);
    }

    private String out() {
        return out.toString(UTF_8).replace(root + "/", "");
    }

    private String err() {
        return err.toString(UTF_8).replace(root + "/", "");
    }
}
