package org.lectern.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One file per mistake, named after what is wrong, and beside it all that is said about it. A new case is two files;
 * {@code -Dgolden=write} writes the second one.
 */
class MisconfigurationTest {

    private static final Path FOLDER = Path.of("src/test/resources/source");

    @ParameterizedTest
    @MethodSource("files")
    void saysWhatIsWrongAndWhatWouldWork(Path file) throws IOException {
        var said = text(new ScheduleReader().read(file)).replace(FOLDER + "/", "");
        var expected = Path.of(file.toString().replace(".yaml", ".txt"));
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(expected, said);
        }

        assertThat(said).isEqualTo(Files.readString(expected));
    }

    private static String text(SourceResult result) {
        var problems = result instanceof SourceResult.Invalid invalid
                ? invalid.problems()
                : ((SourceResult.Valid) result).warnings();
        return problems.stream().map(problem -> problem.text() + "\n").collect(Collectors.joining());
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
