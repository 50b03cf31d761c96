package org.lectern.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The text of a file, if it is one that a person can have written. */
final class SourceText {

    /** A term has some hundred lines: what is larger is no schedule, and must not fill the memory. */
    static final int LARGEST = 1 << 20;

    private final Path path;
    private final Problems problems;

    private SourceText(Path path, Problems problems) {
        this.path = path;
        this.problems = problems;
    }

    static Optional<String> read(Path path, Problems problems) {
        var source = new SourceText(path, problems);
        return source.bytes().flatMap(source::decoded).filter(source::isReadable);
    }

    private Optional<byte[]> bytes() {
        try (var in = Files.newInputStream(path)) {
            var bytes = in.readNBytes(LARGEST + 1);
            return bytes.length <= LARGEST
                    ? Optional.of(bytes)
                    : refuse("", "The file is larger than 1 MiB", "Is this the file that was meant?");
        } catch (NoSuchFileException e) {
            return refuse("", "There is no such file", "Check the path, and that the disk is there.");
        } catch (IOException e) {
            var what = Files.isDirectory(path) ? "This is a directory, not a file" : "The file cannot be read";
            return refuse("", what, "Check the path and who may read it.");
        }
    }

    private Optional<String> decoded(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = CharBuffer.allocate(bytes.length);
        var result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        var whole = text.flip().toString();
        if (result.isError()) {
            return refuse(whole, "This is not text in UTF-8", "Save the file in the encoding UTF-8.");
        }
        return Optional.of(whole.startsWith("\uFEFF") ? whole.substring(1) : whole);
    }

    private boolean isReadable(String text) {
        if (text.isBlank()) {
            refuse("", "The file is empty", "Put the file back as it was, from a copy or from version control.");
            return false;
        }
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (Characters.isForbidden(text.codePointAt(i))) {
                var name = Characters.name(text.codePointAt(i));
                refuse(text.substring(0, i), "The control character " + name + " does not belong here", "Delete it.");
                return false;
            }
        }
        return true;
    }

    private <T> Optional<T> refuse(String before, String message, String hint) {
        var lines = before.split("\r\n|\r|\n", -1);
        var last = lines[lines.length - 1];
        var position = new Position(path.toString(), lines.length, last.codePointCount(0, last.length()) + 1);
        problems.error(position, message, hint);
        return Optional.empty();
    }
}
