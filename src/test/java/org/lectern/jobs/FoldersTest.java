package org.lectern.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.schedule.CourseId;
import org.lectern.source.Problem;
import org.lectern.source.ScheduleReader;
import org.lectern.source.SourceResult;
import org.springframework.mock.env.MockEnvironment;

class FoldersTest {

    @TempDir
    private Path root;

    @Test
    void isEmptyBeforeThereAreFolders() {
        assertThat(folders().courses()).isEmpty();
        assertThat(folders().courseFiles()).isEmpty();
        assertThat(folders().misnamed()).isEmpty();
        assertThat(folders().jobFiles()).isEmpty();
    }

    @Test
    void knowsCoursesByTheirFilesNamesInOrder() throws IOException {
        files("config/courses", "cos597a-fall2025.yaml", "cos126.yaml", "notes.txt", ".hidden.yaml", "old.yaml~");
        Files.createDirectories(root.resolve("config/courses/folder.yaml"));

        assertThat(folders().courses()).isEqualTo(List.of(new CourseId("cos126"), new CourseId("cos597a-fall2025")));
        assertThat(folders().misnamed()).isEmpty();
        assertThat(folders().courseFile(new CourseId("cos126"))).isEqualTo(course("cos126.yaml"));
    }

    @Test
    void pointsOutFilesThatAreNoCourseForTheirNames() throws IOException {
        files("config/courses", "cos126.yaml", "COS597A.yaml", "cos 217.yaml", "cos226.yml", "-.yaml", "COS.YAML");

        assertThat(folders().courses()).isEqualTo(List.of(new CourseId("cos126")));
        assertThat(folders().misnamed())
                .isEqualTo(Stream.of("-.yaml", "COS.YAML", "COS597A.yaml", "cos 217.yaml", "cos226.yml")
                        .map(this::course)
                        .toList());
    }

    @Test
    void findsCoursesInSubfoldersWhereverTheyLie() throws IOException {
        files("config/courses", "b.yaml");
        files("config/courses/fall/cs", "a.yaml", "C.yaml");
        files("config/courses/.git", "hidden.yaml");
        files("config/courses/empty");

        assertThat(folders().courses()).isEqualTo(List.of(new CourseId("a"), new CourseId("b")));
        assertThat(folders().courseFiles())
                .isEqualTo(Stream.of("b.yaml", "fall/cs/C.yaml", "fall/cs/a.yaml")
                        .map(this::course)
                        .toList());
        assertThat(folders().misnamed()).isEqualTo(List.of(course("fall/cs/C.yaml")));
        assertThat(folders().courseFile(new CourseId("a"))).isEqualTo(course("fall/cs/a.yaml"));
        assertThat(folders().courseFile(new CourseId("new"))).isEqualTo(course("new.yaml"));
    }

    @Test
    void takesAFolderOnceHoweverManyLinksLeadThere() throws IOException {
        files("config/courses/fall", "a.yaml");
        files("elsewhere", "b.yaml");
        Files.createSymbolicLink(course("fall/round"), course(""));
        Files.createSymbolicLink(course("linked"), root.resolve("elsewhere"));
        Files.createSymbolicLink(course("linked-again"), root.resolve("elsewhere"));
        Files.createSymbolicLink(course("self"), course("self"));

        assertThat(folders().courseFiles()).isEqualTo(List.of(course("fall/a.yaml"), course("linked/b.yaml")));
    }

    @Test
    void keepsACourseWhoseFileIsALinkToNowhere() throws IOException {
        files("config/courses");
        Files.createSymbolicLink(course("a.yaml"), root.resolve("gone.yaml"));

        assertThat(folders().courses()).isEqualTo(List.of(new CourseId("a")));
        assertThat(problems("a")).isEqualTo("""
                        config/courses/a.yaml:1:1: There is no such file
                          Check the path, and that the disk is there.""");
    }

    @Test
    void isInvalidIfACourseHasTwoFiles() throws IOException {
        files("config/courses/fall", "a.yaml");
        files("config/courses/spring", "a.yaml", "b.yaml");

        assertThat(folders().courses()).isEqualTo(List.of(new CourseId("a"), new CourseId("b")));
        assertThat(problems("a")).isEqualTo("""
                        config/courses/fall/a.yaml:1:1: The course 'a' has 2 files: config/courses/fall/a.yaml and config/courses/spring/a.yaml
                          Keep one of them, and remove or rename the other.
                        config/courses/spring/a.yaml:1:1: The course 'a' has 2 files: config/courses/fall/a.yaml and config/courses/spring/a.yaml
                          Keep one of them, and remove or rename the other.""");
        assertThat(problems("b")).startsWith("config/courses/spring/b.yaml:1:1: The file is empty");
    }

    @Test
    void namesJobsByTheirFiles() throws IOException {
        files("jobs", "nightly.yaml", "resync.yaml", "a.b.yaml", "README");
        files("jobs/old", "weekly.yaml");

        assertThat(folders().jobFiles().stream().map(Folders::stem).toList())
                .isEqualTo(List.of("a.b", "nightly", "resync"));
        assertThat(Folders.stem(Path.of("x"))).isEqualTo("x");
    }

    @Test
    void findsAJobByNameOnly() throws IOException {
        files("jobs", "nightly.yaml");
        files("config/courses", "cos126.yaml");
        var definitions = new JobDefinitions(folders());

        assertThat(definitions.find("../config/courses/cos126")).isEmpty();
        assertThat(definitions.find("weekly")).isEmpty();
        assertThatThrownBy(() -> definitions.find("nightly"))
                .isInstanceOf(JobDefinitions.JobFileInvalid.class)
                .hasMessageStartingWith(root + "/jobs/nightly.yaml:1:1: The file is empty");
        assertThat(definitions.resync()).isEqualTo(JobFile.usualResync());
    }

    private String problems(String course) {
        var result = (SourceResult.Invalid) folders().read(new CourseId(course), new ScheduleReader());
        return result.problems().stream()
                .map(Problem::text)
                .collect(Collectors.joining("\n"))
                .replace(root + "/", "");
    }

    private void files(String folder, String... names) throws IOException {
        Files.createDirectories(root.resolve(folder));
        for (var name : names) {
            Files.createFile(root.resolve(folder).resolve(name));
        }
    }

    private Path course(String name) {
        return root.resolve("config/courses").resolve(name);
    }

    private Folders folders() {
        return new Folders(root.resolve("config"), root.resolve("data"), root.resolve("jobs"));
    }

    /** The tests' class path has a folder of that name, as an installation's might. */
    @Test
    void liesInTheWorkingDirectoryWhateverTheClassPathHolds() {
        assertThat(getClass().getResource("/jobs")).isNotNull();
        assertThat(Folders.of(new MockEnvironment().withProperty("lectern.data-dir", "elsewhere")))
                .isEqualTo(new Folders(Path.of("config"), Path.of("elsewhere"), Path.of("jobs")));
    }
}
