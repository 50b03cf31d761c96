package org.lectern.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.source.Position;
import org.lectern.source.Problem;
import org.lectern.source.Severity;

/** Files of one name in several folders: the name is the course's id, and a course has one file. */
public final class Namesakes {

    private final Map<String, List<Path>> named;

    private Namesakes(Map<String, List<Path>> named) {
        this.named = named;
    }

    public static Namesakes among(List<Path> files) {
        return new Namesakes(files.stream().collect(Collectors.groupingBy(Namesakes::name)));
    }

    /** What is wrong with the name of a file; nothing if no other has it, or the file is none of them. */
    public List<Problem> problems(Path file) {
        var all = named.getOrDefault(name(file), List.of());
        boolean isOne = all.stream().map(Namesakes::whole).anyMatch(whole(file)::equals);
        return isOne && all.size() > 1 ? List.of(problem(file, all)) : List.of();
    }

    /** Of files that all have one name. */
    static List<Problem> problems(List<Path> files) {
        return files.stream().map(file -> problem(file, files)).toList();
    }

    private static Problem problem(Path file, List<Path> all) {
        var paths = all.stream().map(Path::toString).collect(Collectors.joining(" and "));
        return new Problem(
                Severity.ERROR,
                new Position(file.toString(), 1, 1),
                "The course '" + Folders.stem(file) + "' has " + all.size() + " files: " + paths,
                "Keep one of them, and remove or rename " + (all.size() == 2 ? "the other." : "the others."));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Path whole(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
