package org.lectern.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader of YAML as other packages use it. */
class YamlFileTest {

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    @Test
    void givesEachValueInTheFormAskedForWithItsPlace() throws IOException {
        var root = read("name: 10:40\nlimits:\n  deletes: 5\ncourses: [a, 'b']\n");
        var limits = Objects.requireNonNull(root.section("limits", "{deletes: 5}"));

        assertThat(root.required("name", Forms.LINE)).isEqualTo(new Placed<>("10:40", at(1, 7)));
        assertThat(limits.optional("deletes", Forms.whole(0, 9))).isEqualTo(new Placed<>(5, at(3, 12)));
        assertThat(root.list("courses", Forms.ID))
                .isEqualTo(List.of(new Placed<>("a", at(4, 11)), new Placed<>("b", at(4, 14))));
        root.refuseOthers();
        limits.refuseOthers();
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void gathersAllProblemsInTheOrderOfTheFile() throws IOException {
        var root = read("targts: [google]\ncron: \nlimit: x\n");
        root.optional("limit", Forms.whole(1, 5));
        root.optional("cron", Forms.line("0 0 3 * * *"));
        root.required("job", Forms.line("resync"));
        root.list("targets", Forms.ID);
        root.refuseOthers();

        assertThat(problems.sorted().stream().map(Problem::text).map(text -> text.replace(folder + "/", "")))
                .containsExactly(
                        "job.yaml:1:1: The key 'targts' is not known here\n  Did you mean 'targets'?",
                        "job.yaml:1:1: `job` is missing\n  Add `job: resync`.",
                        "job.yaml:2:1: `cron` has no value\n  Write `cron: 0 0 3 * * *`, or leave the key out.",
                        "job.yaml:3:8: 'x' is no whole number from 1 to 5\n  Write a number such as 1.");
    }

    @Test
    void countsColumnsInCharactersAsAnEditorDoes() throws IOException {
        read("{😀😀: 1, é: 2}").refuseOthers();

        assertThat(problems.sorted()).extracting(Problem::position).containsExactly(at(1, 2), at(1, 9));
    }

    @Test
    void knowsTheWordThatWasMeantByASwappedLetter() {
        assertThat(Nearest.to("hots", List.of("host", "days"))).contains("host");
        assertThat(Nearest.to("Title", List.of("title"))).contains("title");
        assertThat(Nearest.to("authors", List.of("title", "url"))).isEmpty();
    }

    private Section read(String text) throws IOException {
        var file = Files.writeString(folder.resolve("job.yaml"), text);
        return YamlFile.read(file, problems).orElseThrow();
    }

    private Position at(int line, int column) {
        return new Position(folder.resolve("job.yaml").toString(), line, column);
    }
}
