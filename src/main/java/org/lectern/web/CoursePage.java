package org.lectern.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.feed.FeedKind;
import org.lectern.release.Release;
import org.lectern.schedule.Installation;

/**
 * All that a course's page says at one moment: the template adds nothing but markup.
 *
 * @param holdsUntil from when on it may say something else, as RFC 3339 has it
 * @param week what is on this week; null: nothing is near
 * @param subscribe the ways to the feed that was chosen
 * @param byKind the ways to each feed of a part
 * @param data the course in the words of schema.org, ready to stand in a script element
 */
record CoursePage(
        CourseHeading heading,
        @Nullable String overview,
        List<PatternRow> patterns,
        Answer answer,
        String holdsUntil,
        @Nullable ThisWeek week,
        List<WeekGroup> weeks,
        String zone,
        SubscribeLinks subscribe,
        FeedOptions options,
        List<SubscribeLinks> byKind,
        QrCode code,
        int release,
        TimeText changed,
        String data) {

    /** Whether the schedule has a line for today. */
    public boolean today() {
        return weeks.stream().flatMap(week -> week.days().stream()).anyMatch(DayRow::today);
    }

    /** What comes later than the week that is shown. */
    public List<EntryRow> later() {
        return answer.also().stream()
                .filter(entry -> !shownInWeek().contains(entry.anchor()))
                .toList();
    }

    static CoursePage of(Release release, Instant now, Installation installation) {
        return of(release, now, installation, FeedChoice.EVERYTHING);
    }

    static CoursePage of(Release release, Instant now, Installation installation, FeedChoice choice) {
        var schedule = release.schedule();
        var clock = CourseClock.of(now, schedule.course().zone());
        var next = new NextUp(schedule, clock);
        var weeks = new Timetable(schedule, clock).weeks();
        return new CoursePage(
                CourseHeading.of(schedule.course(), clock),
                schedule.overview(),
                schedule.series().stream()
                        .map(series -> PatternRow.of(series, schedule))
                        .toList(),
                next.answer(),
                next.holdsUntil().toOffsetDateTime().toString(),
                ThisWeek.of(weeks).orElse(null),
                weeks,
                clock.zoneName(),
                choice.links(installation, schedule),
                FeedOptions.of(schedule, choice),
                OfferedFeeds.of(schedule).stream()
                        .filter(kind -> kind != FeedKind.ALL)
                        .map(kind -> new FeedChoice(kind, null, null).links(installation, schedule))
                        .toList(),
                QrCode.of(installation.page(release.course()) + "#subscribe"),
                release.number(),
                clock.moment(release.made()),
                LinkedData.of(schedule, installation));
    }

    private Set<String> shownInWeek() {
        return week == null
                ? Set.of()
                : week.days().stream()
                        .flatMap(day -> day.entries().stream())
                        .map(EntryRow::anchor)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
