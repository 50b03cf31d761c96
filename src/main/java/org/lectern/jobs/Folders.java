package org.lectern.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.schedule.CourseId;
import org.springframework.core.env.PropertyResolver;

/**
 * Where files are; nobody else knows paths.
 *
 * @param configDir holds {@code courses/}
 * @param dataDir everything written at run time
 * @param jobsDir one job definition a file
 */
public record Folders(Path configDir, Path dataDir, Path jobsDir) {

    /**
     * As the settings say; by default folders of the working directory. Not bound as paths: Spring would take a folder
     * of that name on the class path instead.
     */
    public static Folders of(PropertyResolver settings) {
        return new Folders(
                Path.of(settings.getProperty("lectern.config-dir", "config")),
                Path.of(settings.getProperty("lectern.data-dir", "data")),
                Path.of(settings.getProperty("lectern.jobs-dir", "jobs")));
    }

    private static final String YAML = ".yaml";

    /** What somebody meant to be read, also with a slip in its name; editors' hidden files are not. */
    private static final Pattern LOOKS_LIKE_YAML = Pattern.compile("[^.].*\\.(?i:ya?ml)");

    /** Every course that has a file, also an empty or broken one. A file whose name is no course id is not a course. */
    public List<CourseId> courses() {
        return courseFiles().stream()
                .filter(Folders::isNamedLikeACourse)
                .map(Folders::stem)
                .map(CourseId::new)
                .toList();
    }

    /** Files among the courses that are none for their name alone: they are to be reported, not left out in silence. */
    public List<Path> misnamed() {
        return courseFiles().stream().filter(file -> !isNamedLikeACourse(file)).toList();
    }

    /** Every file among the courses, by name. */
    public List<Path> courseFiles() {
        return files(configDir.resolve("courses"), LOOKS_LIKE_YAML);
    }

    public Path courseFile(CourseId course) {
        return configDir.resolve("courses").resolve(course + YAML);
    }

    /** Every job definition, by name. */
    public List<Path> jobFiles() {
        return files(jobsDir, LOOKS_LIKE_YAML);
    }

    static String stem(Path file) {
        var name = file.getFileName().toString();
        return name.replaceFirst("\\.[^.]*$", "");
    }

    private static boolean isNamedLikeACourse(Path file) {
        return file.getFileName().toString().endsWith(YAML) && CourseId.isValid(stem(file));
    }

    private static List<Path> files(Path folder, Pattern names) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> names.matcher(file.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", unreadable);
        }
    }
}
