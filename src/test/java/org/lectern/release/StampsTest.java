package org.lectern.release;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.release.Cos597a.COURSE;
import static org.lectern.release.Cos597a.INTRODUCTION;
import static org.lectern.release.Cos597a.SCALING;
import static org.lectern.release.Cos597a.SCALING_LAWS;
import static org.lectern.release.Cos597a.SCHEDULE;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.schedule.Amendment;
import org.lectern.schedule.Course;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Stamp;

class StampsTest {

    private static final Instant FIRST = Instant.parse("2025-08-25T12:00:00Z");
    private static final Instant SECOND = Instant.parse("2025-09-01T08:30:00Z");
    private static final Instant THIRD = Instant.parse("2025-09-02T09:00:00Z");
    private static final LocalDate SEP_9 = LocalDate.of(2025, 9, 9);

    private static final Release RELEASE = Release.first(SCHEDULE, FIRST);

    @Example
    void startsEveryEntryAndReadingListAtZero() {
        assertThat(RELEASE)
                .isEqualTo(new Release(
                        1,
                        FIRST,
                        SCHEDULE,
                        Map.of(
                                "week-1", new Stamp(0, FIRST),
                                "week-2", new Stamp(0, FIRST),
                                "week-2-readings", new Stamp(0, FIRST),
                                "closed-2025-09-16", new Stamp(0, FIRST),
                                "office-hours-2025-09-04", new Stamp(0, FIRST),
                                "office-hours-2025-09-11", new Stamp(0, FIRST),
                                "office-hours-2025-09-18", new Stamp(0, FIRST))));
    }

    @Example
    void datesInWholeSeconds() {
        assertThat(Release.first(SCHEDULE, FIRST.plusNanos(999_999_999))).isEqualTo(RELEASE);
    }

    @Example
    void countsAMeetingMovedWithinItsDayButNotItsReadings() {
        var afternoon = Amendment.Changed.moved(SEP_9, null, LocalTime.of(15, 0), LocalTime.of(16, 20), null);

        assertThat(stampsAfter(Cos597a.with(INTRODUCTION, Cos597a.amended(SCALING_LAWS, afternoon))))
                .isEqualTo(with(Map.of("week-2", new Stamp(1, SECOND))));
    }

    @Example
    void countsAMeetingMovedToAnotherDayWithItsReadings() {
        var thursday = Amendment.Changed.moved(SEP_9, SEP_9.plusDays(2), null, null, null);

        assertThat(stampsAfter(Cos597a.with(INTRODUCTION, Cos597a.amended(SCALING_LAWS, thursday))))
                .isEqualTo(with(Map.of("week-2", new Stamp(1, SECOND), "week-2-readings", new Stamp(1, SECOND))));
    }

    @Example
    void countsANewRoomButNotForTheReadings() {
        var elsewhere = Amendment.Changed.moved(SEP_9, null, null, null, "Friend Center 104");

        assertThat(stampsAfter(Cos597a.with(INTRODUCTION, Cos597a.amended(SCALING_LAWS, elsewhere))))
                .isEqualTo(with(Map.of("week-2", new Stamp(1, SECOND))));
    }

    @Example
    void countsAnotherLinkToJoin() {
        var online = new Amendment.Changed(
                SEP_9, null, null, null, null, URI.create("https://meet.example.edu"), null, List.of(), null, null);

        assertThat(stampsAfter(Cos597a.with(INTRODUCTION, Cos597a.amended(SCALING_LAWS, online))))
                .isEqualTo(with(Map.of("week-2", new Stamp(1, SECOND))));
    }

    @Example
    void countsANewRoomOfASeriesForEachOfItsMeetings() {
        assertThat(stampsAfter(Cos597a.withOfficeHoursIn("COS 302")))
                .isEqualTo(with(Map.of(
                        "office-hours-2025-09-04", new Stamp(1, SECOND),
                        "office-hours-2025-09-11", new Stamp(1, SECOND),
                        "office-hours-2025-09-18", new Stamp(1, SECOND))));
    }

    @Example
    void countsACancellationAndKeepsTheStampOfReadingsThatGoWithIt() {
        var cancelled = new Amendment.Cancelled(SEP_9, "storm");

        assertThat(stampsAfter(Cos597a.with(INTRODUCTION, Cos597a.amended(SCALING_LAWS, cancelled))))
                .isEqualTo(with(Map.of("week-2", new Stamp(1, SECOND))));
    }

    @Example
    void onlyDatesAnotherReasonOfACancellation() {
        var storm = Cos597a.amended(SCALING_LAWS, new Amendment.Cancelled(SEP_9, "storm"));
        var flood = Cos597a.amended(SCALING_LAWS, new Amendment.Cancelled(SEP_9, "flood"));

        var stamps = RELEASE.followedBy(Cos597a.with(INTRODUCTION, storm), SECOND)
                .followedBy(Cos597a.with(INTRODUCTION, flood), THIRD)
                .stamps();

        assertThat(stamps).isEqualTo(with(Map.of("week-2", new Stamp(1, THIRD))));
    }

    @Example
    void onlyDatesANewTitleWhichReadingsNamedByWeekDoNotShow() {
        assertThat(stampsAfter(Cos597a.with(INTRODUCTION, Cos597a.titled(SCALING_LAWS, "Why models are large"))))
                .isEqualTo(with(Map.of("week-2", new Stamp(0, SECOND))));
    }

    @Example
    void onlyDatesNewReadingsForTheMeetingAndTheList() {
        var another = new Reading("Chinchilla", List.of(), null, "2203.15556", null, true, null);

        assertThat(stampsAfter(Cos597a.with(INTRODUCTION, Cos597a.reading(SCALING_LAWS, SCALING, another))))
                .isEqualTo(with(Map.of("week-2", new Stamp(0, SECOND), "week-2-readings", new Stamp(0, SECOND))));
    }

    @Example
    void onlyDatesEverythingWhenTheCodeOfTheCourseChanges() {
        var stamps = stampsAfter(Cos597a.with(course("COS 597B", COURSE.zone())));

        assertThat(stamps).isEqualTo(Release.first(SCHEDULE, SECOND).stamps());
    }

    @Example
    void onlyDatesWhatHasATimeWhenTheZoneGetsAnotherName() {
        var stamps = stampsAfter(Cos597a.with(course(COURSE.code(), ZoneId.of("America/Detroit"))));

        assertThat(stamps)
                .isEqualTo(with(Map.of(
                        "week-1", new Stamp(0, SECOND),
                        "week-2", new Stamp(0, SECOND),
                        "office-hours-2025-09-04", new Stamp(0, SECOND),
                        "office-hours-2025-09-11", new Stamp(0, SECOND),
                        "office-hours-2025-09-18", new Stamp(0, SECOND))));
    }

    @Example
    void countsWhatHasATimeWhenTheCourseMovesToAnotherZone() {
        var stamps = stampsAfter(Cos597a.with(course(COURSE.code(), ZoneId.of("America/Chicago"))));

        assertThat(stamps)
                .isEqualTo(with(Map.of(
                        "week-1", new Stamp(1, SECOND),
                        "week-2", new Stamp(1, SECOND),
                        "office-hours-2025-09-04", new Stamp(1, SECOND),
                        "office-hours-2025-09-11", new Stamp(1, SECOND),
                        "office-hours-2025-09-18", new Stamp(1, SECOND))));
    }

    @Example
    void changesNothingForWhatNoEntryShows() {
        var renamed =
                new Course(COURSE.id(), COURSE.code(), "Another title", "Princeton", COURSE.zone(), COURSE.term());

        assertThat(stampsAfter(Cos597a.with(renamed))).isEqualTo(RELEASE.stamps());
    }

    @Example
    void startsANewEntryAtZeroAndKeepsTheStampOfTheOneItReplaces() {
        assertThat(stampsAfter(Cos597a.with(SCALING_LAWS)))
                .isEqualTo(with(Map.of("lecture-2025-09-02", new Stamp(0, SECOND))));
    }

    @Example
    void countsOnWhenAnEntryComesBackAsItWas() {
        var stamps = RELEASE.followedBy(Cos597a.with(SCALING_LAWS), SECOND)
                .followedBy(SCHEDULE, THIRD)
                .stamps();

        assertThat(stamps)
                .isEqualTo(with(Map.of(
                        "lecture-2025-09-02", new Stamp(0, SECOND),
                        "week-1", new Stamp(1, THIRD))));
    }

    @Example
    void isAtLeastASecondLaterThanTheReleaseBefore() {
        var next = Cos597a.with(SCALING_LAWS);

        assertThat(List.of(
                        RELEASE.followedBy(next, FIRST).made(),
                        RELEASE.followedBy(next, FIRST.plusMillis(999)).made(),
                        RELEASE.followedBy(next, FIRST.minusSeconds(3600)).made(),
                        RELEASE.followedBy(next, FIRST.plusMillis(1001)).made()))
                .containsOnly(FIRST.plusSeconds(1));
    }

    @Provide
    Arbitrary<Schedule> schedules() {
        return Schedules.any();
    }

    @Property(tries = 200)
    void neverForgetsAStampNorLetsItFall(
            @ForAll("schedules") Schedule one, @ForAll("schedules") Schedule two, @ForAll("schedules") Schedule three) {
        var second = Release.first(one, FIRST).followedBy(two, SECOND);
        var third = second.followedBy(three, THIRD);

        second.stamps().forEach((id, stamp) -> {
            var later = requireNonNull(third.stamps().get(id));
            assertThat(later.sequence()).isBetween(stamp.sequence(), stamp.sequence() + 1);
            assertThat(later.changed()).isIn(stamp.changed(), THIRD);
        });
    }

    @Property(tries = 100)
    void changesNoStampOfAnUnchangedSchedule(@ForAll("schedules") Schedule schedule) {
        var release = Release.first(schedule, FIRST);

        assertThat(release.followedBy(schedule, SECOND).stamps()).isEqualTo(release.stamps());
    }

    private static Map<String, Stamp> stampsAfter(Schedule next) {
        return RELEASE.followedBy(next, SECOND).stamps();
    }

    private static Map<String, Stamp> with(Map<String, Stamp> changed) {
        Map<String, Stamp> stamps = new HashMap<>(RELEASE.stamps());
        stamps.putAll(changed);
        return stamps;
    }

    private static Course course(String code, ZoneId zone) {
        return new Course(COURSE.id(), code, COURSE.title(), COURSE.institution(), zone, COURSE.term());
    }
}
