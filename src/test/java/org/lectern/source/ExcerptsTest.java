package org.lectern.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcerptsTest {

    @TempDir
    private Path folder;

    @Test
    void marksAKeyAValueAQuotationAndAGroup() throws IOException {
        var text = "\nat: \"10:40\"  # early\nlist: [{date: 2025-09-02}, two words ]\n";

        assertThat(at(text, 2, 1)).isEqualTo(excerpt(2, "", "at", ": \"10:40\"  # early"));
        assertThat(at(text, 2, 5)).isEqualTo(excerpt(2, "at: ", "\"10:40\"", "  # early"));
        assertThat(at(text, 3, 8)).isEqualTo(excerpt(3, "list: [", "{date: 2025-09-02}", ", two words ]"));
        assertThat(at(text, 3, 28)).isEqualTo(excerpt(3, "list: [{date: 2025-09-02}, ", "two words", " ]"));
        assertThat(at(text, 2, 15)).isEqualTo(excerpt(2, "at: \"10:40\"  #", " ", "early"));
    }

    @Test
    void marksTheRestOfTheLineOfWhatGoesOnBelow() throws IOException {
        assertThat(at("\nwhy: not\n  today\n", 2, 6)).isEqualTo(excerpt(2, "why: ", "not", ""));
    }

    @Test
    void marksOneCharacterWhereTheTextCannotBeParsed() throws IOException {
        var text = "\nok: yes\nbad: [a\nkey: x\n";

        assertThat(at(text, 2, 5)).isEqualTo(excerpt(2, "ok: ", "yes", ""));
        assertThat(at(text, 4, 4)).isEqualTo(excerpt(4, "key", ":", " x"));
        assertThat(at(text, 4, 99)).isEqualTo(excerpt(4, "key: x", "", ""));
    }

    @Test
    void countsCharactersNotTheirHalvesAfterAByteOrderMark() throws IOException {
        assertThat(at("\uFEFFid: x\r\ntitle: \"\uD83D\uDE00\uD83D\uDE00\" # y\r\n", 2, 8))
                .isEqualTo(excerpt(2, "title: ", "\"\uD83D\uDE00\uD83D\uDE00\"", " # y"));
    }

    @Test
    void replacesWhatWouldSteerATerminalOneForOne() throws IOException {
        assertThat(at("\na: \u001b[2J\u202Ex\uFFFF\n", 2, 8))
                .isEqualTo(excerpt(2, "a: \uFFFD[2J", "\uFFFD", "x\uFFFD"));
    }

    @Test
    void showsBytesThatAreNoText() throws IOException {
        var file = Files.write(folder.resolve("x.yaml"), new byte[] {'\n', 'a', (byte) 0xE9, 'b'});

        assertThat(Excerpts.of(file).at(new Position("x.yaml", 2, 2))).isEqualTo(excerpt(2, "a", "\uFFFD", "b"));
    }

    @Test
    void leavesOutTheFarEndsOfAVeryLongLine() throws IOException {
        var text = "\n" + "x".repeat(5_000) + "!" + "y".repeat(5_000) + "\n";

        assertThat(at(text, 2, 5_001)).isEqualTo(excerpt(2, "x".repeat(1_000), "!", "y".repeat(1_000)));
    }

    @Test
    void showsNothingOfAWholeFileABlankLineOrOneThatIsNotThere() throws IOException {
        var text = "id: x\n  \nb: y";

        assertThat(at(text, 1, 1)).isEmpty();
        assertThat(at(text, 2, 1)).isEmpty();
        assertThat(at(text, 4, 1)).isEmpty();
        assertThat(Excerpts.of(folder.resolve("gone.yaml")).at(new Position("x", 1, 2)))
                .isEmpty();
    }

    private Optional<Excerpt> at(String text, int line, int column) throws IOException {
        var file = Files.writeString(folder.resolve("x.yaml"), text);
        return Excerpts.of(file).at(new Position(file.toString(), line, column));
    }

    private static Optional<Excerpt> excerpt(int line, String before, String marked, String after) {
        return Optional.of(new Excerpt(line, before, marked, after));
    }
}
