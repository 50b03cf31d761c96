package org.lectern.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.page.PageResult.Refused;

/** From bytes to characters: what the page says it is, as far as it is true. */
final class PageDecoder {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w:.-]{1,40})", Pattern.CASE_INSENSITIVE);

    /** How much of the beginning browsers search for the declaration, with some to spare. */
    private static final int HEAD = 4096;

    private PageDecoder() {}

    /** Empty if the bytes are no text in any encoding that it could be. */
    static Optional<PageText> decode(String name, byte[] bytes) {
        if (isUtf16(bytes)) {
            return decode(bytes, UTF_16).map(text -> page(name, text, List.of()));
        }
        return decode(bytes, UTF_8)
                .or(() -> declared(bytes).flatMap(charset -> decode(bytes, charset)))
                .map(text -> page(name, text, List.of()))
                .or(() -> decode(bytes, WINDOWS).map(text -> guessed(name, text)));
    }

    static PageResult refusal() {
        return new Refused(
                0,
                "The page is text neither in UTF-8 nor in the encoding of Windows.",
                "Open it in an editor, save it as UTF-8 and import that.");
    }

    static boolean isUtf16(byte[] bytes) {
        var mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> declared(byte[] bytes) {
        var match = DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1));
        try {
            // browsers take Latin 1 for its superset of Windows, whose dashes and quotes it is then full of
            return match.find()
                    ? Optional.of(Charset.forName(match.group(1)))
                            .map(charset -> charset.equals(ISO_8859_1) ? WINDOWS : charset)
                            .filter(charset -> !charset.name().startsWith("UTF"))
                    : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static PageText guessed(String name, String text) {
        var page = page(name, text, List.of());
        var odd = (int) page.text().chars().takeWhile(c -> c < 128).count();
        var doubt = new Doubt(
                page.lineAt(Math.min(odd, page.text().length())),
                "The page is not UTF-8; it was read in the encoding of Windows (1252). Check accents and quotes, here first.");
        return page.with(page.text(), List.of(doubt));
    }

    private static PageText page(String name, String text, List<Doubt> doubts) {
        return new PageText(name, Blanks.plain(text), doubts);
    }
}
