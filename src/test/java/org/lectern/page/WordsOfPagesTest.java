package org.lectern.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.page.ImportedCourse.Reading;
import org.lectern.page.Rich.Link;

/** Terms, rows, titles, readings, people: each as pages write them. */
class WordsOfPagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Efficient Systems (Fall 2025)       | Fall 2025       | fall   | 2025 | false
            CS 1, Spring '25                    | Spring 2025     | spring | 2025 | false
            Systems (W'24)                      | Winter 2024     | winter | 2024 | false
            2024 Autumn                         | Autumn 2024     | autumn | 2024 | false
            Schedule (SuSe24)                   | SuSe24          | summer | 2024 | false
            WS 2025/26                          | WS 2025/26      | winter | 2025 | true
            AY 2025-26                          | 2025-26         | year   | 2025 | true
            Winter semester 2025/26             | Winter 2025-26  | winter | 2025 | true
            """)
    void readsATerm(String text, String name, String season, int year, boolean spans) {
        assertThat(TermText.named(text)).contains(new TermText(name, season, year, spans));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chapter 2025-27", "© 2025", "Room 2024", "fall asleep"})
    void readsNoTermWhereThereIsNone(String text) {
        assertThat(TermText.named(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Week 1 - Sep 2: Course introduction. Overview   | 1 | Course introduction. Overview
            Week 3 (Sep 16): Hardware                       | 3 | Hardware
            Sep 2 (Week 1): Hello                           | 1 | Hello
            Lecture 4, Tue Sep 9 – Scaling laws: why        | - | Scaling laws: why
            3/28: Review                                    | - | Review
            5. 30 April                                     | - |
            [Oct 7] Mixture of experts                      | - | Mixture of experts
            Week of Jan 13: Logic                           | - | Logic
            """)
    void readsTheBeginningOfARow(String text, String week, @org.jspecify.annotations.Nullable String title) {
        var start = RowStart.of(text).orElseThrow();

        assertThat(start.week() == null ? "-" : start.week().toString()).isEqualTo(week);
        assertThat(text.substring(start.to())).isEqualTo(title == null ? "" : title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The exam is on Oct 7", "Scaling laws", "See 10/7 for details", "In 2025"})
    void aLineWithADateFurtherBackIsNoRow(String text) {
        assertThat(RowStart.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No class", "No Lecture / Work on projects", "no class", "Labor Day Holiday", "Fall break",
                        "Spring Recess (no class)",
                "Thanksgiving", "MLK Day: No Class", "No Class (Democracy Day)", "Class cancelled", "Spring break week",
                        "No recitation"
            })
    void knowsDaysWithoutClass(String title) {
        assertThat(ClosedWords.areIn(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Breaking RSA",
                "Line breaks and justification",
                "Class hierarchies",
                "Holiday pricing models",
                "Reading: no class notes"
            })
    void knowsALectureFromAHoliday(String title) {
        assertThat(ClosedWords.areIn(title)).isFalse();
    }

    @Test
    void readsReadingsWithTitlesAsWritten() {
        assertThat(Stream.of(
                                linked(
                                        "FlashAttention: Fast and Exact Attention (Required)",
                                        0,
                                        40,
                                        "https://arxiv.org/abs/2205.14135v2"),
                                linked("Triton [pdf]", 7, 12, "https://doi.org/10.1145/3315508.3329973"),
                                linked("A Survey (Optional)", 0, 8, "https://a.example/s.pdf"),
                                linked("https://b.example/x", 0, 19, "https://b.example/x"),
                                Rich.plain("LLM.int8(): 8-bit products"))
                        .flatMap(line -> ReadingText.read(line, true).stream()))
                .containsExactly(
                        new Reading("FlashAttention: Fast and Exact Attention", null, "2205.14135", null, true),
                        new Reading("Triton", null, null, "10.1145/3315508.3329973", true),
                        new Reading("A Survey", "https://a.example/s.pdf", null, null, false),
                        new Reading("https://b.example/x", "https://b.example/x", null, null, true),
                        new Reading("LLM.int8(): 8-bit products", null, null, null, true));
    }

    @Test
    void severalLinkedTitlesOnALineAreSeveralReadings() {
        var line = new Rich(
                "One, Two (Optional)",
                List.of(new Link(0, 3, "https://a.example"), new Link(5, 8, "https://b.example")),
                false);

        assertThat(ReadingText.read(line, true))
                .containsExactly(
                        new Reading("One", "https://a.example", null, null, true),
                        new Reading("Two", "https://b.example", null, null, false));
    }

    @Test
    void anAddressThatNobodyCanOpenIsNoLink() {
        assertThat(Stream.of(
                                "javascript:alert(1)",
                                "/slides/1.pdf",
                                "ftp://a.example",
                                "https://",
                                "http://a b.example/[x")
                        .flatMap(address -> Addresses.whole(address).stream()))
                .isEmpty();
        assertThat(Addresses.whole("https://a.example/a b.pdf")).contains("https://a.example/a%20b.pdf");
    }

    @Test
    void readsPeople() {
        var text = new Rich(
                "Prof. Doug James and Karen Liu (karen.example.edu)",
                List.of(new Link(6, 16, "https://doug.example")),
                false);

        assertThat(PersonText.all(text))
                .containsExactly(
                        new PersonText("Doug James", "https://doug.example"),
                        new PersonText("Karen Liu", "https://karen.example.edu"));
        assertThat(PersonText.all(Rich.plain("TBD, Room 12, Office hours"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Princeton COS 597A: Efficient Systems (Fall 2025)    | COS 597A      | Efficient Systems       | Princeton
            EECS 598: Systems for Generative AI (W'24)           | EECS 598      | Systems for Generative AI |
            10-405/10-605: ML with Large Datasets, Spring 2025   | 10-405/10-605 | ML with Large Datasets  |
            Computer Graphics (CS 148), Autumn 2024              | CS 148        | Computer Graphics       |
            """)
    void readsWhatACourseIsCalled(
            String heading, String code, String title, @org.jspecify.annotations.Nullable String institution) {
        var page = new Document(Document.Source.TEXT, List.of(new Block.Heading(1, 1, Rich.plain(heading))), List.of());

        assertThat(HeadingText.of(page)).isEqualTo(new HeadingText(code, title, institution, 1));
    }

    private static Rich linked(String text, int from, int to, String address) {
        return new Rich(text, List.of(new Link(from, to, address)), false);
    }
}
