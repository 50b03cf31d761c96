package org.lectern.schedule;

import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lectern.schedule.Meetings.lecture;
import static org.lectern.schedule.Meetings.officeHours;
import static org.lectern.schedule.Schedules.aSchedule;
import static org.lectern.schedule.Topic.topic;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void countsLecturesInTheirOrder() {
        assertThat(aSchedule()
                        .from("2025-09-30", "2025-10-21")
                        .with(lecture())
                        .with(officeHours().cancelledOn("2025-10-09", "travel"))
                        .with(topic("week-5", "2025-09-30"))
                        .closedOn("2025-10-14")
                        .due("report", "2025-10-15")
                        .build()
                        .labels())
                .isEqualTo(Map.of(
                        "week-5", "Lecture 1, Sep 30",
                        "office-hours-2025-10-02", "Office hours, Oct 2",
                        "lecture-2025-10-07", "Lecture 2, Oct 7",
                        "office-hours-2025-10-09", "Office hours, Oct 9",
                        "closed-2025-10-14", "No class, Oct 14",
                        "report", "Due: report, Oct 15",
                        "office-hours-2025-10-16", "Office hours, Oct 16",
                        "lecture-2025-10-21", "Lecture 3, Oct 21"));
    }

    @Test
    void keepsTheNumberOfALectureThatMovesPastTheNext() {
        assertThat(aSchedule()
                        .from("2025-09-02", "2025-09-09")
                        .with(lecture().movedFrom("2025-09-02", "2025-09-11"))
                        .build()
                        .labels())
                .isEqualTo(Map.of(
                        "lecture-2025-09-02", "Lecture 1, Sep 2",
                        "lecture-2025-09-09", "Lecture 2, Sep 9"));
    }

    @Test
    void keepsTheNumbersOfTheOthersWhenOneLectureIsCancelled() {
        assertThat(aSchedule()
                        .from("2025-09-02", "2025-09-09")
                        .with(lecture().cancelledOn("2025-09-02", "travel"))
                        .build()
                        .labels())
                .containsEntry("lecture-2025-09-09", "Lecture 2, Sep 9");
    }

    @Test
    void numbersTwoLecturesOfOneDay() {
        assertThat(aSchedule()
                        .from("2025-09-02", "2025-09-02")
                        .with(lecture("late").at("13:00-14:00"))
                        .with(lecture("soon"))
                        .build()
                        .labels())
                .isEqualTo(Map.of("soon-2025-09-02", "Lecture 1, Sep 2", "late-2025-09-02", "Lecture 2, Sep 2"));
    }

    @Test
    void listsTheReadingsOfEachSessionThatTakesPlace() {
        assertThat(aSchedule()
                        .from("2025-09-02", "2025-09-30")
                        .with(lecture())
                        .with(topic("week-2", "2025-09-09").inWeek(2).reading("A", "2001.08361"))
                        .with(topic("moved", "2025-09-16")
                                .titled("Hardware")
                                .movedTo("2025-09-17")
                                .reading("B", "1"))
                        .with(topic("off", "2025-09-23").cancelled("travel").reading("C", "2"))
                        .with(topic("none", "2025-09-30"))
                        .build()
                        .readingLists())
                .extracting(
                        entry -> entry.key().id(), Entry::kind, Entry::title, Entry::when, Entry::week, Entry::place)
                .containsExactly(
                        tuple("week-2-readings", Kind.READINGS, "Readings for week 2", day("2025-09-09"), 2, null),
                        tuple("moved-readings", Kind.READINGS, "Readings: Hardware", day("2025-09-17"), null, null));
    }

    @Test
    void makesTheUidFromKeyCourseAndNamespace() {
        assertThat(aSchedule()
                        .due("report", "2025-10-15")
                        .entries()
                        .get(0)
                        .key()
                        .uid("lectern"))
                .isEqualTo("report.cos597a-fall2025@lectern");
    }

    @Test
    void refusesAnIdUsedTwice() {
        refuses(aSchedule().with(lecture()).with(lecture()), "The id 'lecture' is used twice");
        refuses(
                aSchedule().with(lecture()).with(topic("a", "2025-09-02")).due("a", "2025-10-01"),
                "The id 'a' is used twice");
        refuses(
                aSchedule().closedOn("2025-10-14").closedOn("2025-10-14", false),
                "The id 'closed-2025-10-14' is used twice");
    }

    @Test
    void refusesAnIdThatFollowsFromSomethingElse() {
        refuses(
                aSchedule().with(lecture()).with(topic("lecture-2025-09-09", "2025-09-16")),
                "The id 'lecture-2025-09-09' is used twice");
        refuses(
                aSchedule().closedOn("2025-10-14").due("closed-2025-10-14", "2025-10-01"),
                "The id 'closed-2025-10-14' is used twice");
        refuses(
                aSchedule()
                        .with(lecture())
                        .with(topic("a", "2025-09-02").reading("A", "1"))
                        .with(topic("a-readings", "2025-09-09")),
                "The id 'a-readings' is used twice");
    }

    @Test
    void letsASessionTakeTheIdThatItsMeetingHadWithoutIt() {
        assertThat(ExpansionTest.keys(aSchedule()
                        .from("2025-09-02", "2025-09-09")
                        .with(lecture())
                        .with(topic("lecture-2025-09-09", "2025-09-09").movedTo("2025-09-10"))))
                .containsExactly("lecture-2025-09-02", "lecture-2025-09-09");
    }

    @Test
    void refusesASessionOfNoSeries() {
        refuses(
                aSchedule().with(topic("a", "2025-09-02").of("lectrue")),
                "The session 'a' belongs to 'lectrue', which does not exist");
    }

    @Test
    void refusesTwoAmendmentsOfOneDate() {
        assertThatThrownBy(() -> lecture()
                        .cancelledOn("2025-09-02", "x")
                        .movedFrom("2025-09-02", "2025-09-03")
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lecture on 2025-09-02 is amended twice");
    }

    @Test
    void refusesAMeetingThatEndsBeforeItStarts() {
        assertThatThrownBy(() -> lecture().at("12:00-10:40"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A meeting ends after it starts: 12:00-10:40");
        assertThatThrownBy(() -> lecture().movedTo("2025-09-02", "12:00-12:00", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A meeting ends after it starts: 12:00-12:00");
    }

    @Test
    void isTheSameWhateverTheOrderOfItsLines() {
        var one = aSchedule()
                .with(lecture()
                        .on(TUESDAY, THURSDAY)
                        .cancelledOn("2025-09-02", "x")
                        .movedFrom("2025-09-04", "2025-09-05"))
                .with(officeHours())
                .with(topic("a", "2025-09-09"))
                .with(topic("b", "2025-09-11"))
                .due("c", "2025-09-11")
                .due("d", "2025-09-11");
        var other = aSchedule()
                .due("d", "2025-09-11")
                .due("c", "2025-09-11")
                .with(topic("b", "2025-09-11"))
                .with(topic("a", "2025-09-09"))
                .with(officeHours())
                .with(lecture()
                        .on(THURSDAY, TUESDAY)
                        .movedFrom("2025-09-04", "2025-09-05")
                        .cancelledOn("2025-09-02", "x"));
        assertThat(other.build()).isEqualTo(one.build());
    }

    private static void refuses(Schedules schedule, String message) {
        assertThatThrownBy(schedule::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static When day(String date) {
        return new When.AllDay(LocalDate.parse(date));
    }
}
