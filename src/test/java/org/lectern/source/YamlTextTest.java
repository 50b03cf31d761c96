package org.lectern.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** YAML that looks as if somebody typed it. */
class YamlTextTest {

    @Test
    void writesEachValueInTheStyleAskedFor() {
        var root = YamlText.group()
                .comment("Made from a page.\nEvery key is explained.")
                .blank()
                .put("id", YamlText.text("cos597a-fall2025"), "for life")
                .put("title", "Scaling laws: why models are large")
                .put("number", "1984")
                .put("overview", YamlText.prose("one ".repeat(40).strip()))
                .put("notes", YamlText.prose("first: line\n\n- second"))
                .put(
                        "term",
                        YamlText.inlineGroup()
                                .put("first", YamlText.word("2025-09-02"))
                                .put("name", "Fall, 2025"))
                .put("none", YamlText.items())
                .blank()
                .put(
                        "sessions",
                        YamlText.items()
                                .add(YamlText.group()
                                        .comment("two of them")
                                        .put("id", "week-2")
                                        .put("week", YamlText.word(2))
                                        .put(
                                                "readings",
                                                YamlText.items()
                                                        .add(YamlText.inlineGroup()
                                                                .put("title", "A")
                                                                .put("arxiv", YamlText.quoted("2001.08361"))
                                                                .put("url", "https://a.example"))))
                                .blank()
                                .add(YamlText.inlineItems().add("a").add("b]"))
                                .add("- c"))
                .put("days", YamlText.inlineItems().add("tue").add("thu"));

        assertThat(root.file()).isEqualTo("""
                # Made from a page.
                # Every key is explained.

                id: cos597a-fall2025  # for life
                title: "Scaling laws: why models are large"
                number: "1984"
                overview: >-
                  one one one one one one one one one one one one one one one one one one one one one one one one one one one one one one
                  one one one one one one one one one one
                notes: |-
                  first: line

                  - second
                term: {first: 2025-09-02, name: "Fall, 2025"}
                none: []

                sessions:
                  # two of them
                  - id: week-2
                    week: 2
                    readings:
                      - {title: A, arxiv: "2001.08361", url: "https://a.example"}

                  - [a, "b]"]
                  - "- c"
                days: [tue, thu]
                """);
    }

    @Test
    void givesALineOfItsOwnToEachKeyOfAGroupThatDoesNotFit() {
        var reading = YamlText.inlineGroup().put("title", "t".repeat(110)).put("url", "https://a.example");

        assertThat(YamlText.group()
                        .put("readings", YamlText.items().add(reading))
                        .file())
                .isEqualTo("readings:\n  - title: " + "t".repeat(110) + "\n    url: https://a.example\n");
    }
}
