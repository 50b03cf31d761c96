package org.lectern.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.page.ImportResult.Imported;
import org.lectern.page.ImportResult.Refused;

/** Pages in all the forms that instructors have them, and the files and reports that come of them. */
class PageImportTest {

    private static final String HEAD =
            "CS 101: Systems (Fall 2025)\n\nLectures: Tue 10-11am, Hall 1\nInstructor: Ada Lovelace\n\n";

    @Test
    void readsATableWithContinuedRowsMarksAndMaterial() throws IOException {
        var imported = imported("page.md", """
                # CS 101: Systems, Spring 2024

                * Lectures: 133 Hall, TTh: 10:30 AM – 12:00 PM
                * Instructors: [Ada Lovelace](https://ada.example) and Grace Hopper

                | Date | Topic | Readings | Due |
                |---|---|---|---|
                | Jan 16 | Introduction: what is a system? | [How to read](https://a.example/read.pdf) (Required) | |
                | | | [Worse is better](https://arxiv.org/abs/2001.08361) (Optional) | |
                | Jan 18 | ~~Guest lecture~~ | | HW1 due 11:59pm |
                | Jan 23 | No Lecture | | |
                | Jan 25 | Midterm exam | | HW2 due Jan 26 |
                """);

        assertThat(imported.file()).isEqualTo("""
                # CS 101, Spring 2024, made by `import` from the course's page.
                # Every key is explained in src/site/markdown/format.md. Try a change with `validate`.

                id: cs101-spring2024  # for life, and the name of this file
                code: CS 101
                title: Systems
                zone: Europe/London

                term: {name: Spring 2024, first: 2024-01-16, last: 2024-01-25}

                people:
                  ada: {name: Ada Lovelace, url: "https://ada.example"}
                  grace: {name: Grace Hopper}

                closed:
                  - {date: 2024-01-23, why: No Lecture}

                meetings:
                  lecture: {kind: lecture, days: [tue, thu], at: "10:30-12:00", place: 133 Hall}

                # Titles can change at any time, ids never: calendars know a meeting by its id.
                sessions:
                  - id: 2024-01-16
                    date: 2024-01-16
                    title: "Introduction: what is a system?"
                    readings:
                      - title: How to read
                        url: https://a.example/read.pdf
                      - title: Worse is better
                        arxiv: "2001.08361"
                        required: false

                  - id: 2024-01-18
                    date: 2024-01-18
                    title: Guest lecture
                    cancelled: true

                  - id: 2024-01-25
                    date: 2024-01-25
                    kind: exam
                    title: Midterm exam

                deadlines:
                  - {id: hw1, title: HW1, date: 2024-01-18, at: "23:59"}
                  - {id: hw2, title: HW2, date: 2024-01-26}

                # Where it is published. This stays the last key, and `edits` its last line: a file cut short is then noticed.
                publish:
                  feeds: {visibility: public, cancelled: mark}
                  # google: {calendar: create, share: public}
                  # canvas: {course: 12345}  # the number in the course's address on Canvas
                  edits: keep
                """);
        assertThat(imported.schedule()).isNotNull();
        assertThat(report(imported)).isEqualTo("""
                Please check:
                  line 10: This is struck out on the page, so it is cancelled in the file: Jan 18, Guest lecture.
                """);
    }

    @Test
    void aDateThatThePageSkipsIsADoubtAndNoLecture() throws IOException {
        var imported = imported("page.txt", HEAD + "Sep 2: One\nSep 9: Two\nSep 23: Three\n");

        assertThat(keys(imported)).isEqualTo("2025-09-02 2025-09-09 2025-09-23");
        assertThat(report(imported))
                .contains("line 3: The page has nothing for Sep 16, though the lecture meets on Tuesdays");
    }

    @Test
    void officeHoursOfSeveralPeopleAreSeriesAndThoseByAppointmentADoubt() throws IOException {
        var imported = imported("page.txt", HEAD + """
                Office Hours

                1) Prof. Lovelace: Wed 1:30-2:30PM, room 3
                2) Grace Hopper: Mon 9-10am; Thu 4-5PM, room 4
                3) Alan Turing: by appointment

                Schedule

                Sep 2: One
                Sep 9: Two
                """);

        assertThat(imported.file()).contains("""
                people:
                  ada: {name: Ada Lovelace}
                  grace: {name: Grace Hopper}

                meetings:
                  lecture: {kind: lecture, host: ada, days: [tue], at: "10:00-11:00", place: Hall 1}
                  office-hours: {kind: office-hours, host: ada, days: [wed], at: "13:30-14:30", place: room 3}
                  office-hours-hopper: {kind: office-hours, host: grace, days: [mon], at: "09:00-10:00"}
                  office-hours-hopper-2: {kind: office-hours, host: grace, days: [thu], at: "16:00-17:00", place: room 4}
                """);
        assertThat(report(imported)).contains("line 10: Office hours are by appointment, so they are in no calendar.");
    }

    @Test
    void twoDatesOfARowAreTwoSessionsWithIdsByWeekAndDay() throws IOException {
        var imported = imported("page.md", """
                # CS 101: Systems, Fall 2023

                | Week | Topic |
                |---|---|
                | 1: 28/30 Aug | Logic |
                | 2: 4/6 Sep | Sets |
                | 3: 11 Sep | (13 Sep is Fall Break) |
                """);

        assertThat(imported.file())
                .contains(
                        "- id: week-1-mon\n",
                        "- id: week-1-wed\n",
                        "- id: week-2-mon\n",
                        "- id: week-2-wed\n",
                        "- id: week-3\n")
                .contains("closed:\n  - {date: 2023-09-13, why: Fall Break}\n");
        assertThat(report(imported)).startsWith("""
                The file is not complete yet. Fill in the lines marked TO FILL IN, then run `validate`:
                """);
    }

    @Test
    void aTermThatGoesOverNewYearHasTwoYears() throws IOException {
        var imported = imported(
                "page.txt",
                "CS 101: Systems\nAY 2025-26\nLectures: Tue 14-16, Hall 1\n\nDec 9: One\nDec 16: Two\nJan 6: Three\n");

        assertThat(keys(imported)).isEqualTo("2025-12-09 2025-12-16 2026-01-06");
    }

    @Test
    void aSecondTableHasItsDatesDue() throws IOException {
        var imported = imported("page.html", """
                <h1>CS 101: Systems, Fall 2025</h1><p>Time: Tue 9-10am, Hall 1</p>
                <table><tr><td>9/2<td>One<tr><td>9/9<td>Two</table>
                <h2>Assignments</h2>
                <table><tr><th>Release date<th>Due date<th>Assignment<tr><td>9/2<td>9/16<td>P1: Pinball
                <tr><td>9/9<td>9/23<td>P2: Blobs</table>
                """);

        assertThat(imported.file()).contains("""
                deadlines:
                  - {id: p1-pinball, title: "P1: Pinball", date: 2025-09-16}
                  - {id: p2-blobs, title: "P2: Blobs", date: 2025-09-23}
                """);
        assertThat(keys(imported)).isEqualTo("2025-09-02 2025-09-09 p1-pinball p2-blobs");
    }

    @Test
    void anExamAtHoursOfItsOwnIsASingleMeeting() throws IOException {
        var imported = imported("page.txt", HEAD + "Final: Dec 12, 9am-12pm, Gym\n\nSep 2: One\nSep 9: Two\n");

        assertThat(imported.file())
                .contains("  final: {kind: exam, title: Final, date: 2025-12-12, at: \"09:00-12:00\", place: Gym}\n");
    }

    @Test
    void whatThePageDoesNotSayIsToBeFilledIn() throws IOException {
        var imported = imported("page.txt", "CS 101: Systems (Fall 2025)\n\nSep 2: One\nSep 9: Two\n", null, null);

        assertThat(imported.schedule()).isNull();
        assertThat(imported.file()).contains("""
                # TO FILL IN, where every time below is the time on the wall:
                # zone: America/New_York
                """, """
                  lecture:
                    kind: lecture
                    # TO FILL IN, from when to when:
                    # at: "10:40-12:00"
                """);
        assertThat(report(imported)).startsWith("""
                The file is not complete yet. Fill in the lines marked TO FILL IN, then run `validate`:
                  The time zone is not known: give it with `--zone`, or once for all with the setting lectern.zone.
                """);
    }

    @Test
    void aYearIsNeverGuessed() throws IOException {
        var page = "CS 101: Systems\nLectures: Tue 10-11am, Hall 1\n\nTue Sep 2: One\nTue Sep 9: Two\n";

        assertThat(result("page.txt", page, null, "Europe/London")).isEqualTo(new Refused("""
                page.txt: The page does not say which year its dates are in, and a year is never guessed.
                  Say it with `--year`, for example `--year 2025`."""));
        assertThat(keys(imported("page.txt", page, 2025, "Europe/London"))).isEqualTo("2025-09-02 2025-09-09");
    }

    @Test
    void aYearThatTheDaysOfTheWeekSpeakAgainstIsADoubt() throws IOException {
        var imported = imported("page.txt", HEAD + "Mon Sep 2: One\nMon Sep 9: Two\nMon Sep 16: Three\n");

        assertThat(report(imported))
                .contains("The days of the week beside 3 of 3 dates do not fit the year 2025. Is it another one?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2/9 13/9 | 2025-09-02 2025-09-13
            9/2 9/9  | 2025-09-02 2025-09-09
            Tue 2/9 Tue 9/9 | 2025-09-02 2025-09-09
            """)
    void theOrderOfDayAndMonthIsDecidedForThePage(String dates, String keys) throws IOException {
        var page = "CS 101: Systems (Fall 2025)\n\n" + dates.replaceAll("(\\d+/\\d+) ?", "$1: Title\n");

        assertThat(imported("page.txt", page).file())
                .contains(keys.split(" ", -1)[0] + "\n", keys.split(" ", -1)[1] + "\n");
    }

    @Test
    void everyLineThatMayBelongToTheScheduleAndWasNotPlacedIsListed() throws IOException {
        var imported = imported(
                "page.txt",
                HEAD
                        + "Some words about the course, and some more of them.\n\nThe quiz moves to Oct 3 or so.\n\nSep 2: One\nSep 9: Two\n");

        assertThat(report(imported)).endsWith("""
                Not understood, or left out:
                  line 6: prose, left out
                  line 8: not understood: The quiz moves to Oct 3 or so.
                """);
    }

    @Test
    void aPageWithoutDatesIsRefused() throws IOException {
        assertThat(result("page.txt", "Hello\n\nNothing here.\n", null, null)).isInstanceOf(Refused.class);
    }

    private static Imported imported(String name, String page) throws IOException {
        return imported(name, page, null, "Europe/London");
    }

    private static Imported imported(String name, String page, @Nullable Integer year, @Nullable String zone)
            throws IOException {
        return (Imported) result(name, page, year, zone);
    }

    private static ImportResult result(String name, String page, @Nullable Integer year, @Nullable String zone)
            throws IOException {
        var bytes = new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8));
        return PageImport.read(bytes, new ImportOptions(null, year, zone, name));
    }

    private static String report(Imported imported) {
        return String.join("\n", imported.report());
    }

    private static String keys(Imported imported) {
        return String.join(
                " ",
                Objects.requireNonNull(imported.schedule(), () -> imported.file() + report(imported)).entries().stream()
                        .map(entry -> entry.key().id())
                        .toList());
    }
}
