package org.lectern.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** From a page to a file, at the command line. */
class ImportCommandTest {

    private static final String PAGE = "src/test/resources/page/cos597a-fall2025.txt";

    private static final String SMALL =
            "CS 101: Systems (Fall 2025)\nLectures: Tue 10-11am, Hall 1\n\nSep 2: One\nSep 9: Two\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** The settings of the line; a context is never started. */
    private static final class Settings implements Launcher {

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
            throw new IllegalStateException("An import starts nothing");
        }
    }

    @Test
    void writesTheFileAndTellsWhatToConfirm() throws IOException {
        var file = folder.resolve("cos597a-fall2025.yaml");

        assertThat(run("import", PAGE, "--zone", "America/New_York", "-o", file.toString()))
                .isZero();
        assertThat(Files.readString(file))
                .startsWith("# COS 597A, Fall 2025, made by `import` from the course's page.\n");
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8)).isEqualTo("""
                Assumed; please confirm:
                  line 3: 'tridao.me' is taken for the address https://tridao.me.
                  line 4: Office hours run in the weeks of the dated lectures, from Sep 4 to Nov 20.

                Please check:
                  line 4: Office hours on Oct 16 are kept, though a lecture in that week is off.

                Not understood, or left out:
                  line 5 to line 24: prose, left out

                11 lectures, 12 office hours, 1 closed day, 23 readings. 2 assumptions to confirm.
                """);
    }

    @Test
    void readsStandardInputAndWritesStandardOutput() {
        var in = System.in;
        try {
            System.setIn(new ByteArrayInputStream(SMALL.getBytes(UTF_8)));
            assertThat(run("import", "-", "--lectern.zone=Europe/London")).isZero();
        } finally {
            System.setIn(in);
        }
        assertThat(out.toString(UTF_8)).contains("id: cs101-fall2025", "zone: Europe/London\n");
        assertThat(err.toString(UTF_8)).isEqualTo("2 lectures. 0 assumptions to confirm.\n");
    }

    @Test
    void writesAFileThatMustBeCompletedAndSaysSo() throws IOException {
        var page = Files.writeString(folder.resolve("page.txt"), SMALL);
        var file = folder.resolve("cs-101.yaml");

        assertThat(run("import", page.toString(), "-o", file.toString())).isEqualTo(3);
        assertThat(Files.readString(file)).contains("id: cs-101 ", "# zone: America/New_York\n");
        assertThat(err.toString(UTF_8))
                .startsWith("The file is not complete yet.")
                .contains("`zone` is missing")
                .endsWith("2 sessions, 1 series. 0 assumptions to confirm.\n");
    }

    @Test
    void neverOverwritesAFile() throws IOException {
        var file = Files.writeString(folder.resolve("cs101.yaml"), "mine");

        assertThat(run("import", PAGE, "-o", file.toString())).isEqualTo(64);
        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(err.toString(UTF_8)).startsWith(file + " exists and is not overwritten.");
    }

    @Test
    void refusesAPageThatItCannotRead() throws IOException {
        var page = Files.writeString(folder.resolve("page.txt"), "Lectures: Tue 10-11am\nSep 2: One\nSep 9: Two\n");
        var file = folder.resolve("a.yaml");

        assertThat(run("import", page.toString(), "-o", file.toString())).isEqualTo(3);
        assertThat(run("import", folder.resolve("none.txt").toString(), "-o", file.toString()))
                .isEqualTo(3);
        assertThat(file).doesNotExist();
        assertThat(err.toString(UTF_8)).contains("a year is never guessed", "There is no file");
    }

    @Test
    void saysWhatIsWrongOnItsLine() {
        assertThat(run("import", "https://a.example/page.html")).isEqualTo(64);
        assertThat(run("import", PAGE, "--zone", "EST")).isEqualTo(64);
        assertThat(run("import", PAGE, "--id", "COS 597A")).isEqualTo(64);
        assertThat(run("import", PAGE, "--year", "25")).isEqualTo(64);
        assertThat(err.toString(UTF_8)).isEqualTo("""
                An address is not fetched: save the page in the browser first, then import the file.
                See: lectern import --help
                'EST' is no time zone: write a region such as America/New_York.
                See: lectern import --help
                'COS 597A' is no id: use lower-case letters, digits and hyphens, at most 64.
                See: lectern import --help
                '25' is no year of a course.
                See: lectern import --help
                """);
    }

    private int run(String... line) {
        return new CommandLineInterface(
                        new Settings(), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(line);
    }
}
