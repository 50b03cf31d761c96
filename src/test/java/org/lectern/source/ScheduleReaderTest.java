package org.lectern.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.schedule.Publishing;
import org.lectern.schedule.Schedule;

/** What reaches the reader is not always what its author saved. */
class ScheduleReaderTest {

    private static final String NAME = "cos597a-fall2025.yaml";

    @TempDir
    private Path folder;

    private byte[] whole = {};

    @BeforeEach
    void readsTheWholeFile() throws IOException {
        whole = Files.readAllBytes(Cos597aTest.FILE);
    }

    @Test
    void aFileCutShortIsInvalidOrMissesOnlyTargetsAndSaysSo() throws IOException {
        var schedule = Cos597aTest.schedule();
        int publish = new String(whole, StandardCharsets.UTF_8).indexOf("publish:\n") + "publish:\n".length();
        for (int length : cuts()) {
            var result = read(Arrays.copyOf(whole, length));
            if (length <= publish) {
                assertThat(result).as("cut to %s bytes", length).isInstanceOf(SourceResult.Invalid.class);
            } else if (result instanceof SourceResult.Valid valid
                    && !valid.schedule().equals(schedule)) {
                assertThat(withTargets(valid.schedule())).isEqualTo(schedule);
                assertThat(valid.warnings())
                        .extracting(Problem::message)
                        .containsExactly(
                                "`publish` does not end with `edits`: a file cut short here would look the same");
            }
        }
    }

    @Test
    void aGroupOfEditsWhoseEndMayBeLostIsTold() throws IOException {
        var text = new String(whole, StandardCharsets.UTF_8);
        var open = text.substring(0, text.indexOf("  edits:")) + "  edits:\n    times: overwrite\n    places: keep\n";

        assertThat(((SourceResult.Valid) text(open)).warnings())
                .extracting(Problem::message)
                .containsExactly("`publish` does not end with `edits`: a file cut short here would look the same");
        var closed = text.replace("edits: keep", "edits: {times: overwrite}");
        assertThat(((SourceResult.Valid) text(closed)).warnings()).isEmpty();
        assertThat(((SourceResult.Valid) text(closed)).schedule().publishing().edits())
                .isEqualTo(new Publishing.Edits(
                        Publishing.Edit.OVERWRITE, Publishing.Edit.KEEP, Publishing.Edit.KEEP, Publishing.Edit.KEEP));
    }

    @Test
    void aNumberThatMayHaveLostItsLastDigitsIsNotBelieved() throws IOException {
        var text = new String(whole, StandardCharsets.UTF_8);
        var cut = text.substring(0, text.indexOf("publish:\n")) + "publish:\n  canvas:\n    course: 123";

        assertThat(said(text(cut)))
                .endsWith(": The file ends within a line and `publish` not with `edits`, as if it was cut short\n"
                        + "  End the last line, and let it be `edits: keep`.");
    }

    @Test
    void longAndHostileTextsAreReportedShortAndSoon() throws IOException {
        var lengthy = "a.".repeat(100_000);
        var text = "id: \"\\e[31m\"\nzone: %s\ntitle: %s\npeople: {tri: {name: A, url: %s}}\n"
                        .formatted(lengthy, lengthy, lengthy.substring(0, 15_000))
                + "deadlines: [{id: a, title: b, date: 2025-09-02, at: \"" + " ".repeat(15_000) + "\"}]\n"
                + "meetings: {lecture: {kind: lecture, at: \"" + " ".repeat(15_000) + "x\"}}\n"
                + "sessions: [{id: a, title: b, date: 2025-09-02, readings: [{title: c, doi: \""
                + "10.1234/".repeat(1_800) + " \"}]}]\n";

        assertThat(((SourceResult.Invalid) text(text)).problems())
                .hasSizeGreaterThan(6)
                .allSatisfy(problem ->
                        assertThat(problem.message()).hasSizeLessThan(402).doesNotContain("\u001b"));
    }

    @Test
    void aByteOrderMarkAndForeignLineEndsMakeNoDifference() throws IOException {
        var text = new String(whole, StandardCharsets.UTF_8);

        assertThat(List.of(text("\uFEFF" + text), text(text.replace("\n", "\r\n")), text(text.replace("\n", "\r"))))
                .containsOnly(new SourceResult.Valid(Cos597aTest.schedule(), List.of()));
    }

    @Test
    void aFileInLatin1IsNamedAsSuchWithItsPlace() throws IOException {
        var bytes = "id: x\ntitle: Café\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(said(read(bytes)))
                .isEqualTo(NAME + ":2:11: This is not text in UTF-8\n  Save the file in the encoding UTF-8.");
    }

    @Test
    void aFileInUtf16IsNoText() throws IOException {
        assertThat(said(read("id: x\n".getBytes(Charset.forName("UTF-16")))))
                .isEqualTo(NAME + ":1:1: This is not text in UTF-8\n  Save the file in the encoding UTF-8.");
    }

    @Test
    void aNulIsNamedWithItsPlace() throws IOException {
        assertThat(said(text("id: x\r\n😀: \0\n")))
                .isEqualTo(NAME + ":2:4: The control character U+0000 does not belong here\n  Delete it.");
    }

    @Test
    void aFileThatIsNotThereIsAProblemAndNoException() {
        assertThat(said(new ScheduleReader().read(folder.resolve(NAME))))
                .isEqualTo(NAME + ":1:1: There is no such file\n  Check the path, and that the disk is there.");
    }

    @Test
    void aDirectoryIsAProblemAndNoException() throws IOException {
        Files.createDirectory(folder.resolve(NAME));

        assertThat(said(new ScheduleReader().read(folder.resolve(NAME))))
                .isEqualTo(NAME + ":1:1: This is a directory, not a file\n  Check the path and who may read it.");
    }

    @Test
    void aFileOfMoreThanOneMebibyteIsRefused() throws IOException {
        assertThat(said(text("title: " + "x".repeat(1 << 20))))
                .isEqualTo(NAME + ":1:1: The file is larger than 1 MiB\n  Is this the file that was meant?");
    }

    @Test
    void nestingWithoutEndIsRefused() throws IOException {
        for (var nest :
                List.of("[".repeat(200_000), "{a: ".repeat(200_000), "- ".repeat(200_000), "? ".repeat(200_000))) {
            assertThat(text("id: \n  " + nest)).isInstanceOf(SourceResult.Invalid.class);
        }
        assertThat(said(text("a: " + "[".repeat(200_000) + "]".repeat(200_000))))
                .isEqualTo(NAME + ":1:35: This is nested more than 32 levels deep\n  Is a bracket missing?");
    }

    @Test
    void aBillionLaughsAreNotToldAgain() throws IOException {
        var laughs = new StringBuilder("a0: &a0 [ha, ha]\n");
        IntStream.range(1, 30).forEach(i -> laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1)));

        assertThat(((SourceResult.Invalid) text(laughs.toString())).problems())
                .filteredOn(problem -> problem.message().startsWith("A"))
                .hasSize(30 + 2 * 29);
    }

    @Test
    void theNameOfTheFileIsTheCourse() throws IOException {
        Files.write(folder.resolve("COS 597A.yml"), whole);
        var result = new ScheduleReader().read(folder.resolve("COS 597A.yml"));

        assertThat(said(result)).isEqualTo("""
                COS 597A.yml:1:1: A schedule's file is named by the course's id and .yaml, not 'COS 597A.yml'
                  Rename it to something like cos597a-fall2025.yaml.""");
        assertThat(read(new byte[0])).extracting(SourceResult::course).isEqualTo("cos597a-fall2025");
    }

    /** Every 37 bytes, and around the end of each line. */
    private List<Integer> cuts() {
        return IntStream.range(0, whole.length)
                .filter(i -> i % 37 == 0 || isLineEnd(i) || isLineEnd(i - 1) || isLineEnd(i - 2))
                .boxed()
                .toList();
    }

    private boolean isLineEnd(int index) {
        return index >= 0 && whole[index] == '\n';
    }

    private static Schedule withTargets(Schedule cut) {
        var all = Cos597aTest.schedule().publishing();
        var publishing = new Publishing(
                cut.publishing().feeds(),
                all.google(),
                all.canvas(),
                Map.of(),
                cut.publishing().edits());
        return new Schedule(
                cut.course(),
                cut.overview(),
                cut.series(),
                cut.sessions(),
                cut.closed(),
                List.of(),
                cut.deadlines(),
                publishing,
                false);
    }

    private SourceResult text(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private SourceResult read(byte[] bytes) throws IOException {
        return new ScheduleReader().read(Files.write(folder.resolve(NAME), bytes));
    }

    private String said(SourceResult result) {
        var problems = ((SourceResult.Invalid) result).problems();
        return String.join("\n", problems.stream().map(Problem::text).toList()).replace(folder + "/", "");
    }
}
