package org.lectern.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One page per thing that pages have, and beside it all that is read from it. A new case is two files; {@code
 * -Dgolden=write} writes the second one.
 */
class PageReaderTest {

    private static final Path FOLDER = Path.of("src/test/resources/page/read");
    private static final Path READ = FOLDER.resolve("as-read");

    @ParameterizedTest
    @MethodSource("pages")
    void readsWhatIsOnThePage(Path page) throws IOException {
        var read = DocumentText.of(new PageReader().read(page));
        var expected = READ.resolve(page.getFileName() + ".txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(READ);
            Files.writeString(expected, read);
        }

        assertThat(read).isEqualTo(Files.readString(expected));
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-8"})
    void readsUnicodeByItsByteOrderMark(String encoding) throws IOException {
        assertThat(read("page.txt", bytes("\uFEFFJan 13: Wörter\r\n", encoding)))
                .isEqualTo("TEXT\n1: Jan 13: Wörter\n");
    }

    @Test
    void readsHtmlInTheEncodingThatItDeclares() throws IOException {
        var page = "<meta charset=\"koi8-r\"><p>Неделя 1</p></body>";
        assertThat(read("page.html", bytes(page, "KOI8-R"))).isEqualTo("HTML\n1: Неделя 1\n");
    }

    @Test
    void doubtsWhatItReadsInTheEncodingOfWindows() throws IOException {
        assertThat(read("page.txt", bytes("Jan 13: Roots\nJan 20: Blätter – “Laub”\n", "windows-1252")))
                .isEqualTo("""
                        TEXT
                        1: Jan 13: Roots
                        2: Jan 20: Blätter – “Laub”
                        ? 2: The page is not UTF-8; it was read in the encoding of Windows (1252). Check accents and quotes, here first.
                        """);
    }

    @Test
    void refusesWhatIsTextInNoEncoding() throws IOException {
        assertThat(read("page.txt", new byte[] {'a', (byte) 0x81, (byte) 0x8D, 'b'}))
                .isEqualTo("""
                        refused, line 0: The page is text neither in UTF-8 nor in the encoding of Windows.
                        Open it in an editor, save it as UTF-8 and import that.
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "syllabus.pdf, %PDF-1.7, a PDF",
        "syllabus.docx, 'PK\u0003\u0004', a Word document",
        "page.html, 'PK\u0003\u0004', a ZIP archive",
        "page.txt, \u00D0\u00CF\u0011\u00E0, an old Office document"
    })
    void refusesWhatIsNoText(String name, String start, String what) throws IOException {
        assertThat(read(name, bytes(start, "ISO-8859-1")))
                .isEqualTo("refused, line 0: The file is " + what + ", not a page.\n"
                        + "Open it and save the page as HTML or plain text, then import that.\n");
    }

    @Test
    void refusesBytesThatAreNoCharacters() throws IOException {
        assertThat(read("page.txt", new byte[] {'a', 0, 'b'}))
                .startsWith("refused, line 0: The file holds NUL bytes: it is binary, or UTF-16");
    }

    @ParameterizedTest
    @CsvSource({"''", "' \n\t\n'", "'\uFEFF \u00A0\n'"})
    void refusesAnEmptyPage(String text) throws IOException {
        assertThat(read("page.md", bytes(text, "UTF-8"))).isEqualTo("""
                        refused, line 0: The page is empty.
                        Check that it was saved whole, then import it again.
                        """);
    }

    @Test
    void refusesWhatIsTooLargeWithoutReadingItToTheEnd() throws IOException {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                Arrays.fill(into, from, from + length, (byte) 'x');
                given += length;
                return length;
            }
        };

        assertThat(DocumentText.of(new PageReader().read("page.txt", endless))).isEqualTo("""
                        refused, line 0: The page is larger than 8 MiB, which no course page is.
                        Save only the part with the schedule, as HTML or text.
                        """);
        assertThat(endless.given).isLessThanOrEqualTo(8 * 1024 * 1024 + 1);
    }

    @Test
    void refusesAFileThatIsNotThere(@TempDir Path folder) {
        assertThat(DocumentText.of(new PageReader().read(folder.resolve("page.md"))))
                .isEqualTo("refused, line 0: There is no file '" + folder.resolve("page.md") + "'.\n"
                        + "Check the name and the folder.\n");
    }

    @Test
    void refusesAFolder(@TempDir Path folder) {
        assertThat(DocumentText.of(new PageReader().read(folder)))
                .isEqualTo("refused, line 0: '" + folder + "' is a folder, not a page.\n"
                        + "Name the file with the schedule in it.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'<!DOCTYPE html><p>Jan 13</p></body>', HTML",
        "'Intro\n\n<table><tr><td>1</td><td>2</td></tr></table>', HTML",
        "'# Plan\n\nJan 13', MARKDOWN",
        "'See [notes](n.pdf)', MARKDOWN",
        "'---\ntitle: Plan\n---\nJan 13', MARKDOWN",
        "'- date: Jan 13\n  topic: Roots', YAML",
        "'date,topic,room\n1/13,Roots,3', CSV",
        "'Jan 13: Roots', TEXT"
    })
    void tellsByTheContentWhatANameDoesNot(String text, String source) throws IOException {
        assertThat(read("-", bytes(text, "UTF-8"))).startsWith(source + "\n");
    }

    private static String read(String name, byte[] bytes) throws IOException {
        return DocumentText.of(new PageReader().read(name, new ByteArrayInputStream(bytes)));
    }

    private static byte[] bytes(String text, String encoding) {
        return text.getBytes(Charset.forName(encoding));
    }
}
