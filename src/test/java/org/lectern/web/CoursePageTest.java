package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.release.Release;

class CoursePageTest {

    private static final PersonRow TRI = new PersonRow("Tri Dao", "https://tridao.me");
    private static final PersonRow ADA = new PersonRow("Ada Lovelace", null);

    @Test
    void namesTheFirstLectureBeforeTheTerm() {
        var answer = cosAt("2025-08-20T12:00:00Z").answer();

        assertThat(answer.heading()).isEqualTo("Next, in 13 days");
        assertThat(answer.summary())
                .isEqualTo("Next: Course introduction. Overview of foundation model training and inference., "
                        + "Tue, Sep 2, 10:40–12:00, Friend Center 016");
        assertThat(spans(answer.also())).containsExactly("Office hours (Tri Dao): Thu, Sep 4, 13:30–14:30");
    }

    @Test
    void namesTheNextLectureAndItsReadingsBetweenTwoMeetings() {
        var answer = cosAt("2025-09-08T22:00:00Z").answer();

        assertThat(answer.heading()).isEqualTo("Next, tomorrow");
        var meeting = Optional.ofNullable(answer.meeting()).orElseThrow();
        assertThat(meeting.title()).isEqualTo("Scaling laws: why foundation models are large");
        assertThat(meeting.readings())
                .containsExactly(
                        new ReadingRow(
                                "Scaling Laws for Neural Language Models",
                                "https://arxiv.org/abs/2001.08361",
                                false,
                                null,
                                null),
                        new ReadingRow(
                                "Training Compute-Optimal Large Language Models (Chinchilla scaling law)",
                                "https://arxiv.org/abs/2203.15556",
                                false,
                                null,
                                null),
                        new ReadingRow(
                                "Language Models are Few-Shot Learners (GPT3)",
                                "https://arxiv.org/abs/2005.14165",
                                false,
                                null,
                                null));
    }

    @Test
    void saysUntilWhenDuringALectureAndNamesTheOneAfter() {
        var answer = cosAt("2025-09-09T15:00:00Z").answer();

        assertThat(answer.heading()).isEqualTo("Now, until 12:00");
        assertThat(spans(answer.also()))
                .containsExactly(
                        "Office hours (Tri Dao): Thu, Sep 11, 13:30–14:30",
                        "Hardware characteristics: Tue, Sep 16, 10:40–12:00");
    }

    @Test
    void goesOnToTheNextLectureTheMomentOneEnds() {
        assertThat(cosAt("2025-09-09T14:39:59Z").answer().heading()).isEqualTo("Next, today");
        assertThat(cosAt("2025-09-09T14:40:00Z").answer().heading()).isEqualTo("Now, until 12:00");
        assertThat(cosAt("2025-09-09T16:00:00Z").answer().heading()).isEqualTo("Next, in 7 days");
    }

    @Test
    void saysThatThereIsNoClassOnAClosedDay() {
        var page = cosAt("2025-10-14T14:00:00Z");

        assertThat(page.answer().heading()).isEqualTo("Next, in 7 days");
        assertThat(page.answer().notices())
                .containsExactly(new Answer.Notice(new TimeText("Tue, Oct 14", "2025-10-14"), null, "No class"));
        assertThat(page.today()).isTrue();
    }

    @Test
    void namesTheOfficeHoursThatAreLeftOnTheLastDay() {
        assertThat(cosAt("2025-11-20T15:00:00Z").answer().summary())
                .isEqualTo("Next: Office hours (Tri Dao), Thu, Nov 20, 13:30–14:30, COS 420");
        assertThat(cosAt("2025-11-20T19:30:00Z").answer().heading()).isEqualTo("The term is over");
    }

    @Test
    void saysThatTheTermIsOver() {
        var page = cosAt("2026-01-05T12:00:00Z");

        assertThat(page.answer())
                .isEqualTo(new Answer(
                        "The term is over",
                        null,
                        "The last meeting was on Thu, Nov 20, 2025.",
                        List.of(),
                        List.of(),
                        "The term is over. The last meeting was on Thu, Nov 20, 2025."));
        assertThat(page.today()).isFalse();
    }

    @Test
    void laysTheTermOutByWeekAndDay() {
        var weeks = cosAt("2025-10-15T12:00:00Z").weeks();

        assertThat(weeks.stream().map(CoursePageTest::heading))
                .containsExactly(
                        "Week 1, Sep 1 – 7",
                        "Week 2, Sep 8 – 14",
                        "Week 3, Sep 15 – 21",
                        "Week 4, Sep 22 – 28",
                        "Week 5, Sep 29 – Oct 5",
                        "Week 6, Oct 6 – 12",
                        "Oct 13 – 19 (now)",
                        "Week 7, Oct 20 – 26",
                        "Week 8, Oct 27 – Nov 2",
                        "Week 9, Nov 3 – 9",
                        "Week 10, Nov 10 – 16",
                        "Week 11, Nov 17 – 23");
        assertThat(weeks.get(6).days().stream().map(CoursePageTest::line))
                .containsExactly(
                        "Tue Oct 14 past [No class]", "Wed Oct 15 today []", "Thu Oct 16 [Office hours (Tri Dao)]");
    }

    @Test
    void keepsWallTimesWhenTheClocksChange() {
        var spans = cosAt("2025-09-01T12:00:00Z").weeks().stream()
                .flatMap(week -> week.days().stream())
                .flatMap(day -> day.entries().stream())
                .filter(entry -> entry.anchor().matches("entry-week-[89]"))
                .map(EntryRow::span);

        assertThat(spans)
                .containsExactly(
                        new Span(
                                new TimeText("Tue, Oct 28", "2025-10-28"),
                                new TimeText("10:40", "2025-10-28T10:40-04:00"),
                                new TimeText("12:00", "2025-10-28T12:00-04:00"),
                                null),
                        new Span(
                                new TimeText("Tue, Nov 4", "2025-11-04"),
                                new TimeText("10:40", "2025-11-04T10:40-05:00"),
                                new TimeText("12:00", "2025-11-04T12:00-05:00"),
                                null));
    }

    @Test
    void showsWhatWasCancelledMovedAndIsDue() {
        var page = at(Samples.eventful(), "2025-09-15T12:00:00Z");
        var entries = page.weeks().stream()
                .flatMap(week -> week.days().stream())
                .flatMap(day -> day.entries().stream())
                .toList();

        assertThat(entries.stream().filter(EntryRow::cancelled).map(entry -> entry.title() + ", " + entry.note()))
                .containsExactly("Models of interaction, travel");
        assertThat(entries.stream()
                        .filter(entry -> entry.movedFrom() != null)
                        .map(entry -> entry.span().text() + ", " + entry.place() + ", from " + entry.movedFrom()))
                .containsExactly(
                        "Thu, Oct 2, 10:40–12:00, Friend Center 104, from TimeText[text=Tue, Sep 30, iso=2025-09-30]");
        assertThat(spans(page.answer().also()))
                .containsExactly(
                        "Office hours (Tri Dao): Thu, Sep 18, 13:30–14:30", "Project report: Fri, Oct 10, due 17:00");
        assertThat(page.answer().notices().stream().map(Answer.Notice::text))
                .containsExactly("Models of interaction is cancelled (travel)");
    }

    @Test
    void f80F81F82F83OffersOnlyFeedsThatHoldSomething() {
        var page = cosAt("2025-09-01T12:00:00Z");

        assertThat(page.subscribe())
                .isEqualTo(new SubscribeLinks(
                        "Everything",
                        "https://lectern.example.edu/feeds/cos597a-fall2025.ics",
                        "webcal://lectern.example.edu/feeds/cos597a-fall2025.ics",
                        "https://calendar.google.com/calendar/render?cid="
                                + "webcal%3A%2F%2Flectern.example.edu%2Ffeeds%2Fcos597a-fall2025.ics",
                        "https://outlook.live.com/calendar/0/addfromweb?url="
                                + "https%3A%2F%2Flectern.example.edu%2Ffeeds%2Fcos597a-fall2025.ics&name=COS%20597A",
                        "https://outlook.office.com/calendar/0/addfromweb?url="
                                + "https%3A%2F%2Flectern.example.edu%2Ffeeds%2Fcos597a-fall2025.ics&name=COS%20597A"));
        assertThat(page.byKind().stream().map(SubscribeLinks::address))
                .containsExactly(
                        "https://lectern.example.edu/feeds/cos597a-fall2025/lectures.ics",
                        "https://lectern.example.edu/feeds/cos597a-fall2025/office-hours.ics",
                        "https://lectern.example.edu/feeds/cos597a-fall2025/readings.ics",
                        "https://lectern.example.edu/feeds/cos597a-fall2025/tasks.ics");
    }

    @Test
    void f71SaysWhenItChangedInTheCoursesOwnZone() {
        var page = cosAt("2025-09-01T12:00:00Z");

        assertThat(page.changed()).isEqualTo(new TimeText("Thu, Aug 28, 2025, 08:00 EDT", "2025-08-28T08:00-04:00"));
        assertThat(page.zone()).isEqualTo("Eastern Time (America/New_York)");
        assertThat(page.heading().context()).isEqualTo("Princeton University · Fall 2025 · Sep 2 – Nov 20, 2025");
    }

    @Test
    void tellsHowEachSeriesMeetsAndWhatChangesWhen() {
        assertThat(at(Samples.full(), "2025-09-29T12:00:00Z").patterns())
                .containsExactly(
                        new PatternRow(
                                "Lecture",
                                null,
                                List.of(
                                        new PatternLine(null, "Tue ", "10:40–12:00", "Friend Center 016", null, TRI),
                                        new PatternLine("From Oct 20", "Wed ", "11:00–12:00", "Room 2", null, null)),
                                "Recorded."),
                        new PatternRow(
                                "Midterm",
                                null,
                                List.of(new PatternLine(null, "Thu, Oct 23, ", "14:00–16:00", "McCosh 50", null, null)),
                                null),
                        new PatternRow(
                                "Office hours",
                                null,
                                List.of(new PatternLine(
                                        null, "Thu, every other week, ", "13:30–14:30", null, Samples.JOIN, TRI)),
                                null),
                        new PatternRow(
                                "Precept",
                                "Precept 1",
                                List.of(new PatternLine(null, "Mon ", "09:00–09:50", "Room 1", null, ADA)),
                                null),
                        new PatternRow(
                                "Precept",
                                "Section p02",
                                List.of(new PatternLine(null, "Mon ", "11:00–11:50", "Room 1", null, ADA)),
                                null),
                        new PatternRow(
                                "Review session",
                                null,
                                List.of(new PatternLine(null, "Oct 8 and 22, ", "18:00–19:00", null, null, null)),
                                null));
    }

    @Test
    void tellsTheNextOfEachSectionBesideWhatIsEverybodys() {
        var answer = at(Samples.full(), "2025-10-05T12:00:00Z").answer();

        assertThat(answer.summary()).isEqualTo("Next: Scaling laws, Tue, Oct 7, 10:40–12:00, Friend Center 016");
        assertThat(answer.also().stream()
                        .map(row -> row.section() + ": " + row.title() + ", "
                                + row.span().text()))
                .containsExactly(
                        "Precept 1: Precept, Mon, Oct 6, 09:00–09:50",
                        "Section p02: Precept, Mon, Oct 6, 11:00–11:50",
                        "null: Review session, Wed, Oct 8, 18:00–19:00",
                        "null: Quiz 1, Fri, Oct 10, 10:40–12:00",
                        "null: Project report, Fri, Oct 24, due 23:59");
    }

    @Test
    void tellsARecessOnceAndTodayForItself() {
        var page = at(Samples.full(), "2025-10-14T12:00:00Z");

        assertThat(page.weeks().get(1).days().stream().map(CoursePageTest::line))
                .endsWith("Fri Oct 10 past [Quiz 1]", "Sat Oct 11 past [Fall recess]");
        assertThat(page.weeks().get(1).days().get(4).entries().get(0).span())
                .isEqualTo(new Span(
                        new TimeText("Sat, Oct 11", "2025-10-11"),
                        null,
                        null,
                        new TimeText("Sun, Oct 19", "2025-10-19")));
        assertThat(page.weeks().get(2).days().stream().map(CoursePageTest::line))
                .containsExactly("Tue Oct 14 today [Fall recess]");
        assertThat(page.answer().notices())
                .containsExactly(
                        new Answer.Notice(
                                new TimeText("Tue, Oct 14", "2025-10-14"),
                                new TimeText("Sun, Oct 19", "2025-10-19"),
                                "No class: Fall recess"),
                        new Answer.Notice(
                                new TimeText("Mon, Oct 20", "2025-10-20"),
                                null,
                                "Precept (Section p02) is cancelled (illness)"));
    }

    private static CoursePage cosAt(String now) {
        return at(Samples.cos(), now);
    }

    private static CoursePage at(Release release, String now) {
        return CoursePage.of(release, Instant.parse(now), Samples.INSTALLATION);
    }

    private static Stream<String> spans(List<EntryRow> entries) {
        return entries.stream().map(entry -> entry.title() + ": " + entry.span().text());
    }

    private static String heading(WeekGroup week) {
        return (week.label() == null ? "" : week.label() + ", ") + week.dates() + (week.current() ? " (now)" : "");
    }

    private static String line(DayRow day) {
        var titles = day.entries().stream().map(EntryRow::title).toList();
        return (day.weekday().text() + " " + day.date().text() + " " + day.style()).trim() + " " + titles;
    }
}
