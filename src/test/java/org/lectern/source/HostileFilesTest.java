package org.lectern.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No input makes the reader throw, hang or say more than can be read. */
class HostileFilesTest {

    private static final String NAME = "cos597a-fall2025.yaml";

    private static final List<Path> FILES =
            List.of(Cos597aTest.FILE, Path.of("src/test/resources/cases/every-key.yaml"));

    private static Path shared = Path.of("");

    @TempDir
    private Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        shared = Files.createTempDirectory("hostile");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        Files.deleteIfExists(shared.resolve(NAME));
        Files.delete(shared);
    }

    @Property(tries = 400)
    void saysWhatIsWrongWithADamagedFile(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        for (var file : FILES) {
            var bytes = Files.readAllBytes(file);
            for (int i = random.nextInt(3); i >= 0; i--) {
                bytes = damaged(bytes, random);
            }
            holds(shared, bytes);
        }
    }

    @Property(tries = 200)
    void saysWhatIsWrongWithAnyBytes(@ForAll @Size(max = 400) byte[] bytes) throws IOException {
        holds(shared, bytes);
    }

    @Property(tries = 200)
    void saysWhatIsWrongWithAnyText(@ForAll String text) throws IOException {
        holds(shared, text.getBytes(UTF_8));
        holds(shared, ("id: " + text + "\ntitle: x\n").getBytes(UTF_8));
    }

    @TestFactory
    @Timeout(120)
    List<DynamicTest> endsSoonOnWhatNoPersonWrites() {
        return Map.ofEntries(
                        Map.entry("deep lists", "a: " + "[".repeat(500_000)),
                        Map.entry("deep groups", "{a: ".repeat(200_000)),
                        Map.entry("deep dashes", "- ".repeat(400_000)),
                        Map.entry("stairs", lines(1_200, i -> " ".repeat(i) + "a:")),
                        Map.entry("shallow but many", "a: " + "[".repeat(30) + "[],".repeat(250_000)),
                        Map.entry("100,000 keys", lines(100_000, i -> "k" + i + ": x")),
                        Map.entry("one key 100,000 times", lines(100_000, i -> "id: x")),
                        Map.entry("100,000 sessions", "sessions:\n" + lines(100_000, i -> "- x")),
                        Map.entry("100,000 days", "meetings: {a: {days: [" + "tue,".repeat(100_000) + "]}}"),
                        Map.entry("a word of a megabyte", "title: " + "x".repeat(1_040_000)),
                        Map.entry("a quotation of a megabyte", "title: \"" + "x ".repeat(520_000) + "\""),
                        Map.entry("a key of a megabyte", "x".repeat(1_040_000) + ": y"),
                        Map.entry("folded lines", "overview: >\n" + lines(200_000, i -> "  x")),
                        Map.entry("aliases", "a: [" + "*a,".repeat(300_000) + "]"),
                        Map.entry("anchors and tags", lines(60_000, i -> "- !x &a b")),
                        Map.entry("questions", "? a\n".repeat(250_000)),
                        Map.entry("quotes", "'\"".repeat(500_000)),
                        Map.entry("colons", ":".repeat(1_000_000)),
                        Map.entry("comments", lines(300_000, i -> "#")),
                        Map.entry("documents", lines(250_000, i -> "---")),
                        Map.entry("empty lines", "\n".repeat(1_000_000) + "x"),
                        Map.entry("carriage returns", "a: b" + "\r".repeat(1_000_000) + "c"),
                        Map.entry("emoji", "title: " + "\uD83D\uDE00".repeat(250_000)))
                .entrySet()
                .stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey(), () -> holds(folder, one.getValue().getBytes(UTF_8))))
                .toList();
    }

    @Test
    void refusesAListOrGroupBeyondAllReason() throws IOException {
        assertThat(List.of(said("sessions:\n" + lines(2_001, i -> "- x")), said(lines(501, i -> "k" + i + ": x"))))
                .isEqualTo(List.of(
                        NAME + ":2002:3: This list has more than 2000 items\n  Is this the file that was meant?",
                        NAME + ":501:1: This group has more than 500 keys\n  Is this the file that was meant?"));
    }

    /** The parser reads in pieces, and a character of two halves may lie across the end of one. */
    @Test
    void readsAnEmojiWhereverItStands() throws IOException {
        var text = Files.readString(Cos597aTest.FILE);
        for (int length = 900; length < 1_100; length++) {
            var moved = "#" + "x".repeat(length) + "\uD83D\uDE00\n" + text;

            assertThat(read(moved)).isEqualTo(new SourceResult.Valid(Cos597aTest.schedule(), List.of()));
        }
    }

    private static void holds(Path folder, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve(NAME), bytes);
        var result = new ScheduleReader().read(file);
        var problems = result instanceof SourceResult.Invalid invalid
                ? invalid.problems()
                : ((SourceResult.Valid) result).warnings();
        var excerpts = Excerpts.of(file);

        assertThat(result instanceof SourceResult.Invalid && problems.isEmpty()).isFalse();
        assertThat(problems).hasSizeLessThanOrEqualTo(1_001).allSatisfy(problem -> {
            assertThat(problem.message()).hasSizeLessThan(1_000);
            assertThat(problem.text() + excerpts.at(problem.position())).doesNotContain("\u001b", "\r", "\u202E");
        });
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(5)) {
            case 0 -> flipped(bytes, at, random);
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> Arrays.copyOfRange(bytes, at, bytes.length);
            case 3 -> withLine(bytes, random, 0);
            default -> withLine(bytes, random, 1 + random.nextInt(3));
        };
    }

    private static byte[] flipped(byte[] bytes, int at, Random random) {
        var flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    /** One of the lines is left out, or repeated. */
    private static byte[] withLine(byte[] bytes, Random random, int times) {
        var lines = new String(bytes, UTF_8).split("(?<=\n)", -1);
        int chosen = random.nextInt(lines.length);
        return IntStream.range(0, lines.length)
                .mapToObj(i -> i == chosen ? lines[i].repeat(times) : lines[i])
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    private static String lines(int number, IntFunction<String> line) {
        return IntStream.range(0, number).mapToObj(line).collect(Collectors.joining("\n"));
    }

    private SourceResult read(String text) throws IOException {
        return new ScheduleReader().read(Files.writeString(folder.resolve(NAME), text));
    }

    private String said(String text) throws IOException {
        var problems = ((SourceResult.Invalid) read(text)).problems();
        return problems.stream()
                .map(Problem::text)
                .collect(Collectors.joining("\n"))
                .replace(folder + "/", "");
    }
}
