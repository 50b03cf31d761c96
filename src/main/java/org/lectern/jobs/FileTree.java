package org.lectern.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** YAML files of a folder and its subfolders. What is hidden is an editor's or Git's; links may lead in circles. */
final class FileTree {

    /** What somebody meant to be read, also with a slip in its name. */
    private static final Pattern LOOKS_LIKE_YAML = Pattern.compile("[^.].*\\.(?i:ya?ml)");

    private final Set<Path> visited = new HashSet<>();
    private final List<Path> folders = new ArrayList<>();
    private final List<Path> named = new ArrayList<>();

    private FileTree() {}

    /** Every file of the tree, by path; none where there is no such folder. */
    static List<Path> files(Path root) {
        return walked(root).named.stream().filter(FileTree::isFile).sorted().toList();
    }

    /** The files of that very name, by path. */
    static List<Path> files(Path root, String name) {
        return walked(root).folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(FileTree::isFile)
                .sorted()
                .toList();
    }

    /** The files of the folder itself, by path. */
    static List<Path> filesDirectlyIn(Path folder) {
        return files(folder).stream()
                .filter(file -> folder.equals(file.getParent()))
                .toList();
    }

    private static FileTree walked(Path root) {
        var tree = new FileTree();
        if (Files.isDirectory(root)) {
            tree.walk(root);
        }
        return tree;
    }

    private void walk(Path folder) {
        try {
            if (visited.add(folder.toRealPath())) {
                folders.add(folder);
                sort(folder).forEach(this::walk);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", unreadable);
        } catch (DirectoryIteratorException unreadable) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", unreadable.getCause());
        }
    }

    /** Keeps what is named like a file; returns the subfolders, by name, so that of two ways to one it is always the same. */
    private List<Path> sort(Path folder) throws IOException {
        List<Path> inside = new ArrayList<>();
        try (var entries = Files.newDirectoryStream(folder)) {
            for (var entry : entries) {
                var name = entry.getFileName().toString();
                if (LOOKS_LIKE_YAML.matcher(name).matches()) {
                    named.add(entry);
                } else if (!name.startsWith(".") && Files.isDirectory(entry)) {
                    inside.add(entry);
                }
            }
        }
        return inside.stream().sorted().toList();
    }

    /** A link that leads nowhere was meant to be a file: it is reported, not left out in silence. */
    private static boolean isFile(Path entry) {
        return Files.isRegularFile(entry) || (Files.isSymbolicLink(entry) && !Files.exists(entry));
    }
}
