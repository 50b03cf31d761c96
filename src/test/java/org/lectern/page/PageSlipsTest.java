package org.lectern.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lectern.page.ImportResult.Imported;

/** What pages say in passing, and an importer could get wrong without a word. */
class PageSlipsTest {

    private static final String HEAD = "# CS 101: Systems, Fall 2025\n\nLectures: Tue 10-11am, Hall 1\n\n";

    private static final String LABS = """
            # CS 101: Systems, Fall 2025

            * Lectures: Tue 10-11am, Hall 1
            * Lab: Mon 9am-12pm
            * Lab: Mon 1-4pm

            | Date | Topic |
            |---|---|
            | Sep 2 | One |
            | Sep 8 | Two |
            | Sep 9 | Three |
            """;

    @Test
    void aCommentedOutRowOfAMarkdownTableIsToldAndNotRead() throws IOException {
        var imported = imported("page.md", HEAD + """
                | Date | Topic | Reading |
                |---|---|---|
                | Sep 2 | One | Paper A |
                <!-- | Sep 3 | Hidden | Secret | -->
                | Sep 9 | Two | Paper B |
                """);

        assertThat(imported.file()).contains("""
                sessions:
                  - id: 2025-09-02
                    date: 2025-09-02
                    title: One
                    readings:
                      - title: Paper A

                  - id: 2025-09-09
                    date: 2025-09-09
                    title: Two
                    readings:
                      - title: Paper B
                """);
        assertThat(report(imported)).isEqualTo("""
                Not understood, or left out:
                  line 8: This table row is commented out and not read: “| Sep 3 | Hidden | Secret |”.
                """);
    }

    @Test
    void theTimeBehindADateIsWhenSomethingIsDue() throws IOException {
        var imported = imported("page.md", HEAD + """
                | Date | Topic |
                |---|---|
                | Sep 2 | One |
                | Sep 9 | Two |

                ## Assignments

                | Problem set | Due |
                |---|---|
                | PS1 | Fri 9/5 11:59pm |
                | PS2 | Fri 9/12 at 5pm |
                """);

        assertThat(imported.file()).contains("""
                deadlines:
                  - {id: ps1, title: PS1, date: 2025-09-05, at: "23:59"}
                  - {id: ps2, title: PS2, date: 2025-09-12, at: "17:00"}
                """);
    }

    @Test
    void aDateOffThePatternIsAnExtraMeetingOfItsOwnDate() throws IOException {
        var imported = imported("page.md", HEAD + "Sep 2: One\n\nSep 9: Two\n\nFri Sep 19: Three\n\nSep 23: Four\n");

        assertThat(imported.file()).contains("""
                  - id: 2025-09-19
                    meeting: extra
                    date: 2025-09-19
                    title: Three
                """).doesNotContain("moved:", "date: 2025-09-16");
        assertThat(report(imported))
                .contains("line 9: Sep 19 is a Friday, no day of the lectures: the usual hours are assumed.");
    }

    @Test
    void anExamOffThePatternHasHoursToFillIn() throws IOException {
        var imported = imported("page.md", HEAD + "Sep 2: One\n\nSep 9: Two\n\nFri Sep 12: Final exam\n");

        assertThat(imported.file()).contains("""
                  exam:
                    kind: exam
                    # TO FILL IN, from when to when:
                    # at: "10:40-12:00"
                """, """
                    meeting: exam
                    date: 2025-09-12
                    title: Final exam
                """);
    }

    @Test
    void daysOfOneMonthWithACommaAndADayWithADotAreDates() throws IOException {
        var imported = imported("page.txt", """
                CS 101: Systems (Fall 2025)
                Lectures: Tue, Thu 10-11am, Hall 1

                Sep 2, 4: Models
                9. September: Index
                Thu 11 Sep (10:15-10:45, HG 1): Short one
                """);

        assertThat(imported.file()).contains("""
                sessions:
                  - id: 2025-09-02
                    date: 2025-09-02
                    title: Models

                  - id: 2025-09-04
                    date: 2025-09-04
                    title: Models

                  - id: 2025-09-09
                    date: 2025-09-09
                    title: Index

                  - id: 2025-09-11
                    date: 2025-09-11
                    title: Short one
                    moved: {at: "10:15-10:45", place: HG 1}
                """);
    }

    @Test
    void eachSlotOfOfficeHoursHasItsOwnPersonAndRoom() throws IOException {
        var before = imported(
                "page.md",
                HEAD
                        + "Office hours: Ada Lovelace Tue 2-3pm, CS 1; Bob Jones Fri 3-4pm, CS 2\n\nSep 2: One\n\nSep 9: Two\n");
        var behind = imported(
                "page.md",
                HEAD
                        + "Office hours: Tue 2-3pm, CS 1 (Ada Lovelace), Fri 3-4pm (Bob Jones), or by appointment\n\nSep 2: One\n\nSep 9: Two\n");

        assertThat(before.file()).contains("""
                  office-hours: {kind: office-hours, host: ada, days: [tue], at: "14:00-15:00", place: CS 1}
                  office-hours-jones: {kind: office-hours, host: bob, days: [fri], at: "15:00-16:00", place: CS 2}
                """);
        assertThat(behind.file()).contains("""
                  office-hours: {kind: office-hours, host: ada, days: [tue], at: "14:00-15:00", place: CS 1}
                  office-hours-jones: {kind: office-hours, host: bob, days: [fri], at: "15:00-16:00"}
                """);
        assertThat(report(behind))
                .contains(
                        "line 5: “Bob Jones” is taken for who holds these office hours, not for where they are.",
                        "line 5: Office hours are also by appointment, which is in no calendar.");
    }

    @Test
    void aLabelBeforeAColonIsNoPerson() throws IOException {
        var imported =
                imported("page.md", HEAD + "Exercises: Fri 10:15 - 12:00, CAB G 51\n\nSep 2: One\n\nSep 9: Two\n");

        assertThat(imported.file())
                .contains("  recitation: {kind: recitation, days: [fri], at: \"10:15-12:00\", place: CAB G 51}\n")
                .doesNotContain("people:");
    }

    @Test
    void whatIsMarkedRequiredOrOptionalIsAReading() throws IOException {
        var imported = imported("page.txt", """
                CS 101: Systems (Fall 2025)
                Lectures: Tue 10-11am, Hall 1

                Sep 2: One
                  - Manning et al., Retrieval (Required)
                    https://a.example/book
                  - Dijkstra, Goto (Optional)
                Sep 9: Two
                """);

        assertThat(imported.file()).contains("""
                    readings:
                      - title: Manning et al., Retrieval
                        url: https://a.example/book
                      - title: Dijkstra, Goto
                        required: false
                """);
    }

    @Test
    void slidesAndFormsBesideAReadingAreNone() throws IOException {
        var imported = imported("page.md", HEAD + """
                | Date | Topic | Readings |
                |---|---|---|
                | Sep 2 | One | Paper B, [Slides](https://a.example/s), [Feedback form](https://a.example/f) |
                | Sep 9 | Two | |

                ## Labs

                | Date | Lab |
                |---|---|
                | Sep 3 | Setup |
                | Sep 10 | Sockets |
                """);

        assertThat(imported.file()).contains("""
                    readings:
                      - title: Paper B
                    links:
                      - {title: Slides, url: "https://a.example/s"}
                      - {title: Feedback form, url: "https://a.example/f"}
                """, """
                  lab:
                    kind: lab
                    # TO FILL IN, from when to when:
                """);
    }

    @Test
    void anAddressWithoutItsBeginningIsAnAssumption() throws IOException {
        var imported =
                imported("page.md", HEAD + "Instructor: Ada Lovelace (ada.example.org)\n\nSep 2: One\n\nSep 9: Two\n");

        assertThat(report(imported)).isEqualTo("""
                Assumed; please confirm:
                  line 5: 'ada.example.org' is taken for the address https://ada.example.org.
                """);
    }

    @Test
    void rowsOfHeaderCellsWithADateAreRowsOfData() throws IOException {
        var imported = imported("page.html", """
                <h1>CS 101: Systems, Fall 2025</h1><p>Lectures: Tue 10-11am, Hall 1</p>
                <table><tr><th>Date<th>Topic<tr><th>Sep 2<th>One<tr><th>Sep 9<th>Two</table>
                """);

        assertThat(imported.file()).contains("""
                sessions:
                  - id: 2025-09-02
                    date: 2025-09-02
                    title: One

                  - id: 2025-09-09
                    date: 2025-09-09
                    title: Two
                """);
    }

    @Test
    void aDateInAHeadingOrHeadOfATableThatWasNotPlacedIsListed() throws IOException {
        var imported = imported("page.html", """
                <h1>CS 101: Systems, Fall 2025</h1><p>Lectures: Tue 10-11am, Hall 1</p>
                <h2>Changes of Oct 1</h2>
                <table><tr><th>Date<th>Topic<tr><td>Sep 2<td>One<tr><td>Sep 9<td>Two</table>
                <h2>Demonstrations</h2>
                <table><thead><tr><th>Group<th>Mon Sep 15<th>Tue Sep 16</thead><tr><td>A<td>x<td>y</table>
                """);

        assertThat(report(imported)).contains("""
                Not understood, or left out:
                  line 2: not understood: Changes of Oct 1
                """, "not understood: Group | Mon Sep 15 | Tue Sep 16\n");
    }

    @Test
    void aHolidayClosesInWhateverColumnItStands() throws IOException {
        var imported = imported("page.md", HEAD + """
                | Date | Lecture | Question | Topic |
                |---|---|---|---|
                | Sep 2 | 1 | Why? | One |
                | Sep 9 |  |  | Holiday (Family Day) |
                | Sep 16 |  | No class | Substitute Monday |
                | Sep 23 | 2 | How? | Two |
                | Dec 8-12 | | | FINALS WEEK |
                """);

        assertThat(imported.file())
                .contains("""
                closed:
                  - {date: 2025-09-09, why: Holiday (Family Day)}
                  - {date: 2025-09-16, why: Substitute Monday}
                """, "    title: One\n", "    title: Two\n")
                .doesNotContain("FINALS");
        assertThat(report(imported)).contains("'FINALS WEEK' is no meeting of the course, so it is left out");
    }

    @Test
    void aPageWhoseRowsAreIncludedFromATemplateIsRefused() throws IOException {
        var row = "{% include entry %}\n## A\n{% capture dates %}\n1/23/19\n1/28/19\n{% endcapture %}\n";
        var bytes = new ByteArrayInputStream(("# CS 101: Systems\n" + row.repeat(4)).getBytes(StandardCharsets.UTF_8));

        assertThat(PageImport.read(bytes, new ImportOptions(null, null, "Europe/London", "page.md")))
                .isEqualTo(new ImportResult.Refused("""
                        page.md:2: The rows of the schedule are not on this page: the template 'entry' makes them when the site is built.
                          Open the page in a browser, save it as HTML and import that."""));
    }

    @Test
    void aColumnOfWeekdaysIsComparedWithTheDates() throws IOException {
        var imported = imported("page.md", HEAD + """
                | Date | Day | Topic |
                |---|---|---|
                | 9/2/2025 | Mon | One |
                | 9/9/2025 | Mon | Two |
                | 9/16/2025 | Mon | Three |
                """);

        assertThat(report(imported))
                .contains("The days of the week beside 3 of 3 dates do not fit the year 2025.", " All fit 2024.");
    }

    @Test
    void aRowOnTheDayOfALabIsOfTheLabOrOfNone() throws IOException {
        var one = imported("page.md", LABS.replace("* Lab: Mon 1-4pm\n", ""));
        var several = imported("page.md", LABS);

        assertThat(one.file()).contains("""
                    meeting: lab
                    date: 2025-09-08
                    title: Two
                """);
        assertThat(several.file()).doesNotContain("title: Two");
        assertThat(report(several))
                .contains(
                        "Sep 8 is a Monday, no day of the lectures: it may be one of lab and lab-2 on that day, so it is left out.");
    }

    @Test
    void hoursAndRoomsBelowOfficeHoursGoOnWithThem() throws IOException {
        var imported = imported("page.txt", """
                CS 101: Systems (Fall 2025)
                Lectures: Tue 10-11am, Hall 1
                Office Hours: Mon 10-11am
                Wed 10-11am
                Location: E2-329

                Sep 2: One
                Sep 9: Two
                """);

        assertThat(imported.file()).contains("""
                  lecture: {kind: lecture, days: [tue], at: "10:00-11:00", place: Hall 1}
                """, """
                kind: office-hours, days: [mon, wed], at: "10:00-11:00", place: E2-329}
                """);
    }

    @Test
    void theRoomIsNoCodeAndBracketsNoTitle() throws IOException {
        var room = imported(
                "page.md",
                "# Deep Learning\n\nFall 2025\n\nPhysical classroom: Aula L1 (RM018-E01PTEL026)\n\nSep 2: One\n\nSep 9: Two\n");
        var bracketed =
                imported("page.md", "# Networked Systems (AA 597 @ UW)\n\nFall 2025\n\nSep 2: One\n\nSep 9: Two\n");

        assertThat(room.file()).contains("title: Deep Learning\n").doesNotContain("code: RM", "institution:");
        assertThat(bracketed.file())
                .contains("code: AA 597\ntitle: Networked Systems\n")
                .doesNotContain("institution:");
    }

    @Test
    void afterTheLastTopicWhatIsDueIsNoMeeting() throws IOException {
        var imported = imported("page.md", HEAD + "* Sep 2: One\n* Sep 9: Two\n* Sep 16: **Final project due**\n");

        assertThat(imported.file())
                .contains("  - {id: final-project, title: Final project, date: 2025-09-16}\n")
                .doesNotContain("id: 2025-09-16");
    }

    @Test
    void datesUnderAHeadingOfExamsAreNoLectures() throws IOException {
        var imported = imported(
                "page.md",
                HEAD
                        + "* Sep 2: One\n* Sep 9: Two\n\n**Exam dates**\n\n* ~~Sep 18 - cutoff date Sep 11~~\n* Sep 30: hand in on paper\n");

        assertThat(imported.file()).contains("last: 2025-09-09}", "days: [tue]").doesNotContain("cutoff");
        assertThat(report(imported)).contains("and is no lecture, so it is left out: Sep 18.");
    }

    private static Imported imported(String name, String page) throws IOException {
        var bytes = new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8));
        return (Imported) PageImport.read(bytes, new ImportOptions(null, null, "Europe/London", name));
    }

    private static String report(Imported imported) {
        return String.join("\n", imported.report());
    }
}
