package org.lectern.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.feed.ScheduleBuilder.INSTALLATION;
import static org.lectern.feed.ScheduleBuilder.STAMP;
import static org.lectern.feed.ScheduleBuilder.aSchedule;
import static org.lectern.feed.ScheduleBuilder.reading;
import static org.lectern.feed.ScheduleBuilder.stamps;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.schedule.Amendment;
import org.lectern.schedule.Deadline;
import org.lectern.schedule.Entry;
import org.lectern.schedule.FullTerm;
import org.lectern.schedule.Installation;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Publishing.Cancelled;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Stamp;
import org.lectern.schedule.When;

class FeedRendererTest {

    private static final Amendment TRAVEL = new Amendment.Cancelled(LocalDate.parse("2025-09-09"), "travel");

    @Test
    void f3GivesTheSameBytesInAnyZoneAndLanguageOfTheMachine() {
        var zone = TimeZone.getDefault();
        var language = Locale.getDefault();
        var here = RenderedFeed.of(Cos597a.schedule());
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(RenderedFeed.of(Cos597a.schedule()).text()).isEqualTo(here.text());
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(language);
        }
    }

    @Test
    void f3GivesTheSameBytesOnAllThreads() throws Exception {
        var schedule = Cos597a.schedule();
        var renderer = new FeedRenderer(INSTALLATION);
        var alone = renderer.render(schedule, stamps(schedule), FeedKind.ALL);
        var threads = Executors.newFixedThreadPool(8);
        try {
            Callable<byte[]> render = () -> renderer.render(schedule, stamps(schedule), FeedKind.ALL);
            for (var result : threads.invokeAll(
                    IntStream.range(0, 64).mapToObj(i -> render).toList())) {
                assertThat(result.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void f4F5F7F8F9F11F95BeginsWithWhatACalendarNeeds() {
        assertThat(RenderedFeed.of(aSchedule().build()).lines())
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Lectern//Course schedule//EN",
                        "CALSCALE:GREGORIAN",
                        "NAME:COS 597A: Efficient Systems for Foundation Models",
                        "X-WR-CALNAME:COS 597A: Efficient Systems for Foundation Models",
                        "DESCRIPTION:Fall 2025\\, Princeton University\\n\\n"
                                + "Course page: https://lectern.example.edu/courses/cos597a-fall2025",
                        "X-WR-CALDESC:Fall 2025\\, Princeton University\\n\\n"
                                + "Course page: https://lectern.example.edu/courses/cos597a-fall2025",
                        "URL:https://lectern.example.edu/courses/cos597a-fall2025",
                        "COLOR:royalblue",
                        "X-APPLE-CALENDAR-COLOR:#4169E1",
                        "X-WR-TIMEZONE:America/New_York",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT4H",
                        "X-PUBLISHED-TTL:PT4H",
                        "END:VCALENDAR");
    }

    @Test
    void f7NamesTheKindInTheNameOfTheCalendar() {
        var feed = RenderedFeed.of(aSchedule().build(), FeedKind.OFFICE_HOURS);
        assertThat(feed.lines("X-WR-CALNAME"))
                .containsExactly("X-WR-CALNAME:COS 597A: Efficient Systems for Foundation Models – Office hours");
        assertThat(feed.lines("NAME"))
                .containsExactly("NAME:COS 597A: Efficient Systems for Foundation Models – Office hours");
    }

    @ParameterizedTest
    @EnumSource
    void f12IsACalendarWithoutAComponentWhenThereIsNothing(FeedKind kind) {
        var feed = RenderedFeed.of(aSchedule().build(), kind);
        assertThat(feed.parsed().getComponents()).isEmpty();
        assertThat(feed.text()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void f13MakesTheUidOfKeyCourseAndNamespace() {
        var feed = RenderedFeed.of(
                aSchedule().lectures().during("2025-09-02", "2025-09-02").build());
        assertThat(feed.values("UID")).containsExactly("lecture-2025-09-02.cos597a-fall2025@lectern.test");
    }

    @Test
    void f14KeepsTheUidWhenAMeetingMoves() {
        var moved = Amendment.Changed.moved(
                LocalDate.parse("2025-09-02"),
                LocalDate.parse("2025-09-03"),
                LocalTime.of(9, 0),
                LocalTime.of(10, 0),
                "A1");
        var feed = RenderedFeed.of(
                aSchedule().lectures(moved).during("2025-09-02", "2025-09-02").build());
        assertThat(feed.event("lecture-2025-09-02"))
                .contains(
                        "DTSTART;TZID=America/New_York:20250903T090000",
                        "DTEND;TZID=America/New_York:20250903T100000",
                        "LOCATION:A1");
        assertThat(feed.value("lecture-2025-09-02", "DESCRIPTION")).startsWith("Moved from Tuesday\\, September 2\\n");
    }

    @Test
    void f15GivesEveryEventAUidOfItsOwn() {
        assertThat(RenderedFeed.of(Cos597a.schedule()).values("UID"))
                .hasSize(24)
                .doesNotHaveDuplicates();
    }

    @Test
    void f17F18TakesDtstampLastModifiedAndSequenceFromTheStamp() {
        var schedule = aSchedule().lectures().during("2025-09-02", "2025-09-02").build();
        var stamp = new Stamp(7, Instant.parse("2025-08-31T22:00:05Z"));
        var feed = RenderedFeed.of(schedule, Map.of("lecture-2025-09-02", stamp), FeedKind.ALL);
        assertThat(feed.event("lecture-2025-09-02"))
                .contains("DTSTAMP:20250831T220005Z", "LAST-MODIFIED:20250831T220005Z", "SEQUENCE:7");
    }

    @Test
    void f17RefusesAnEntryWithoutAStamp() {
        var renderer = new FeedRenderer(INSTALLATION);
        assertThatThrownBy(() -> renderer.render(Cos597a.schedule(), Map.of(), FeedKind.ALL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The entry 'week-1' of cos597a-fall2025 has no stamp;"
                        + " a release must give one to every entry and reading list");
    }

    @Test
    void f19F20ChangesOneEventWhenOneEntryChanges() {
        var before = aSchedule().lectures().build();
        var after = aSchedule()
                .lectures(Amendment.Changed.moved(LocalDate.parse("2025-09-16"), null, null, null, "Room 104"))
                .build();
        var stamps = stamps(after);
        stamps.put("lecture-2025-09-16", new Stamp(1, STAMP.changed().plusSeconds(60)));
        var old = RenderedFeed.of(before).lines();
        assertThat(RenderedFeed.of(after, stamps, FeedKind.ALL).lines().stream().filter(line -> !old.contains(line)))
                .containsExactly(
                        "DTSTAMP:20250825T120100Z",
                        "LAST-MODIFIED:20250825T120100Z",
                        "SEQUENCE:1",
                        "LOCATION:Room 104");
    }

    @Test
    void f21KeepsTheOrderOfTheEntries() {
        var schedule = Cos597a.schedule();
        assertThat(RenderedFeed.of(schedule).values("UID"))
                .isEqualTo(schedule.entries().stream()
                        .map(entry -> entry.key().uid("lectern.test"))
                        .toList());
    }

    @Test
    void f22F23MarksACancelledMeeting() {
        var feed = RenderedFeed.of(aSchedule().lectures(TRAVEL).build());
        assertThat(feed.event("lecture-2025-09-09"))
                .contains("SUMMARY:Cancelled: COS 597A: Lecture", "STATUS:CANCELLED", "TRANSP:TRANSPARENT");
        assertThat(feed.value("lecture-2025-09-09", "DESCRIPTION")).startsWith("Cancelled: travel\\n");
    }

    @Test
    void f22F23LeavesOutACancelledMeetingWhereTheCourseWantsThat() {
        var feed = RenderedFeed.of(
                aSchedule().lectures(TRAVEL).cancelled(Cancelled.DROP).build());
        assertThat(feed.lines("STATUS")).hasSize(11).containsOnly("STATUS:CONFIRMED");
        assertThat(feed.text()).doesNotContain("lecture-2025-09-09");
    }

    @Test
    void f31DefinesTheZoneItNames() {
        var feed = RenderedFeed.of(Cos597a.schedule());
        assertThat(feed.lines("TZID")).containsExactly("TZID:America/New_York");
        assertThat(feed.lines("DTSTART;TZID")).hasSize(23).allMatch(line -> line.contains(";TZID=America/New_York:"));
    }

    @Test
    void f34DefinesNoZoneWithoutATimedEvent() {
        var feed = RenderedFeed.of(aSchedule().closed("2025-10-14", "No class").build());
        assertThat(feed.text()).doesNotContain("VTIMEZONE").contains("VEVENT");
    }

    @Test
    void f35WritesUtcInTheHourThatClocksRepeat() {
        var feed = RenderedFeed.of(aSchedule()
                .with(new Deadline("late", "Report", LocalDate.parse("2025-11-02"), LocalTime.of(1, 59), null, null))
                .build());
        assertThat(feed.event("late")).contains("DTSTART:20251102T055900Z", "DTEND:20251102T060000Z");
        assertThat(feed.text()).doesNotContain("TZID");
    }

    @ParameterizedTest
    @MethodSource("org.lectern.feed.ZoneDefinitionTest#everyZone")
    void f32F91WritesTheWallTimeAndTheNameOfEveryZone(ZoneId zone) {
        var feed = RenderedFeed.of(aSchedule()
                .lectures()
                .in(zone)
                .during("2025-04-01", "2025-04-01")
                .build());
        assertThat(feed.event("lecture-2025-04-01"))
                .contains(
                        "DTSTART;TZID=" + zone.getId() + ":20250401T104000",
                        "DTEND;TZID=" + zone.getId() + ":20250401T120000");
    }

    @Test
    void f36F91WritesUtcForAZoneThatIsUtcOrAMereOffset() {
        for (var zone : List.of("UTC", "Z", "Etc/UTC", "-04:00", "UTC+2")) {
            var feed =
                    RenderedFeed.of(aSchedule().lectures().in(ZoneId.of(zone)).build());
            assertThat(feed.lines("DTSTART")).allMatch(line -> line.matches("DTSTART:\\d{8}T\\d{6}Z"));
            assertThat(feed.lines("X-WR-TIMEZONE")).containsExactly("X-WR-TIMEZONE:UTC");
        }
    }

    @Test
    void f37EndsADayOnTheNextOne() {
        var feed = RenderedFeed.of(aSchedule().closed("2025-10-31", "No class").build());
        assertThat(feed.event("closed-2025-10-31"))
                .containsExactly(
                        "BEGIN:VEVENT",
                        "UID:closed-2025-10-31.cos597a-fall2025@lectern.test",
                        "DTSTAMP:20250825T120000Z",
                        "LAST-MODIFIED:20250825T120000Z",
                        "SEQUENCE:0",
                        "DTSTART;VALUE=DATE:20251031",
                        "DTEND;VALUE=DATE:20251101",
                        "SUMMARY:COS 597A: No class",
                        "DESCRIPTION:Course page: https://lectern.example.edu/courses/cos597a-fall2025",
                        "X-ALT-DESC;FMTTYPE=text/html:<html><body><p>Course page: "
                                + "<a href=\"https://lectern.example.edu/courses/cos597a-fall2025\">"
                                + "https://lectern.example.edu/courses/cos597a-fall2025</a></p></body></html>",
                        "URL:https://lectern.example.edu/courses/cos597a-fall2025",
                        "CATEGORIES:closed",
                        "STATUS:CONFIRMED",
                        "TRANSP:TRANSPARENT",
                        "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
                        "END:VEVENT");
    }

    @Test
    void f38GivesATimedEventBothEndsInOneZone() {
        assertThat(RenderedFeed.of(Cos597a.schedule()).event("week-1"))
                .contains(
                        "DTSTART;TZID=America/New_York:20250902T104000", "DTEND;TZID=America/New_York:20250902T120000");
    }

    @Test
    void f39KeepsTheWallTimeWhenClocksChange() {
        assertThat(RenderedFeed.of(Cos597a.schedule()).starts())
                .contains(
                        Instant.parse("2025-10-28T14:40:00Z"),
                        Instant.parse("2025-10-30T17:30:00Z"),
                        Instant.parse("2025-11-04T15:40:00Z"),
                        Instant.parse("2025-11-06T18:30:00Z"))
                .isEqualTo(Cos597a.schedule().entries().stream()
                        .map(Entry::when)
                        .filter(When.Timed.class::isInstance)
                        .map(when -> ((When.Timed) when).start().toInstant())
                        .toList());
    }

    @Test
    void f40EndsEveryLineWithCrLf() {
        var text = RenderedFeed.of(Cos597a.schedule()).text();
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text).doesNotContain("\r\n\r\n");
    }

    @Test
    void f41F93FoldsByOctets() {
        var feed = RenderedFeed.of(aSchedule()
                .lectures()
                .session("long", "2025-09-02", "推論と量子化、分散学習 😀 ".repeat(20))
                .build());
        assertThat(feed.text().lines())
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\uFFFD"));
        assertThat(feed.value("long", "SUMMARY"))
                .isEqualTo("COS 597A: " + "推論と量子化、分散学習 😀 ".repeat(20).strip());
    }

    @Test
    void f42EscapesOnceAndOnlyWhatNeedsIt() {
        var feed = RenderedFeed.of(aSchedule()
                .lectures()
                .session("odd", "2025-09-02", "a, b; c: \"d\" \\n\ne <b>&amp;\u0007\u0085f")
                .build());
        assertThat(feed.value("odd", "SUMMARY")).isEqualTo("COS 597A: a\\, b\\; c: \"d\" \\\\n e <b>&amp\\; f");
    }

    @Test
    void f42LeavesAddressesUnescapedAndInAscii() {
        var feed = RenderedFeed.of(aSchedule()
                .with(new Deadline(
                        "report",
                        "Report",
                        LocalDate.parse("2025-11-14"),
                        null,
                        URI.create("https://example.org/ü?a=1,2;b=3"),
                        null))
                .build());
        assertThat(feed.value("report", "URL")).isEqualTo("https://example.org/%C3%BC?a=1,2;b=3");
        assertThat(feed.value("report", "DESCRIPTION"))
                .isEqualTo("More: https://example.org/%C3%BC?a=1\\,2\\;b=3\\n"
                        + "Course page: https://lectern.example.edu/courses/cos597a-fall2025");
    }

    @Test
    void f44ShowsNothingWhereNothingIsKnown() {
        var feed = RenderedFeed.of(aSchedule()
                .bySession("lecture", Kind.LECTURE, "10:00-11:00", null)
                .session("bare", "2025-09-02", "Bare")
                .build());
        assertThat(feed.text()).doesNotContain("null", "Optional", "LOCATION", "Readings");
    }

    @Test
    void f45ListsReadingsInTheirLecture() {
        var feed = RenderedFeed.of(aSchedule()
                .lectures()
                .week(
                        2,
                        "2025-09-09",
                        "Scaling laws",
                        new Reading(
                                "Scaling Laws for Neural Language Models",
                                List.of(),
                                null,
                                "2001.08361",
                                null,
                                true,
                                null),
                        new Reading("GPT3", List.of(), null, null, null, false, null))
                .build());
        assertThat(feed.value("week-2", "DESCRIPTION"))
                .isEqualTo("Week 2\\nWith Tri Dao\\, https://tridao.me\\n\\n"
                        + "Readings:\\n- Scaling Laws for Neural Language Models\\n  https://arxiv.org/abs/2001.08361\\n"
                        + "- GPT3 (optional)\\n\\n"
                        + "Course page: https://lectern.example.edu/courses/cos597a-fall2025");
    }

    @Test
    void f45GivesReadingListsDaysOfTheirOwnInTheirFeed() {
        var feed = RenderedFeed.of(Cos597a.schedule(), FeedKind.READINGS);
        assertThat(feed.events()).hasSize(9);
        assertThat(feed.event("week-2-readings"))
                .contains(
                        "DTSTART;VALUE=DATE:20250909",
                        "DTEND;VALUE=DATE:20250910",
                        "SUMMARY:COS 597A: Readings for week 2",
                        "CATEGORIES:readings",
                        "TRANSP:TRANSPARENT");
        assertThat(feed.text()).doesNotContain("VTODO", "VTIMEZONE");
    }

    @Test
    void f46ShowsNoHeadingWithoutReadings() {
        assertThat(RenderedFeed.of(Cos597a.schedule()).value("week-3", "DESCRIPTION"))
                .isEqualTo("Week 3\\nWith Tri Dao\\, https://tridao.me\\n\\n"
                        + "Course page: https://lectern.example.edu/courses/cos597a-fall2025");
    }

    @Test
    void f46ShowsEveryTitleAsItIs() {
        var schedule = Cos597a.schedule();
        var descriptions = String.join("\n", RenderedFeed.of(schedule).values("DESCRIPTION"));
        var titles = schedule.sessions().stream()
                .flatMap(session -> session.readings().stream())
                .map(Reading::title)
                .toList();
        assertThat(titles).hasSize(23).allMatch(title -> descriptions.contains("\n- " + title + "\n"));
    }

    @Test
    void endsAListThatIsTooLongWithACount() {
        var readings = IntStream.range(0, 300)
                .mapToObj(i -> reading("Paper " + i + " on something that is described in many words"))
                .toArray(Reading[]::new);
        var description = RenderedFeed.of(aSchedule()
                        .lectures()
                        .session("long", "2025-09-02", "Long", readings)
                        .build())
                .values("DESCRIPTION")
                .get(0);
        assertThat(description.length()).isBetween(7_000, 8_000);
        assertThat(description).contains("\n- 162 more on the course page\n\nCourse page: https://");
    }

    @Test
    void countsLinesOfNotesThatDoNotFitAndSaysTheRest() {
        var notes = IntStream.rangeClosed(1, 1_000)
                .mapToObj(i -> "Línea " + i + " — what there is to know")
                .collect(Collectors.joining("\n"));
        var description = RenderedFeed.of(FullTerm.schedule(FullTerm.scaling(notes, true)))
                .values("DESCRIPTION")
                .get(4);
        assertThat(description.getBytes(StandardCharsets.UTF_8).length).isBetween(7_900, 8_100);
        assertThat(description)
                .containsPattern(
                        "Línea (\\d+) — what there is to know\n\\d+ more lines on the course page\n\nReadings, due Mon, Oct 6, 20:00:\n")
                .endsWith("""
                        - 2 more on the course page

                        Links:
                        - 2 more on the course page

                        More: https://example.edu/scaling
                        Course page: https://lectern.example.edu/courses/cos597a-fall2025""");
    }

    @Test
    void offersOfficeHoursWithoutBlockingTheTime() {
        var feed = RenderedFeed.of(Cos597a.schedule());
        assertThat(feed.event("office-hours-2025-09-04"))
                .contains(
                        "SUMMARY:COS 597A: Office hours (Tri Dao)",
                        "LOCATION:COS 420",
                        "CATEGORIES:office-hours",
                        "TRANSP:TRANSPARENT");
        assertThat(feed.event("week-1")).contains("CATEGORIES:lecture", "TRANSP:OPAQUE", "STATUS:CONFIRMED");
    }

    @ParameterizedTest
    @EnumSource
    void givesNothingThatRingsInvitesOrTellsSecrets(FeedKind kind) {
        assertThat(RenderedFeed.of(FullTerm.schedule(), kind).text())
                .doesNotContain("METHOD", "VALARM", "ORGANIZER", "ATTENDEE", "SOURCE", "RRULE:FREQ=WEEKLY", "CLASS:");
    }

    @ParameterizedTest
    @EnumSource
    void f94SatisfiesTheValidatorOfICal4j(FeedKind kind) {
        assertThat(RenderedFeed.of(FullTerm.schedule(), kind)
                        .parsed()
                        .validate()
                        .getEntries())
                .isEmpty();
    }

    @Test
    void splitsTheCourseIntoItsFeeds() {
        assertThat(RenderedFeed.of(Cos597a.schedule()).events()).hasSize(24);
        assertThat(RenderedFeed.of(Cos597a.schedule(), FeedKind.LECTURES).values("CATEGORIES"))
                .hasSize(12)
                .containsOnly("lecture", "closed");
        assertThat(RenderedFeed.of(Cos597a.schedule(), FeedKind.OFFICE_HOURS).values("CATEGORIES"))
                .hasSize(12)
                .containsOnly("office-hours");
    }

    @Test
    void namesTheConfiguredAddressAndNamespace() {
        Schedule schedule = aSchedule().closed("2025-10-14", "No class").build();
        var elsewhere = new Installation("other", URI.create("http://localhost:8080/base/"));
        var text = new String(
                new FeedRenderer(elsewhere).render(schedule, stamps(schedule), FeedKind.ALL), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("UID:closed-2025-10-14.cos597a-fall2025@other\r\n")
                .contains("URL:http://localhost:8080/base/courses/cos597a-fall2025\r\n");
    }
}
