package org.lectern.jobs;

import java.nio.file.Path;
import java.util.List;
import org.lectern.schedule.CourseId;
import org.lectern.source.ScheduleReader;
import org.lectern.source.SourceResult;
import org.springframework.core.env.PropertyResolver;

/**
 * Where files are; nobody else knows paths.
 *
 * @param configDir holds {@code courses/} and {@code calendars/}
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

    /** Every course that has a file, also an empty or broken one. A file whose name is no course id is not a course. */
    public List<CourseId> courses() {
        return courseFiles().stream()
                .filter(Folders::isNamedLikeACourse)
                .map(Folders::stem)
                .distinct()
                .sorted()
                .map(CourseId::new)
                .toList();
    }

    /** Files among the courses that are none for their name alone: they are to be reported, not left out in silence. */
    public List<Path> misnamed() {
        return courseFiles().stream().filter(file -> !isNamedLikeACourse(file)).toList();
    }

    /** Every file among the courses, in subfolders too, by path. */
    public List<Path> courseFiles() {
        return FileTree.files(coursesDir());
    }

    /** Every file of the course, by path: one, if all is well. */
    public List<Path> courseFiles(CourseId course) {
        return FileTree.files(coursesDir(), course + YAML);
    }

    /** The file of the course, wherever it lies; where it would, if there is none. */
    public Path courseFile(CourseId course) {
        return courseFiles(course).stream()
                .findFirst()
                .orElseGet(() -> coursesDir().resolve(course + YAML));
    }

    /** What the course's file says; a course with two files is invalid, as nobody knows which of them is meant. */
    public SourceResult read(CourseId course, ScheduleReader reader) {
        var files = courseFiles(course);
        return files.size() > 1
                ? new SourceResult.Invalid(course.value(), Namesakes.problems(files))
                : reader.read(courseFile(course));
    }

    /** Every job definition, by name. */
    public List<Path> jobFiles() {
        return FileTree.filesDirectlyIn(jobsDir);
    }

    /** Every academic calendar that courses share, by name. */
    public List<Path> calendarFiles() {
        return FileTree.filesDirectlyIn(calendarsDir());
    }

    public Path calendarsDir() {
        return configDir.resolve("calendars");
    }

    private Path coursesDir() {
        return configDir.resolve("courses");
    }

    static String stem(Path file) {
        var name = file.getFileName().toString();
        return name.replaceFirst("\\.[^.]*$", "");
    }

    private static boolean isNamedLikeACourse(Path file) {
        return file.getFileName().toString().endsWith(YAML) && CourseId.isValid(stem(file));
    }
}
