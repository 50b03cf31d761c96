package org.lectern.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

class SchemaCommandTest {

    private static final Path SHIPPED = Path.of("src/main/resources/schema");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Neither settings nor a context are needed to print a file. */
    private static final class Nothing implements Launcher {

        @Override
        public ConfigurableEnvironment environment(List<String> settings) {
            throw new IllegalStateException("Settings were read");
        }

        @Override
        public ConfigurableApplicationContext start(Mode mode, List<String> settings) {
            throw new IllegalStateException("A context was started");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"course", "calendar", "job"})
    void printsTheSchemaByteForByte(String kind) throws IOException {
        assertThat(run("schema", kind)).isZero();
        assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(SHIPPED.resolve(kind + ".schema.json")));
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void printsThatOfCoursesWhereNothingIsSaid() throws IOException {
        assertThat(run("schema")).isZero();
        assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(SHIPPED.resolve("course.schema.json")));
    }

    @Test
    void knowsWhichSchemasThereAre() {
        assertThat(run("schema", "term")).isEqualTo(64);
        assertThat(err.toString(UTF_8)).isEqualTo("""
                Invalid value for positional parameter at index 0 (course|calendar|job): expected one of [COURSE, CALENDAR, JOB] (case-insensitive) but was 'term'
                See: lectern schema --help
                """);
    }

    private int run(String... line) {
        return new CommandLineInterface(
                        new Nothing(), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(line);
    }
}
