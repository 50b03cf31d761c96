package org.lectern.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.page.PageResult.Refused;

/** Knows by their first bytes the files that people take for pages and that hold no text to read. */
final class Binary {

    private static final String SAVE = "Open it and save the page as HTML or plain text, then import that.";

    private record Magic(String start, String what) {}

    private static final List<Magic> KNOWN = List.of(
            new Magic("%PDF", "a PDF"),
            new Magic("{\\rtf", "an RTF document"),
            new Magic("\u00D0\u00CF\u0011\u00E0", "an old Office document"),
            new Magic("\u0089PNG", "a picture"),
            new Magic("GIF8", "a picture"),
            new Magic("\u00FF\u00D8\u00FF", "a picture"),
            new Magic("\u001F\u008B", "a compressed file"),
            new Magic("bplist00", "a web archive"),
            new Magic("PK\u0003\u0004", "a ZIP archive"));

    private Binary() {}

    static Optional<Refused> refusal(String name, byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 16), ISO_8859_1);
        return KNOWN.stream()
                .filter(magic -> start.startsWith(magic.start()))
                .findFirst()
                .map(magic -> refused("The file is " + office(name, magic) + ", not a page.", SAVE))
                .or(() -> nul(bytes));
    }

    private static String office(String name, Magic magic) {
        var ending = name.toLowerCase(Locale.ROOT).replaceFirst(".*\\.", "");
        return !magic.start().startsWith("PK")
                ? magic.what()
                : switch (ending) {
                    case "docx" -> "a Word document";
                    case "xlsx" -> "an Excel workbook";
                    case "pptx" -> "a PowerPoint presentation";
                    case "odt", "ods", "odp" -> "an OpenDocument file";
                    default -> magic.what();
                };
    }

    private static Optional<Refused> nul(byte[] bytes) {
        if (PageDecoder.isUtf16(bytes)) {
            return Optional.empty();
        }
        for (var each : bytes) {
            if (each == 0) {
                return Optional.of(refused(
                        "The file holds NUL bytes: it is binary, or UTF-16 without a byte order mark.",
                        "Save the page as HTML or text in UTF-8, then import that."));
            }
        }
        return Optional.empty();
    }

    private static Refused refused(String message, String hint) {
        return new Refused(0, message, hint);
    }
}
