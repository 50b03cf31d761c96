package org.lectern.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.schedule.CourseId;
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
    void namesJobsByTheirFiles() throws IOException {
        files("jobs", "nightly.yaml", "resync.yaml", "a.b.yaml", "README");

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
