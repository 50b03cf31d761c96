package org.lectern.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** Files that are whole or not there: each is written beside its place and moved there. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Writes the file, unless it holds these bytes already.
     *
     * @throws UncheckedIOException names the file
     */
    public static void write(Path file, byte[] bytes) {
        try {
            if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
                return;
            }
            Files.createDirectories(file.getParent());
            // one name for each: what a crash leaves behind is written over by the next run
            var whole = unfinished(file);
            Files.write(whole, bytes);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be written", failure);
        }
    }

    /**
     * Removes the file, and what a crash may have left beside it.
     *
     * @throws UncheckedIOException names the file
     */
    public static void delete(Path file) {
        try {
            Files.deleteIfExists(unfinished(file));
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be removed", failure);
        }
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }
}
