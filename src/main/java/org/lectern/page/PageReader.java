package org.lectern.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.lectern.page.PageResult.Refused;

/** Turns the bytes of a page, whatever it is written in, into a document; never throws for what is in them. */
final class PageReader {

    /** Pages with a whole term and its readings have some 100 KiB; above this it is something else. */
    private static final int LARGEST = 8 * 1024 * 1024;

    PageResult read(Path file) {
        var name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            return new Refused(0, "'" + file + "' is a folder, not a page.", "Name the file with the schedule in it.");
        }
        try (var in = Files.newInputStream(file)) {
            return read(name, in);
        } catch (NoSuchFileException e) {
            return new Refused(0, "There is no file '" + file + "'.", "Check the name and the folder.");
        } catch (IOException e) {
            return new Refused(
                    0, "'" + file + "' cannot be read: " + e.getMessage() + ".", "Check who may read the file.");
        }
    }

    /**
     * Reads what a stream holds, but never more than a page may have.
     *
     * @param name whose ending says what the page is written in; the content tells where it says nothing
     */
    PageResult read(String name, InputStream in) throws IOException {
        var bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            return new Refused(
                    0,
                    "The page is larger than " + LARGEST / 1024 / 1024 + " MiB, which no course page is.",
                    "Save only the part with the schedule, as HTML or text.");
        }
        return Binary.refusal(name, bytes)
                .<PageResult>map(refused -> refused)
                .orElseGet(() ->
                        PageDecoder.decode(name, bytes).map(PageReader::read).orElseGet(PageDecoder::refusal));
    }

    private static PageResult read(PageText page) {
        if (page.text().isBlank()) {
            return new Refused(0, "The page is empty.", "Check that it was saved whole, then import it again.");
        }
        var tooMuch = Pieces.refusal(page.text());
        if (tooMuch.isPresent()) {
            return tooMuch.get();
        }
        try {
            return frontEnd(page).read(page);
        } catch (StackOverflowError e) {
            // the libraries recurse into what is nested; nothing is left behind, and no page is that deep
            return new Refused(
                    0, "The page is nested too deeply to be read.", "Save the part with the schedule as plain text.");
        }
    }

    private static FrontEnd frontEnd(PageText page) {
        return switch (PageFormat.of(page)) {
            case TEXT -> new TextPage();
            case MARKDOWN -> new MarkdownPage();
            case HTML -> new HtmlPage();
            case YAML -> new YamlPage();
            case CSV -> new CsvPage();
        };
    }
}
