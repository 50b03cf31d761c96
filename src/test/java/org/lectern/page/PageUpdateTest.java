package org.lectern.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.page.UpdateResult.Updated;

/** A page that has changed is brought into the file made from it, and nothing else of the file changes. */
class PageUpdateTest {

    private static final String PAGE = """
            Princeton COS 7: Numbers (Fall 2025)
            Schedule: Tue 10:40am-12pm, Friend Center 016
            Office hours: Thu 1:30-2:30pm, COS 420
            Course Schedule
            Week 1 - Sep 2: Zero
            Reading:
            - On Nothing
            - Much Ado
            Week 2 - Sep 9: One
            Reading:
            - Unity in Numbers
            Week 3 - Sep 16: Two
            Reading:
            Week 4 - Sep 23: Three
            Reading:
            - The Trinity of Primes
            Week 5 - Sep 30: Four
            """;

    private static final String FILE = """
            # typed by hand
            id: cos7
            code: COS 7
            title: Numbers
            institution: Princeton University
            zone: America/New_York
            term: {name: Fall 2025, first: 2025-09-02, last: 2025-10-02}   # short

            meetings:
              lecture: {kind: lecture, days: [tue], at: "10:40-12:00", place: Friend Center 016}
              office-hours: {kind: office-hours, days: [thu], at: "13:30-14:30", place: COS 420}
              lab: {kind: lab, at: "09:00-10:00"}

            sessions:
              - id: week-1
                week: 1
                date: 2025-09-02
                title: "Zero"
                readings:
                  - {title: On Nothing, arxiv: "2001.08361"}   # found by me
                  - title: Much Ado
                notes: Bring paper.

              # mine alone
              - {id: extra, meeting: lab, date: 2025-09-05, title: Counting}

              - id: unity
                week: 2
                date: 2025-09-09
                title: One
                readings:
                  - {title: Unity in Numbers, doi: "10.1145/1", required: false}

              - id: week-3
                week: 3
                date: 2025-09-16
                title: Two

              - id: week-4
                week: 4
                date: 2025-09-23
                title: Three
                readings:
                  - {title: The Trinity of Primes, url: "https://example.org/primes"}

              - id: week-5
                week: 5
                date: 2025-09-30
                title: Four

            publish:
              feeds: {visibility: public}
              edits: keep
            """;

    private static final String LAB = "? lab is in the file, but not on the page. It is kept.";

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(folder.resolve("cos7.yaml"), FILE);
    }

    @Test
    void changesNothingForTheSamePage() throws IOException {
        assertThat(updated(PAGE)).isEqualTo(new Updated(FILE, List.of(), List.of(LAB), List.of()));
    }

    @Test
    void replacesATitleWithItsQuotes() throws IOException {
        assertChanged(
                PAGE.replace("Sep 2: Zero", "Sep 2: Zero: the beginning"),
                FILE.replace("title: \"Zero\"", "title: \"Zero: the beginning\""),
                "~ week-1: title \"Zero\" → \"Zero: the beginning\"");
    }

    @Test
    void keepsThePatternsDateOfASessionThatMovesOffIt() throws IOException {
        assertThat(updated(PAGE.replace("Week 3 - Sep 16", "Week 3 - Sep 17")))
                .isEqualTo(new Updated(
                        FILE.replace("    title: Two\n", "    title: Two\n    moved: {date: 2025-09-17}\n"),
                        List.of("~ week-3: moved, date 2025-09-16 → 2025-09-17"),
                        List.of(LAB),
                        List.of(
                                "line 12 of the page: Sep 17 is a Wednesday, no day of the lectures: the usual hours are"
                                        + " assumed.")));
    }

    @Test
    void exchangesTheDatesOfSessionsThatExchangeThem() throws IOException {
        assertChanged(
                PAGE.replace("Week 4 - Sep 23", "Week 4 - Sep 30").replace("Week 5 - Sep 30", "Week 5 - Sep 23"),
                FILE.replace("date: 2025-09-23\n", "date: X\n")
                        .replace("date: 2025-09-30\n", "date: 2025-09-23\n")
                        .replace("date: X\n", "date: 2025-09-30\n"),
                "~ week-4: date 2025-09-23 → 2025-09-30",
                "~ week-5: date 2025-09-30 → 2025-09-23");
    }

    @Test
    void takesAReadingToAnotherSessionWithWhatItsAuthorWrote() throws IOException {
        assertChanged(
                PAGE.replace("- The Trinity of Primes\n", "").replace("- Unity in Numbers", """
                        - Unity in Numbers
                        - The Trinity of Primes"""),
                FILE.replace(
                                "    readings:\n      - {title: The Trinity of Primes, url: \"https://example.org/primes\"}\n",
                                "")
                        .replace("required: false}\n", """
                                required: false}
                                      - {title: The Trinity of Primes, url: "https://example.org/primes"}
                                """),
                "+ unity: reading \"The Trinity of Primes\"",
                "- week-4: reading \"The Trinity of Primes\" is in another session on the page");
    }

    @Test
    void correctsTheTitleOfAReadingAndKeepsItsLink() throws IOException {
        assertChanged(
                PAGE.replace("- Unity in Numbers", "- Unity in Large Numbers"),
                FILE.replace("{title: Unity in Numbers,", "{title: Unity in Large Numbers,"),
                "~ unity: reading \"Unity in Numbers\" → \"Unity in Large Numbers\"");
    }

    @Test
    void writesANewSessionInItsPlaceAndMakesTheTermLonger() throws IOException {
        assertChanged(
                PAGE + "Week 6 - Oct 7: Five\nReading:\n- High Five\n",
                FILE.replace("last: 2025-10-02", "last: 2025-10-07").replace("    title: Four\n", """
                            title: Four

                          - id: week-6
                            week: 6
                            date: 2025-10-07
                            title: Five
                            readings:
                              - title: High Five
                        """.indent(0)),
                "+ week-6: Oct 7, \"Five\"",
                "~ term: last 2025-10-02 → 2025-10-07");
    }

    @Test
    void keepsWhatThePageHasNoMoreUntilItIsToBeDropped() throws IOException {
        var page = PAGE.replace("Week 3 - Sep 16: Two\nReading:\n", "Sep 16: No class\n");

        assertThat(updated(page))
                .isEqualTo(new Updated(
                        FILE,
                        List.of("- week-3 is no longer on the page (kept; --drop removes it)"),
                        List.of(
                                "? Sep 16 is without class on the page (No class), but not in the file, where week-3 has"
                                        + " it. Nothing is changed for it.",
                                LAB),
                        List.of()));
        assertDropped(
                page,
                FILE.replace("  - id: week-3\n    week: 3\n    date: 2025-09-16\n    title: Two\n\n", "")
                        .replace("meetings:\n", "closed:\n  - {date: 2025-09-16, why: No class}\n\nmeetings:\n"),
                "+ closed Sep 16: No class",
                "- week-3 is no longer on the page (taken out)");
    }

    @Test
    void neverDropsAReadingThatItsAuthorMayHaveAdded() throws IOException {
        var line = "- week-1: reading \"Much Ado\" is not on the page (kept)";

        assertDropped(PAGE.replace("- Much Ado\n", ""), FILE, line);
        assertThat(updated(PAGE.replace("- Much Ado\n", ""), true).changes()).containsExactly(line);
    }

    @Test
    void takesLaterWeeksToLaterDates() throws IOException {
        var result = updated(
                PAGE.replace("Week 4 - Sep 23", "Week 4 - Sep 30").replace("Week 5 - Sep 30", "Week 5 - Oct 7"));

        assertThat(result)
                .isEqualTo(new Updated(
                        FILE.replace("date: 2025-09-30\n", "date: 2025-10-07\n")
                                .replace("date: 2025-09-23\n", "date: 2025-09-30\n")
                                .replace("last: 2025-10-02", "last: 2025-10-07"),
                        List.of(
                                "~ week-4: date 2025-09-23 → 2025-09-30",
                                "~ week-5: date 2025-09-30 → 2025-10-07",
                                "~ term: last 2025-10-02 → 2025-10-07"),
                        List.of(
                                LAB,
                                "? lecture meets on Sep 23 by its pattern in the file, but the page has nothing for"
                                        + " that day. Add it to `closed`, or cancel it under `except`, if there is no meeting."),
                        List.of()));
    }

    @Test
    void writesANewSessionOnTheDateThatAnotherOneLeaves() throws IOException {
        assertChanged(
                PAGE.replace("Week 5 - Sep 30", "Sep 30: Guest\nWeek 5 - Oct 7"),
                FILE.replace("last: 2025-10-02", "last: 2025-10-07")
                        .replace("date: 2025-09-30\n", "date: 2025-10-07\n")
                        .replace("  - id: week-5\n", """
                                  - id: 2025-09-30
                                    date: 2025-09-30
                                    title: Guest

                                  - id: week-5
                                """),
                "~ week-5: date 2025-09-30 → 2025-10-07",
                "+ 2025-09-30: Sep 30, \"Guest\"",
                "~ term: last 2025-10-02 → 2025-10-07");
    }

    @Test
    void closesTheDayThatASessionLeaves() throws IOException {
        assertChanged(
                PAGE.replace("Week 5 - Sep 30: Four", "Sep 30: No class\nWeek 5 - Oct 7: Four"),
                FILE.replace("date: 2025-09-30\n", "date: 2025-10-07\n")
                        .replace("last: 2025-10-02", "last: 2025-10-07")
                        .replace("meetings:\n", "closed:\n  - {date: 2025-09-30, why: No class}\n\nmeetings:\n"),
                "+ closed Sep 30: No class",
                "~ week-5: date 2025-09-30 → 2025-10-07",
                "~ term: last 2025-10-02 → 2025-10-07");
    }

    @Test
    void asksInsteadOfMovingOntoTheDateThatAnotherSessionIsMovedFrom() throws IOException {
        var result = updated(
                PAGE.replace("Week 3 - Sep 16", "Week 3 - Sep 15").replace("Week 4 - Sep 23", "Week 4 - Sep 16"));

        var left = " on the page, but another session has that date, or the one it would be moved from."
                + " It is left as it is.";
        assertThat(result)
                .isEqualTo(new Updated(
                        FILE,
                        List.of(),
                        List.of(LAB, "? week-3 takes place on Sep 15" + left, "? week-4 takes place on Sep 16" + left),
                        List.of("line 12 of the page: Sep 15 is a Monday, no day of the lectures: the usual hours are"
                                + " assumed.")));
    }

    @Test
    void asksAboutOtherDaysAndHostsAndAboutNewSeries() throws IOException {
        Files.writeString(file, FILE.replace("{kind: lecture,", "{kind: lecture, host: Ada Lovelace,"));
        var result = updated(PAGE.replace("Thu 1:30-2:30pm", "Fri 1:30-2:30pm")
                .replace("Office hours:", "Instructor: Grace Hopper\nRecitation: Mon 9-10am, Room 1\nOffice hours:"));

        assertThat(result.text()).isEqualTo(Files.readString(file));
        assertThat(result.questions())
                .containsExactly(
                        "? lecture has `host` Grace Hopper on the page, Ada Lovelace in the file. Correct it there, or"
                                + " under `changes` from a date on.",
                        "? recitation is a series of the page that the file does not have, or has more than once, on"
                                + " Mondays, 09:00-10:00. Add it under `meetings`, if it is new.",
                        "? office-hours has `days` fri on the page, thu in the file. Correct it there, or under"
                                + " `changes` from a date on.",
                        "? office-hours has `host` Grace Hopper on the page, none in the file. Correct it there, or"
                                + " under `changes` from a date on.",
                        LAB);
        assertThat(result.doubts())
                .contains(
                        "line 5 of the page: Office hours run in the weeks of the dated lectures, from Sep 5 to Oct 3.");
    }

    @Test
    void movesNothingToDatesThatThePageNeverStates() throws IOException {
        var result = updated(PAGE.replace("Tue 10:40am-12pm", "Wed 10:40am-12pm"));

        assertThat(result)
                .isEqualTo(new Updated(
                        FILE,
                        List.of(),
                        List.of(
                                "? lecture has `days` wed on the page, tue in the file. Correct it there, or under `changes`"
                                        + " from a date on.",
                                "? The dates of lecture on the page are not on Wednesdays. They are left as they are in"
                                        + " the file, and no session is added.",
                                LAB),
                        List.of()));
    }

    @Test
    void keepsTheLinkOfAReadingThatIsShortened() throws IOException {
        assertChanged(
                PAGE.replace("- The Trinity of Primes", "- Trinity"),
                FILE.replace("{title: The Trinity of Primes,", "{title: Trinity,"),
                "~ week-4: reading \"The Trinity of Primes\" → \"Trinity\"");
    }

    @Test
    void asksAboutAShortenedReadingInAnotherPlace() throws IOException {
        var result = updated(PAGE.replace("- The Trinity of Primes", "- Trinity\n- Twins\n- Triplets")
                .replace("- Unity in Numbers\n", "- Zeros\n- Unity\n- More\n"));

        assertThat(result.questions())
                .contains(
                        "? unity: reading \"Unity\" of the page may be \"Unity in Numbers\" of the file, under another"
                                + " title. Correct the title there, or add the other one.");
        assertThat(result.text()).doesNotContain("title: Unity\n");
    }

    @Test
    void asksInsteadOfGuessingWhereWeekAndTitleContradictOneAnother() throws IOException {
        var result = updated(PAGE.replace("Week 4 - Sep 23: Three", "Week 5 - Sep 23: Three")
                .replace("Week 5 - Sep 30: Four", "Week 6 - Sep 30: Four"));

        assertThat(result.text()).isEqualTo(FILE);
        assertThat(result.changes()).isEmpty();
        assertThat(result.questions())
                .containsExactly(
                        LAB,
                        "? line 14 of the page, Sep 23, \"Three\" could be week-5, but looks like week-4 in the file;"
                                + " which one? Nothing is changed for it.",
                        "? line 17 of the page, Sep 30, \"Four\" is not in the file, where week-5 has its date."
                                + " Nothing is changed for it.");
    }

    @Test
    void writesANewDayWithoutClassAndLeavesASessionOnIt() throws IOException {
        assertChanged(
                PAGE + "Oct 7: No class\nWeek 6 - Oct 14: Five\nOct 21: No class\nWeek 7 - Oct 28: Six\n",
                FILE.replace("last: 2025-10-02", "last: 2025-10-28")
                        .replace(
                                "meetings:\n",
                                "closed:\n  - {date: 2025-10-07, why: No class}\n  - {date: 2025-10-21, why: No class}\n\nmeetings:\n")
                        .replace("    title: Four\n", """
                                    title: Four

                                  - id: week-6
                                    week: 6
                                    date: 2025-10-14
                                    title: Five

                                  - id: week-7
                                    week: 7
                                    date: 2025-10-28
                                    title: Six
                                """),
                "+ closed Oct 7: No class",
                "+ closed Oct 21: No class",
                "+ week-6: Oct 14, \"Five\"",
                "+ week-7: Oct 28, \"Six\"",
                "~ term: last 2025-10-02 → 2025-10-28");
        var cut = updated(PAGE.replace("Week 4 - Sep 23: Three", "Sep 23: No class"));
        assertThat(cut.questions())
                .containsExactly(
                        "? Sep 23 is without class on the page (No class), but not in the file, where week-4 has"
                                + " it. Nothing is changed for it.",
                        LAB);
    }

    @Test
    void asksAboutAnotherRoomOrHourOfTheSeries() throws IOException {
        var result = updated(PAGE.replace("10:40am-12pm, Friend Center 016", "10am-12pm, McCosh 50"));

        assertThat(result.text()).isEqualTo(FILE);
        assertThat(result.questions())
                .containsExactly(
                        "? lecture has `at` 10:00-12:00 on the page, 10:40-12:00 in the file. Correct it there, or under"
                                + " `changes` from a date on.",
                        "? lecture has `place` McCosh 50 on the page, Friend Center 016 in the file. Correct it there, or"
                                + " under `changes` from a date on.",
                        LAB);
    }

    @Test
    void refusesAPageWithoutASchedule() throws IOException {
        var page = Files.writeString(folder.resolve("page.txt"), "Hello.\n");

        assertThat(PageUpdate.of(page, file, null, false)).isInstanceOf(UpdateResult.Refused.class);
    }

    private void assertChanged(String page, String text, String... changes) throws IOException {
        assertThat(updated(page)).isEqualTo(new Updated(text, List.of(changes), List.of(LAB), List.of()));
        Files.writeString(file, text);
        assertThat(updated(page).text()).isEqualTo(text);
    }

    /** Once and for all: the second time, nothing is left to do. */
    private void assertDropped(String page, String text, String... changes) throws IOException {
        assertThat(updated(page, true)).isEqualTo(new Updated(text, List.of(changes), List.of(LAB), List.of()));
        Files.writeString(file, text);
        assertThat(updated(page, true).text()).isEqualTo(text);
    }

    private Updated updated(String page) throws IOException {
        return updated(page, false);
    }

    private Updated updated(String page, boolean drop) throws IOException {
        var saved = Files.writeString(folder.resolve("page.txt"), page);
        return (Updated) PageUpdate.of(saved, file, null, drop);
    }
}
