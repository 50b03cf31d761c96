package org.lectern.schedule;

import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lectern.schedule.Meetings.lecture;
import static org.lectern.schedule.Meetings.officeHours;
import static org.lectern.schedule.Schedules.aSchedule;
import static org.lectern.schedule.Topic.topic;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpansionTest {

    @Test
    void meetsEveryWeekOfTheTermBothEndsIncluded() {
        assertThat(times(aSchedule().from("2025-09-02", "2025-09-16").with(lecture())))
                .containsExactly(
                        "lecture-2025-09-02 2025-09-02T10:40-04:00 to 2025-09-02T12:00-04:00",
                        "lecture-2025-09-09 2025-09-09T10:40-04:00 to 2025-09-09T12:00-04:00",
                        "lecture-2025-09-16 2025-09-16T10:40-04:00 to 2025-09-16T12:00-04:00");
    }

    @Test
    void meetsOnSeveralDaysOfTheWeek() {
        assertThat(keys(aSchedule()
                        .from("2025-09-02", "2025-09-09")
                        .with(lecture().on(THURSDAY, TUESDAY))))
                .containsExactly("lecture-2025-09-02", "lecture-2025-09-04", "lecture-2025-09-09");
    }

    @Test
    void holdsElevenLecturesTwelveOfficeHoursAndOneClosedDayInCos597a() {
        assertThat(Schedules.cos597a().entries().stream()
                        .collect(Collectors.groupingBy(Entry::kind, Collectors.counting())))
                .isEqualTo(Map.of(Kind.LECTURE, 11L, Kind.OFFICE_HOURS, 12L, Kind.CLOSED, 1L));
    }

    @Test
    void keepsTheWallTimeWhenClocksGoBack() {
        assertThat(instants(aSchedule().from("2025-10-28", "2025-11-04").with(lecture())))
                .containsExactly("2025-10-28T14:40:00Z", "2025-11-04T15:40:00Z");
    }

    @Test
    void keepsTheWallTimeWhenClocksGoForward() {
        assertThat(instants(aSchedule().from("2026-03-03", "2026-03-10").with(lecture())))
                .containsExactly("2026-03-03T15:40:00Z", "2026-03-10T14:40:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 2025-10-07T10:40:00Z",
        "Asia/Kathmandu, 2025-10-07T04:55:00Z",
        "Australia/Lord_Howe, 2025-10-06T23:40:00Z"
    })
    void readsTimesInTheZoneOfTheCourse(String zone, String instant) {
        assertThat(instants(
                        aSchedule().in(zone).from("2025-10-07", "2025-10-07").with(lecture())))
                .containsExactly(instant);
    }

    @ParameterizedTest
    @CsvSource({
        // the hour from two to three does not exist: RFC 5545 section 3.3.5 reads its times as an hour later
        "America/New_York, 2026-03-08, 02:15-03:15, 2026-03-08T07:15:00Z, 2026-03-08T08:15:00Z",
        "America/New_York, 2026-03-08, 02:00-02:50, 2026-03-08T07:00:00Z, 2026-03-08T07:50:00Z",
        "America/New_York, 2026-03-08, 01:30-03:30, 2026-03-08T06:30:00Z, 2026-03-08T07:30:00Z",
        "Australia/Lord_Howe, 2025-10-05, 02:00-02:30, 2025-10-04T15:30:00Z, 2025-10-04T16:00:00Z",
        // the hour from one to two comes twice: the first of the two is meant
        "America/New_York, 2025-11-02, 01:00-01:50, 2025-11-02T05:00:00Z, 2025-11-02T05:50:00Z",
        "America/New_York, 2025-11-02, 01:30-02:30, 2025-11-02T05:30:00Z, 2025-11-02T07:30:00Z"
    })
    void meetsAlsoInTheHourThatClocksSkipOrRepeat(String zone, String date, String at, String start, String end) {
        assertThat(aSchedule()
                        .in(zone)
                        .from(date, date)
                        .with(lecture().on(SUNDAY, at))
                        .entries())
                .extracting(entry -> instant(entry) + " " + end(entry))
                .containsExactly(start + " " + end);
    }

    @Test
    void doesNotMeetOnAClosedDay() {
        assertThat(keys(aSchedule()
                        .from("2025-10-07", "2025-10-21")
                        .with(lecture())
                        .closedOn("2025-10-14")))
                .containsExactly("lecture-2025-10-07", "closed-2025-10-14", "lecture-2025-10-21");
    }

    @Test
    void keepsAnUnannouncedClosedDayToItself() {
        assertThat(keys(aSchedule()
                        .from("2025-10-07", "2025-10-14")
                        .with(lecture())
                        .closedOn("2025-10-14", false)))
                .containsExactly("lecture-2025-10-07");
    }

    @Test
    void keepsASessionThatWasMovedAwayFromAClosedDay() {
        assertThat(times(aSchedule()
                        .from("2025-10-14", "2025-10-14")
                        .with(lecture())
                        .with(topic("week-7", "2025-10-14").movedTo("2025-10-16"))
                        .closedOn("2025-10-14")))
                .containsExactly(
                        "closed-2025-10-14 2025-10-14", "week-7 2025-10-16T10:40-04:00 to 2025-10-16T12:00-04:00");
    }

    @Test
    void dropsAMeetingMovedOntoAClosedDay() {
        assertThat(keys(aSchedule()
                        .from("2025-10-07", "2025-10-07")
                        .with(lecture().movedFrom("2025-10-07", "2025-10-14"))
                        .closedOn("2025-10-14")))
                .containsExactly("closed-2025-10-14");
    }

    @Test
    void givesADateItsSession() {
        assertThat(aSchedule()
                        .from("2025-09-09", "2025-09-09")
                        .with(lecture())
                        .with(topic("week-2", "2025-09-09")
                                .titled("Scaling laws")
                                .inWeek(2)
                                .reading("Chinchilla", "2203.15556")
                                .by("Ada"))
                        .entries())
                .containsExactly(new Entry(
                        key("week-2"),
                        Kind.LECTURE,
                        "Scaling laws",
                        timed("2025-09-09T10:40-04:00[America/New_York]", "2025-09-09T12:00-04:00[America/New_York]"),
                        LocalDate.parse("2025-09-09"),
                        "Friend Center 016",
                        2,
                        null,
                        List.of(new Reading("Chinchilla", List.of(), null, "2203.15556", null, true, null)),
                        List.of(new Person("Ada", null)),
                        Status.CONFIRMED,
                        null,
                        null,
                        Details.NONE));
    }

    @Test
    void namesTheHostOfOfficeHours() {
        assertThat(aSchedule()
                        .from("2025-09-04", "2025-09-04")
                        .with(officeHours())
                        .entries())
                .extracting(Entry::title, entry -> entry.people().get(0).name())
                .containsExactly(tuple("Office hours (Tri Dao)", "Tri Dao"));
    }

    @Test
    void meetsOutsideThePatternWhereASessionSaysSo() {
        assertThat(keys(aSchedule()
                        .from("2025-09-02", "2025-09-09")
                        .with(lecture())
                        .with(topic("extra", "2025-09-05"))))
                .containsExactly("lecture-2025-09-02", "extra", "lecture-2025-09-09");
    }

    @Test
    void meetsOnlyOnTheDatesOfItsSessionsWithoutAPattern() {
        assertThat(keys(aSchedule()
                        .with(lecture().bySession())
                        .with(topic("b", "2025-09-17"))
                        .with(topic("a", "2025-09-05"))))
                .containsExactly("a", "b");
    }

    @Test
    void holdsBothSessionsOfOneDate() {
        assertThat(keys(aSchedule()
                        .from("2025-09-09", "2025-09-09")
                        .with(lecture())
                        .with(topic("b", "2025-09-09"))
                        .with(topic("a", "2025-09-09"))))
                .containsExactly("a", "b");
    }

    @Test
    void givesEachSeriesItsOwnSessions() {
        assertThat(keys(aSchedule()
                        .from("2025-09-09", "2025-09-09")
                        .with(lecture())
                        .with(lecture("section").at("13:00-14:00"))
                        .with(topic("s", "2025-09-09").of("section"))))
                .containsExactly("lecture-2025-09-09", "s");
    }

    @Test
    void movesOneMeetingAndRemembersWhereItWas() {
        var moved = aSchedule()
                .from("2025-09-09", "2025-09-09")
                .with(lecture())
                .with(topic("week-2", "2025-09-09").movedTo("2025-09-10", "15:00-16:20", "COS 104"))
                .entries()
                .get(0);
        assertThat(moved.when())
                .isEqualTo(
                        timed("2025-09-10T15:00-04:00[America/New_York]", "2025-09-10T16:20-04:00[America/New_York]"));
        assertThat(moved.original()).isEqualTo("2025-09-09");
        assertThat(moved.place()).isEqualTo("COS 104");
    }

    @Test
    void changesOnlyTheRoomWhereOnlyTheRoomMoves() {
        assertThat(aSchedule()
                        .from("2025-09-09", "2025-09-09")
                        .with(lecture().movedTo("2025-09-09", null, "COS 104"))
                        .entries())
                .extracting(entry -> entry.key().id() + " " + instant(entry) + " " + entry.place())
                .containsExactly("lecture-2025-09-09 2025-09-09T14:40:00Z COS 104");
    }

    @Test
    void keepsACancelledMeetingWithItsReason() {
        assertThat(aSchedule()
                        .from("2025-09-09", "2025-09-16")
                        .with(lecture().cancelledOn("2025-09-09", "travel"))
                        .entries())
                .extracting(entry -> entry.key().id() + " " + entry.status() + " " + entry.note())
                .containsExactly("lecture-2025-09-09 CANCELLED travel", "lecture-2025-09-16 CONFIRMED null");
    }

    @Test
    void believesTheSessionBeforeTheSeries() {
        assertThat(keysAndStatus(aSchedule()
                        .from("2025-09-09", "2025-09-09")
                        .with(lecture().movedTo("2025-09-09", null, "COS 104"))
                        .with(topic("week-2", "2025-09-09").cancelled("travel"))))
                .containsExactly("week-2 CANCELLED");
    }

    @Test
    void ignoresAnAmendmentOfADateOnWhichNothingMeets() {
        assertThat(keysAndStatus(aSchedule()
                        .from("2025-09-09", "2025-09-09")
                        .with(lecture().cancelledOn("2025-09-10", "x"))))
                .containsExactly("lecture-2025-09-09 CONFIRMED");
    }

    @Test
    void showsADeadlineAsADayOrAsOneMinute() {
        assertThat(times(aSchedule().due("proposal", "2025-10-01").due("report", "2025-11-18", "23:59")))
                .containsExactly("proposal 2025-10-01", "report 2025-11-18T23:59-05:00 to 2025-11-19T00:00-05:00");
    }

    @Test
    void putsWholeDaysBeforeTheMeetingsOfThatDay() {
        assertThat(keys(aSchedule()
                        .from("2025-09-09", "2025-09-09")
                        .with(lecture().at("00:00-01:00"))
                        .due("a-day", "2025-09-09")
                        .due("z-day", "2025-09-09")))
                .containsExactly("a-day", "lecture-2025-09-09", "z-day");
    }

    static List<String> keys(Schedules schedule) {
        return schedule.entries().stream().map(entry -> entry.key().id()).toList();
    }

    private static List<String> keysAndStatus(Schedules schedule) {
        return schedule.entries().stream()
                .map(entry -> entry.key().id() + " " + entry.status())
                .toList();
    }

    private static List<String> instants(Schedules schedule) {
        return schedule.entries().stream().map(ExpansionTest::instant).toList();
    }

    private static List<String> times(Schedules schedule) {
        return schedule.entries().stream()
                .map(entry -> entry.key().id() + " " + time(entry.when()))
                .toList();
    }

    private static String time(When when) {
        return when instanceof When.Timed timed
                ? timed.start().toOffsetDateTime() + " to " + timed.end().toOffsetDateTime()
                : when.date().toString();
    }

    private static String instant(Entry entry) {
        return ((When.Timed) entry.when()).start().toInstant().toString();
    }

    private static String end(Entry entry) {
        return ((When.Timed) entry.when()).end().toInstant().toString();
    }

    private static When timed(String start, String end) {
        return new When.Timed(ZonedDateTime.parse(start), ZonedDateTime.parse(end));
    }

    private static EntryKey key(String id) {
        return new EntryKey(new CourseId("cos597a-fall2025"), id);
    }
}
