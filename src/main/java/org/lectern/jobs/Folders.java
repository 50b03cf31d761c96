package org.lectern.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.schedule.CourseId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where files are; nobody else knows paths.
 *
 * @param configDir holds {@code courses/}
 * @param dataDir everything written at run time
 * @param jobsDir one job definition a file
 */
@ConfigurationProperties("lectern")
public record Folders(
        @DefaultValue("config") Path configDir,
        @DefaultValue("data") Path dataDir,
        @DefaultValue("jobs") Path jobsDir) {

    private static final String YAML = ".yaml";

    /** Every course that has a file, also an empty or broken one. A file whose name is no course id is not a course. */
    public List<CourseId> courses() {
        return courseFiles().stream()
                .map(Folders::stem)
                .filter(CourseId::isValid)
                .map(CourseId::new)
                .toList();
    }

    /** Every file among the courses, by name. */
    public List<Path> courseFiles() {
        return yamlFiles(configDir.resolve("courses"));
    }

    public Path courseFile(CourseId course) {
        return configDir.resolve("courses").resolve(course + YAML);
    }

    /** Every job definition, by name. */
    public List<Path> jobFiles() {
        return yamlFiles(jobsDir);
    }

    /** The file of the job of this name, whether or not it is there. */
    public Path jobFile(String name) {
        return jobsDir.resolve(name + YAML);
    }

    Path feeds() {
        return dataDir.resolve("feeds");
    }

    static String stem(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - YAML.length());
    }

    private static List<Path> yamlFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(YAML))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", unreadable);
        }
    }
}
