package org.lectern.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not edited stays as its author typed it. */
class YamlEditsTest {

    private static final String TYPED = """
            # COS 597A, typed by hand
            title:   'It''s a start'      # kept
            term: {name: Fall 2025,  first: 2025-09-02}

            sessions:
              # the first
              - id: week-1
                date: 2025-09-02   # a Tuesday
                title: "Intro: why"

              # the second
              - id: week-2
                moved: {date: 2025-09-10}

              - {id: week-3, title: Third}   # short

            days: [tue,   thu]
            publish:
              # for students
              canvas: {course: 12345}        # the number
              edits: keep
            """;

    @TempDir
    private Path folder;

    @Test
    void keepsQuotesAndRemarksAroundANewText() throws IOException {
        assertThat(edited(edits -> {
                    var first = edits.root().groups("sessions").get(0);
                    edits.replace(edits.root().scalar("title").orElseThrow(), "That's: it");
                    edits.replace(first.scalar("date").orElseThrow(), "2026-09-01");
                    edits.replace(first.scalar("title").orElseThrow(), "No \"quotes\"");
                    edits.replace(
                            edits.root()
                                    .group("term")
                                    .orElseThrow()
                                    .scalar("name")
                                    .orElseThrow(),
                            "Fall, 2026");
                }))
                .isEqualTo(TYPED.replace("'It''s a start'", "'That''s: it'")
                        .replace("date: 2025-09-02 ", "date: 2026-09-01 ")
                        .replace("\"Intro: why\"", "\"No \\\"quotes\\\"\"")
                        .replace("name: Fall 2025", "name: \"Fall, 2026\""));
    }

    @Test
    void takesAPartOutWithTheRemarksAboveItAndOneBlankLine() throws IOException {
        assertThat(edited(edits -> edits.remove(edits.root().list("sessions").orElseThrow(), 1)))
                .isEqualTo(TYPED.replace("  # the second\n  - id: week-2\n    moved: {date: 2025-09-10}\n\n", ""));
    }

    @Test
    void writesNewPartsAsThoseAroundThem() throws IOException {
        assertThat(edited(edits -> {
                    var sessions = edits.root().list("sessions").orElseThrow();
                    var third = (YamlMap) sessions.items().get(2);
                    edits.insert(
                            sessions, 2, YamlText.group().put("id", "extra").put("date", YamlText.word("2025-09-12")));
                    edits.put(third, "week", YamlText.word(3));
                    edits.insert(edits.root().list("days").orElseThrow(), 1, YamlText.text("wed"));
                }))
                .isEqualTo(TYPED.replace(
                                "  - {id: week-3, title: Third}   # short",
                                "  - id: extra\n    date: 2025-09-12\n\n  - {id: week-3, title: Third, week: 3}   # short")
                        .replace("[tue,   thu]", "[tue, wed,   thu]"));
    }

    @Test
    void makesACommentOfAKeyAndExplainsIt() throws IOException {
        assertThat(edited(edits -> {
                    var publish = edits.root().group("publish").orElseThrow();
                    edits.comment(publish, "canvas", "The new course's number is not known.");
                    edits.replace(
                            publish.group("canvas")
                                    .orElseThrow()
                                    .scalar("course")
                                    .orElseThrow(),
                            "NUMBER");
                    edits.disable(publish, "canvas");
                }))
                .isEqualTo(TYPED.replace(
                        "  canvas: {course: 12345}        # the number",
                        "  # The new course's number is not known.\n  # canvas: {course: NUMBER}        # the number"));
    }

    @Test
    void leavesNothingHalfDoneWhereAllIsTakenOut() throws IOException {
        assertThat(edited(edits -> {
                    var sessions = edits.root().list("sessions").orElseThrow();
                    for (int item = 0; item < 3; item++) {
                        edits.remove(sessions, item);
                    }
                    edits.remove(edits.root().group("term").orElseThrow(), "name");
                }))
                .isEqualTo("""
                        # COS 597A, typed by hand
                        title:   'It''s a start'      # kept
                        term: {first: 2025-09-02}

                        sessions: []

                        days: [tue,   thu]
                        publish:
                          # for students
                          canvas: {course: 12345}        # the number
                          edits: keep
                        """);
    }

    @Test
    void refusesWhatItCannotDoInPlace() throws IOException {
        var file = Files.writeString(folder.resolve("odd.yaml"), "? a\n: b\n? c\n: d\n");
        var edits = YamlEdits.read(file, new Problems()).orElseThrow();

        edits.put(edits.root(), "a", YamlText.text("e"));

        assertThat(edits.text()).isEmpty();
    }

    private String edited(Consumer<YamlEdits> change) throws IOException {
        var file = Files.writeString(folder.resolve("typed.yaml"), TYPED);
        var edits = YamlEdits.read(file, new Problems()).orElseThrow();
        change.accept(edits);
        return edits.text().orElseThrow();
    }
}
