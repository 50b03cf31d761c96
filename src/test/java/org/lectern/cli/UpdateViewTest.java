package org.lectern.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/** The command {@code import PAGE --update FILE}: what it writes, shows and refuses. */
class UpdateViewTest {

    private static final Path REAL = Path.of("config/courses/cos597a-fall2025.yaml");

    private static final String PAGE = """
            Princeton COS 597A: Efficient Systems for Foundation Models (Fall 2025)
            Schedule: Tue 10:40am-12pm, Friend Center 016
            Office hours: Thu 1:30-2:30pm, COS 420
            Week 3 - Sep 16: Hardware
            """;

    private static final String KEPT = "- week-%d is no longer on the page (kept; --drop removes it)\n";

    @TempDir
    private Path root;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Path file = Path.of("");
    private Path page = Path.of("");

    /** No settings; nothing is started. */
    private record Settings() implements Launcher {

        @Override
        public ConfigurableEnvironment environment(List<String> settings) {
            return new StandardEnvironment();
        }

        @Override
        public ConfigurableApplicationContext start(Mode mode, List<String> settings) {
            throw new IllegalStateException("nothing is started");
        }
    }

    @BeforeEach
    void writeFiles() throws IOException {
        file = Files.copy(REAL, root.resolve("cos597a-fall2025.yaml"));
        page = Files.writeString(root.resolve("page.txt"), PAGE);
    }

    @Test
    void writesTheFileAndShowsWhatIsDifferent() throws IOException {
        assertThat(run("import", page.toString(), "--update", file.toString())).isZero();
        assertThat(out())
                .startsWith("~ week-3: title \"Hardware characteristics\" → \"Hardware\"\n")
                .contains(KEPT.formatted(1), KEPT.formatted(11))
                .endsWith("cos597a-fall2025.yaml is written.\n")
                .hasLineCount(12);
        assertThat(file)
                .hasContent(Files.readString(REAL).replace("title: Hardware characteristics", "title: Hardware"));
        try (var left = Files.list(root)) {
            assertThat(left).containsExactlyInAnyOrder(file, page);
        }
    }

    @Test
    void asksAndSaysWhatToCheckOnStandardError() throws IOException {
        Files.writeString(page, PAGE.replace("Thu 1:30", "Fri 1:30"));

        assertThat(run("import", page.toString(), "--update", file.toString())).isZero();
        assertThat(err()).isEqualTo("""
                ? office-hours has `days` fri on the page, thu in the file. Correct it there, or under `changes` from a date on.
                Please check:
                  line 3 of the page: Office hours run in the weeks of the dated lectures, from Sep 19 to Sep 19.
                """);
    }

    @Test
    void leavesTheFileAloneForAPageThatHasNothingNew() throws IOException {
        run("import", page.toString(), "--update", file.toString());
        var written = Files.readString(file);
        out.reset();

        assertThat(run("import", page.toString(), "--update", file.toString())).isZero();
        assertThat(out()).doesNotContain("~").endsWith("cos597a-fall2025.yaml stays as it is.\n");
        assertThat(file).hasContent(written);
    }

    @Test
    void writesWhereALinkLeadsAndKeepsWhoMayReadIt() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        var link = Files.createDirectories(root.resolve("courses")).resolve("cos597a-fall2025.yaml");
        Files.createSymbolicLink(link, file);

        assertThat(run("import", page.toString(), "--update", link.toString())).isZero();
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(file).content().contains("title: Hardware\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void dropsNothingForAPageThatIsCutOff() throws IOException {
        var before = Files.readString(file);
        page = Files.writeString(
                root.resolve("page.html"),
                "<html><body><h1>COS 597A (Fall 2025)</h1><table><tr><td>Sep 2<td>Introduction<tr><td>Sep");

        assertThat(run("import", page.toString(), "--update", file.toString(), "--drop"))
                .isEqualTo(3);
        assertThat(err()).isEqualTo("""
                page.html: The page seems to be cut off, so nothing is taken out of the file.
                  Save the page again, or leave out --drop.
                """);
        assertThat(file).hasContent(before);
    }

    @Test
    void changesNothingOfAFileWithErrors() throws IOException {
        Files.writeString(file, "id: x\n");

        assertThat(run("import", page.toString(), "--update", file.toString())).isEqualTo(3);
        assertThat(err()).startsWith("Nothing is changed, as cos597a-fall2025.yaml has errors, or would have:\n");
        assertThat(file).hasContent("id: x\n");
    }

    @Test
    void refusesOptionsThatMakeANewFile() {
        assertThat(run("import", page.toString(), "--update", file.toString(), "--zone", "Europe/Berlin"))
                .isEqualTo(64);
        assertThat(err())
                .startsWith("With --update the file keeps its id, its zone and its place:"
                        + " leave out --id, --zone and -o.\n");
    }

    private int run(String... line) {
        return new CommandLineInterface(
                        new Settings(), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(line);
    }

    private String out() {
        return out.toString(UTF_8).replace(root + "/", "");
    }

    private String err() {
        return err.toString(UTF_8).replace(root + "/", "");
    }
}
