package org.lectern.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.feed.ScheduleBuilder.aSchedule;
import static org.lectern.feed.ScheduleBuilder.reading;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.schedule.Amendment;
import org.lectern.schedule.Deadline;
import org.lectern.schedule.FullTerm;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Publishing.Cancelled;
import org.lectern.schedule.Reading;

/** What an address may ask for beside a course's feed as it is. */
class FeedVariantTest {

    private static final String HERE = ".cos597a-fall2025@lectern.test";

    @Test
    void showsTheKindsAskedForOnly() {
        var wanted =
                new FeedVariant(FeedKind.ALL, FeedFormat.ICALENDAR, EnumSet.of(Kind.EXAM, Kind.DEADLINE), null, null);
        assertThat(RenderedFeed.of(wanted, FullTerm.schedule()).values("UID"))
                .containsExactly("quiz" + HERE, "midterm" + HERE, "report" + HERE);
    }

    @Test
    void f16ShowsASectionItsOwnMeetingsAndEverybodysAsTheyAreInTheWholeFeed() {
        var schedule = FullTerm.schedule();
        var whole = RenderedFeed.of(schedule);
        var own = RenderedFeed.of(inSection("p01"), schedule);
        var expected = schedule.entries().stream()
                .filter(entry -> !"p02".equals(entry.section()))
                .map(entry -> entry.key().id())
                .toList();
        assertThat(own.values("UID"))
                .isEqualTo(expected.stream().map(id -> id + HERE).toList())
                .contains("precept-p01-2025-10-06" + HERE);
        assertThat(expected).allMatch(id -> own.event(id).equals(whole.event(id)));
        assertThat(own.lines("X-WR-CALNAME")).containsExactly("X-WR-CALNAME:COS 597A: Efficient Systems\\, Precept 1");
    }

    @Test
    void showsASectionThatIsPublishedNowhereElse() {
        var own = RenderedFeed.of(inSection("p02"), FullTerm.schedule());
        assertThat(own.values("UID"))
                .contains("precept-p02-2025-10-06" + HERE)
                .doesNotContain("precept-p01-2025-10-06" + HERE);
        assertThat(own.lines("NAME")).containsExactly("NAME:COS 597A: Efficient Systems\\, Section p02");
    }

    @Test
    void ringsBeforeMeetingsAndTimedDeadlinesThatTakePlace() {
        var schedule = FullTerm.schedule();
        var feed = RenderedFeed.of(ringing(FeedKind.ALL, Duration.ofMinutes(15)), schedule);
        var ringing = feed.events().stream()
                .filter(event -> !event.getAlarms().isEmpty())
                .map(event -> event.getRequiredProperty("UID").getValue())
                .toList();
        assertThat(ringing)
                .isEqualTo(schedule.entries().stream()
                        .filter(entry -> entry.kind() != Kind.CLOSED && !entry.isCancelled())
                        .map(entry -> entry.key().id() + HERE)
                        .toList())
                .contains("report" + HERE)
                .doesNotContain("office-hours-2025-10-16" + HERE);
        assertThat(feed.event("report"))
                .containsSequence(
                        "BEGIN:VALARM",
                        "ACTION:DISPLAY",
                        "TRIGGER:-PT15M",
                        "DESCRIPTION:COS 597A: Project report",
                        "END:VALARM",
                        "END:VEVENT");
        assertThat(feed.parsed().validate().getEntries()).isEmpty();
    }

    @Test
    void ringsNotForADeadlineOfADay() {
        var schedule = aSchedule()
                .with(new Deadline("day", "Report", LocalDate.parse("2025-10-01"), null, null, null))
                .build();
        assertThat(RenderedFeed.of(ringing(FeedKind.ALL, Duration.ofHours(2)), schedule)
                        .text())
                .contains("UID:day" + HERE)
                .doesNotContain("VALARM");
    }

    @Test
    void ringsBeforeATaskIsDue() {
        var feed = RenderedFeed.of(ringing(FeedKind.TASKS, Duration.ofMinutes(90)), FullTerm.schedule());
        assertThat(feed.lines("TRIGGER")).containsExactly("TRIGGER;RELATED=END:-PT1H30M");
        assertThat(feed.parsed().validate().getEntries()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void ringsNeverUnasked(FeedKind kind) {
        assertThat(RenderedFeed.of(FullTerm.schedule(), kind).text()).doesNotContain("VALARM", "TRIGGER");
    }

    @Test
    void f16JoinsCoursesByTimeAndKeepsTheirEvents() {
        var here = inPrinceton().build();
        var there = inBerlin().build();
        var joined = RenderedFeed.of(FeedVariant.of(FeedKind.ALL), here, there);
        assertThat(joined.values("UID"))
                .containsExactly(
                        "lecture-2025-09-02.ml@lectern.test",
                        "lecture-2025-09-02" + HERE,
                        "lecture-2025-09-09.ml@lectern.test",
                        "lecture-2025-09-09" + HERE);
        assertThat(joined.event("lecture-2025-09-02"))
                .contains("COLOR:royalblue")
                .filteredOn(line -> !line.startsWith("COLOR:"))
                .isEqualTo(RenderedFeed.of(here).event("lecture-2025-09-02"));
        assertThat(joined.lines("COLOR:"))
                .containsExactly("COLOR:steelblue", "COLOR:royalblue", "COLOR:steelblue", "COLOR:royalblue");
    }

    @Test
    void namesJoinedCoursesAsTheirReadersDo() {
        var joined = RenderedFeed.of(
                FeedVariant.of(FeedKind.ALL), inPrinceton().build(), inBerlin().build());
        assertThat(joined.lines().subList(0, joined.lines().indexOf("BEGIN:VTIMEZONE")))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Lectern//Course schedule//EN",
                        "CALSCALE:GREGORIAN",
                        "NAME:My courses",
                        "X-WR-CALNAME:My courses",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT4H",
                        "X-PUBLISHED-TTL:PT4H");
        var readings = RenderedFeed.of(
                FeedVariant.of(FeedKind.READINGS),
                inPrinceton().build(),
                inBerlin().build());
        assertThat(readings.lines("NAME")).containsExactly("NAME:My courses – Readings");
    }

    @Test
    void f31DefinesEachZoneOfJoinedCoursesOnce() {
        var third = inPrinceton().known("third").build();
        var joined = RenderedFeed.of(
                FeedVariant.of(FeedKind.ALL), inPrinceton().build(), inBerlin().build(), third);
        assertThat(joined.lines("TZID:")).containsExactly("TZID:America/New_York", "TZID:Europe/Berlin");
        assertThat(RenderedFeed.of(FeedVariant.of(FeedKind.ALL), inPrinceton().build(), third)
                        .lines("X-WR-TIMEZONE"))
                .containsExactly("X-WR-TIMEZONE:America/New_York");
    }

    @Test
    void keepsThePolicyOfEachJoinedCourse() {
        var off = new Amendment.Cancelled(LocalDate.parse("2025-09-09"), null);
        var marks = aSchedule().during("2025-09-09", "2025-09-09").lectures(off).build();
        var drops = aSchedule()
                .known("ml")
                .during("2025-09-09", "2025-09-09")
                .lectures(off)
                .cancelled(Cancelled.DROP)
                .build();
        assertThat(RenderedFeed.of(FeedVariant.of(FeedKind.ALL), marks, drops).values("UID"))
                .containsExactly("lecture-2025-09-09" + HERE);
    }

    @Test
    void leadsNobodyToThePageOfAnUnlistedCourse() {
        var readings = IntStream.range(0, 300)
                .mapToObj(i -> reading("Paper " + i + " on something that is described in many words"))
                .toArray(Reading[]::new);
        var schedule = aSchedule()
                .unlisted()
                .during("2025-09-02", "2025-09-09")
                .lectures()
                .session("long", "2025-09-02", "Long", readings)
                .closed("2025-09-10", "No class")
                .build();
        var feed = RenderedFeed.of(schedule);
        assertThat(feed.text().replace("\r\n ", "")).doesNotContain("courses/", "ourse page", "URL:");
        assertThat(feed.value("long", "DESCRIPTION")).endsWith("\\n- 161 more");
        assertThat(feed.lines("DESCRIPTION"))
                .startsWith("DESCRIPTION:Princeton University")
                .hasSize(3);
    }

    @Test
    void keepsTheAddressThatAnUnlistedMeetingNames() {
        var schedule = aSchedule()
                .unlisted()
                .with(new Deadline(
                        "report",
                        "Report",
                        LocalDate.parse("2025-10-01"),
                        LocalTime.NOON,
                        URI.create("https://example.edu/report"),
                        null))
                .build();
        assertThat(RenderedFeed.of(schedule).event("report"))
                .contains("DESCRIPTION:More: https://example.edu/report", "URL:https://example.edu/report");
    }

    private static FeedVariant inSection(@Nullable String section) {
        return new FeedVariant(FeedKind.ALL, FeedFormat.ICALENDAR, Set.of(), section, null);
    }

    private static FeedVariant ringing(FeedKind kind, Duration before) {
        return new FeedVariant(kind, FeedFormat.ICALENDAR, Set.of(), null, before);
    }

    private static ScheduleBuilder inPrinceton() {
        return aSchedule().during("2025-09-02", "2025-09-09").lectures();
    }

    private static ScheduleBuilder inBerlin() {
        return aSchedule()
                .known("ml")
                .called("ML", "Maschinelles Lernen")
                .in(ZoneId.of("Europe/Berlin"))
                .during("2025-09-02", "2025-09-09")
                .lectures();
    }
}
