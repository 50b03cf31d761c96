package org.lectern.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.feed.FeedKind;
import org.lectern.release.Release;
import org.lectern.schedule.Installation;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Schedule;

/** All that a course's page says at one moment: the template adds nothing but markup. */
record CoursePage(
        CourseHeading heading,
        @Nullable String overview,
        List<PatternRow> patterns,
        Answer answer,
        List<WeekGroup> weeks,
        String zone,
        SubscribeLinks subscribe,
        List<SubscribeLinks> byKind,
        int release,
        TimeText changed) {

    /** Whether the schedule has a line for today. */
    public boolean today() {
        return weeks.stream().flatMap(week -> week.days().stream()).anyMatch(DayRow::today);
    }

    static CoursePage of(Release release, Instant now, Installation installation) {
        var schedule = release.schedule();
        var clock = CourseClock.of(now, schedule.course().zone());
        return new CoursePage(
                CourseHeading.of(schedule.course(), clock),
                schedule.overview(),
                schedule.series().stream()
                        .map(series -> PatternRow.of(series, schedule))
                        .toList(),
                new NextUp(schedule, clock).answer(),
                new Timetable(schedule, clock).weeks(),
                clock.zoneName(),
                links(installation, schedule, FeedKind.ALL, "Everything"),
                byKind(installation, schedule),
                release.number(),
                clock.moment(release.made()));
    }

    /** Feeds that would be empty are not offered. */
    private static List<SubscribeLinks> byKind(Installation installation, Schedule schedule) {
        return Stream.of(
                        has(schedule, Kind.LECTURE)
                                ? links(installation, schedule, FeedKind.LECTURES, "Lectures only")
                                : null,
                        has(schedule, Kind.OFFICE_HOURS)
                                ? links(installation, schedule, FeedKind.OFFICE_HOURS, "Office hours only")
                                : null,
                        schedule.readingLists().isEmpty()
                                ? null
                                : links(installation, schedule, FeedKind.READINGS, "Readings only"))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean has(Schedule schedule, Kind kind) {
        return schedule.series().stream().anyMatch(series -> series.kind() == kind);
    }

    private static SubscribeLinks links(Installation installation, Schedule schedule, FeedKind kind, String label) {
        return SubscribeLinks.of(
                installation, schedule.course().id(), kind, schedule.course().code(), label);
    }
}
