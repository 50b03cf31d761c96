package org.lectern.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.jobs.WholeFile;

/**
 * A folder that an export writes into, beside files of others. A list of what is ours lies in it, and is written before
 * anything else: so an export that was cut off is known by the next one.
 */
final class ExportFolder {

    private static final String LIST = ".lectern-export";

    private final Path folder;
    private final Set<String> before;
    private final Set<String> written = new TreeSet<>();

    private ExportFolder(Path folder, Set<String> before) {
        this.folder = folder;
        this.before = before;
    }

    static ExportFolder open(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw Misuse.of(folder + " is a file, not a folder.");
        }
        return new ExportFolder(folder, new TreeSet<>(listed(folder.resolve(LIST))));
    }

    /** @throws Misuse if a file of others is in the way */
    void write(String path, byte[] bytes) {
        var file = folder.resolve(path);
        if (!before.contains(path) && Files.exists(file) && !holds(file, bytes)) {
            throw Misuse.of(file + " is not from an export. Move it away, or choose another folder.");
        }
        if (before.add(path)) {
            append(path);
        }
        WholeFile.write(file, bytes);
        written.add(path);
    }

    /** Removes what is ours and was not written this time; how much that was. */
    int close() {
        var gone = new TreeSet<>(before);
        gone.removeAll(written);
        gone.forEach(path -> WholeFile.delete(folder.resolve(path)));
        WholeFile.write(folder.resolve(LIST), text(written));
        return gone.size();
    }

    int size() {
        return written.size();
    }

    private void append(String path) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(LIST), path + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(folder.resolve(LIST) + " cannot be written", failure);
        }
    }

    private static Set<String> listed(Path list) {
        try {
            // a line that leads out of the folder is none of ours
            return Files.exists(list)
                    ? new TreeSet<>(Files.readAllLines(list).stream()
                            .filter(line -> !line.isBlank() && !line.contains("..") && !line.startsWith("/"))
                            .toList())
                    : Set.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(list + " cannot be read", unreadable);
        }
    }

    private static boolean holds(Path file, byte[] bytes) {
        try {
            return Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    private static byte[] text(Set<String> paths) {
        return (String.join("\n", paths) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
