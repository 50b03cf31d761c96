package org.lectern.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.schedule.CourseId;

/**
 * Reads academic calendars that many courses share: {@code calendars/<name>.yaml}, beside the folder {@code courses}.
 */
public final class CalendarReader {

    private static final String COURSES = "courses";
    private static final String CALENDARS = "calendars";
    private static final String ENDING = ".yaml";

    /** Everything that is wrong with a calendar file, by position. Never throws for what is in the file. */
    public List<Problem> problems(Path file) {
        var problems = new Problems();
        read(file, problems);
        return problems.sorted();
    }

    static Calendar read(Path file, Problems problems) {
        return YamlFile.read(file, problems)
                .map(root -> Calendar.readFile(root, problems))
                .orElse(Calendar.EMPTY);
    }

    /** The calendar that a course's file names; empty if there is none, or one with errors. */
    private static Optional<Calendar> named(Placed<String> name, Path courseFile, Problems problems) {
        var folder = folder(courseFile);
        var file = folder.resolve(name.value() + ENDING);
        if (!Files.isRegularFile(file)) {
            var known = names(folder);
            problems.error(
                    name.position(),
                    "There is no calendar '" + name.value() + "': no file " + file,
                    known.isEmpty() ? "Write it, or remove the key." : Nearest.hint(name.value(), known));
            return Optional.empty();
        }
        var found = new Problems();
        var calendar = read(file, found);
        found.sorted().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .findFirst()
                .ifPresent(first -> problems.error(
                        name.position(),
                        "The calendar '" + name.value() + "' has errors: " + first.position() + ": " + first.message(),
                        "Correct that file; `validate " + file + "` tells all of them."));
        return found.hasErrors() ? Optional.empty() : Optional.of(calendar);
    }

    /** Beside the folder of all courses, however deep the course's file lies in it. */
    private static Path folder(Path courseFile) {
        var absolute = courseFile.toAbsolutePath().normalize();
        for (var folder = absolute.getParent(); folder != null; folder = folder.getParent()) {
            if (COURSES.equals(String.valueOf(folder.getFileName()))) {
                return shownLike(courseFile, folder.resolveSibling(CALENDARS));
            }
        }
        return courseFile.resolveSibling(CALENDARS);
    }

    /** As a relative path where the course's file is given by one: people read it. */
    private static Path shownLike(Path courseFile, Path folder) {
        if (courseFile.isAbsolute()) {
            return folder;
        }
        var here = Path.of("").toAbsolutePath();
        return folder.startsWith(here) ? here.relativize(folder) : folder;
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(CourseId::isValid)
                    .sorted()
                    .toList();
        } catch (IOException nothingThere) {
            return List.of();
        }
    }

    static Optional<Calendar> of(Section root, Path courseFile, Problems problems) {
        var name = root.optional("calendar", new Form<>("princeton-fall2025", Forms.ID.reader()));
        return Optional.ofNullable(name).flatMap(known -> named(known, courseFile, problems));
    }
}
