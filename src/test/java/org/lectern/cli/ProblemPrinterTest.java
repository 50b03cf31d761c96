package org.lectern.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.source.Position;
import org.lectern.source.Problem;
import org.lectern.source.Severity;
import picocli.CommandLine.Help.Ansi;

class ProblemPrinterTest {

    @TempDir
    private Path root;

    @Test
    void showsTheLineWithTheCaretUnderWhatIsMeant() throws IOException {
        write("# a course\nid: cos126\nterm: {first: 2025-09-31, last: \"2025-11-20\"}\n");

        assertThat(printed(
                        Ansi.OFF,
                        problem(2, 1, "No such key", "Did you mean 'ID'?"),
                        problem(3, 7, "`name` is missing", null),
                        problem(3, 15, "There is no 2025-09-31", "September has 30 days."),
                        problem(3, 33, "Too early", null)))
                .isEqualTo("""
                        x.yaml:2:1: No such key
                            2 | id: cos126
                              | ^^
                          Did you mean 'ID'?

                        x.yaml:3:7: `name` is missing
                            3 | term: {first: 2025-09-31, last: "2025-11-20"}
                              |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

                        x.yaml:3:15: There is no 2025-09-31
                            3 | term: {first: 2025-09-31, last: "2025-11-20"}
                              |               ^^^^^^^^^^
                          September has 30 days.

                        x.yaml:3:33: Too early
                            3 | term: {first: 2025-09-31, last: "2025-11-20"}
                              |                                 ^^^^^^^^^^^^

                        """);
    }

    @Test
    void showsNoLineForAWholeFileOrOneThatIsGone() throws IOException {
        write("id: x\n");
        assertThat(printed(Ansi.OFF, problem(1, 1, "Wrong name", "Rename it."), problem(9, 1, "Cut short", null)))
                .isEqualTo("x.yaml:1:1: Wrong name\n  Rename it.\nx.yaml:9:1: Cut short\n");

        Files.delete(root.resolve("x.yaml"));
        assertThat(printed(Ansi.OFF, problem(1, 5, "There is no such file", null)))
                .isEqualTo("x.yaml:1:5: There is no such file\n");
    }

    @Test
    void coloursOnlyForATerminal() throws IOException {
        write("\nid: x\n");
        var warning = new Problem(Severity.WARNING, position(2, 5), "Odd", null);

        assertThat(printed(Ansi.ON, problem(2, 5, "Bad", "Mend it."), warning).replace('\u001b', '~'))
                .isEqualTo("""
                        ~[1mx.yaml:2:5:~[0m ~[1mBad~[0m
                        ~[2m    2 | ~[0mid: x
                        ~[2m      | ~[0m~[31m    ^~[0m
                          Mend it.

                        ~[1mx.yaml:2:5:~[0m ~[33mwarning: ~[0m~[1mOdd~[0m
                        ~[2m    2 | ~[0mid: x
                        ~[2m      | ~[0m~[33m    ^~[0m

                        """);
    }

    @Test
    void letsNothingInTheFileSteerTheTerminal() throws IOException {
        write("\nid: \u001b[31mred \u202Edesrever\u009B2J\u0007\n");

        assertThat(printed(Ansi.OFF, problem(2, 5, "Bad", null))).isEqualTo("""
                        x.yaml:2:5: Bad
                            2 | id: \uFFFD[31mred \uFFFDdesrever\uFFFD2J\uFFFD
                              |     ^

                        """);
    }

    @Test
    void endsAfterAHundredProblems() throws IOException {
        write("\n");
        var many = IntStream.rangeClosed(1, 103)
                .mapToObj(number -> problem(1, 1, "Problem " + number, null))
                .toArray(Problem[]::new);

        assertThat(printed(Ansi.OFF, many))
                .startsWith("x.yaml:1:1: Problem 1\n")
                .endsWith("x.yaml:1:1: Problem 100\n… and 3 more problems\n");
    }

    @Test
    void isAsWideAsTheShellSaysWithinReason() {
        assertThat(List.of("60", "7", "9999").stream()
                        .map(columns -> Terminal.width(Map.of("COLUMNS", columns)))
                        .toList())
                .isEqualTo(List.of(60, 40, 300));
    }

    private void write(String text) throws IOException {
        Files.writeString(root.resolve("x.yaml"), text);
    }

    private Problem problem(int line, int column, String message, @Nullable String hint) {
        return new Problem(Severity.ERROR, position(line, column), message, hint);
    }

    private Position position(int line, int column) {
        return new Position(root.resolve("x.yaml").toString(), line, column);
    }

    private String printed(Ansi ansi, Problem... problems) {
        var bytes = new ByteArrayOutputStream();
        new ProblemPrinter(new Screen(new PrintStream(bytes, true, UTF_8), ansi, 80)).print(List.of(problems));
        return bytes.toString(UTF_8).replace(root + "/", "");
    }
}
