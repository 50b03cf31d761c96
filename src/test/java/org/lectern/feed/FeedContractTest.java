package org.lectern.feed;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.feed.ScheduleBuilder.aSchedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneUpdater;
import net.fortuna.ical4j.util.Configurator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.schedule.FullTerm;
import org.lectern.schedule.Kind;

/**
 * Facts of contracts/ics-feeds.md that hold for a feed as a whole. Those of one entry are in {@link FeedRendererTest}, of
 * zones in {@link ZoneDefinitionTest}, of what an address may wish in {@link FeedVariantTest}, of the wire in the package
 * web: each test begins with its numbers.
 *
 * <p>These only inform, and nothing of ours could break them: F1 and F2 (what a subscription is), F30 (a feed in two
 * forms, of which we have one), F61 (TLS, which is the proxy's), F70 (how often each reader looks), F87 (what Google shows
 * to others), F96 and F98 (reading calendars with iCal4j, which only tests do).
 */
class FeedContractTest {

    private static final String HERE = ".cos597a-fall2025@lectern.test";

    /** RFC 5545 section 3.1: a name, then its parameters, of which ours have no value in quotes. */
    private static final Pattern PARAMETER = Pattern.compile(";([A-Z-]+=[^;:]*)");

    /** Of whatever an entry becomes. */
    private static final Set<String> WORDS = Set.of(
            "UID",
            "DTSTAMP",
            "LAST-MODIFIED",
            "SEQUENCE",
            "SUMMARY",
            "DESCRIPTION",
            "X-ALT-DESC",
            "URL",
            "CATEGORIES",
            "STATUS");

    @Test
    void f6F10F25F26F27F28F92NamesThesePropertiesAndNoOther() {
        Map<String, Set<String>> names = new TreeMap<>(everything()
                .map(RenderedFeed::parsed)
                .flatMap(calendar -> calendar.getComponents().stream())
                .collect(groupingBy(
                        Component::getName, flatMapping(FeedContractTest::names, toCollection(TreeSet::new)))));
        var calendar = everything()
                .flatMap(feed -> feed.parsed().getPropertyList().getAll().stream())
                .map(Property::getName)
                .collect(toCollection(TreeSet::new));

        assertThat(calendar)
                .containsExactly(
                        "CALSCALE",
                        "COLOR",
                        "DESCRIPTION",
                        "NAME",
                        "PRODID",
                        "REFRESH-INTERVAL",
                        "URL",
                        "VERSION",
                        "X-APPLE-CALENDAR-COLOR",
                        "X-PUBLISHED-TTL",
                        "X-WR-CALDESC",
                        "X-WR-CALNAME",
                        "X-WR-TIMEZONE");
        assertThat(names)
                .isEqualTo(Map.of(
                        "VTIMEZONE", Set.of("TZID"),
                        "VEVENT", with(WORDS, "DTSTART", "DTEND", "LOCATION", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS"),
                        "VTODO", with(WORDS, "DUE")));
    }

    @Test
    void f43GivesNoParameterAValueThatNeedsQuotes() {
        assertThat(everything()
                        .flatMap(feed -> feed.lines().stream())
                        .map(line -> line.substring(0, line.indexOf(':')))
                        .flatMap(name -> PARAMETER.matcher(name).results().map(found -> found.group(1)))
                        .distinct()
                        .sorted())
                .containsExactly(
                        "FMTTYPE=text/html", "RELATED=END", "TZID=America/New_York", "VALUE=DATE", "VALUE=DURATION");
    }

    @Test
    void f24KeepsEveryMeetingOfATermThatIsLongOver() {
        var feed = RenderedFeed.of(
                aSchedule().lectures().during("1999-10-12", "1999-11-16").build());

        assertThat(feed.lines("DTSTART;"))
                .containsExactly(
                        "DTSTART;TZID=America/New_York:19991012T104000",
                        "DTSTART;TZID=America/New_York:19991019T104000",
                        "DTSTART;TZID=America/New_York:19991026T104000",
                        "DTSTART;TZID=America/New_York:19991102T104000",
                        "DTSTART;TZID=America/New_York:19991109T104000",
                        "DTSTART;TZID=America/New_York:19991116T104000");
    }

    @Test
    void f29GivesEveryMeetingAnEventOfItsOwn() {
        var feed = RenderedFeed.of(aSchedule()
                .lectures()
                .officeHours()
                .during("2025-09-02", "2025-09-18")
                .build());

        assertThat(feed.values("UID"))
                .containsExactly(
                        "lecture-2025-09-02" + HERE,
                        "office-hours-2025-09-04" + HERE,
                        "lecture-2025-09-09" + HERE,
                        "office-hours-2025-09-11" + HERE,
                        "lecture-2025-09-16" + HERE,
                        "office-hours-2025-09-18" + HERE);
    }

    @ParameterizedTest
    @EnumSource
    void f90StampsEachComponentOnce(FeedKind kind) {
        var feed = RenderedFeed.of(FullTerm.schedule(), kind);
        int components = kind.entries(FullTerm.schedule()).size();

        assertThat(feed.lines("DTSTAMP")).hasSize(components).containsOnly("DTSTAMP:20250825T120000Z");
        assertThat(feed.lines("UID")).hasSize(components).doesNotHaveDuplicates();
    }

    @Test
    void f97AsksNoOtherHostForZones() {
        assertThat(new TimeZoneUpdater().isEnabled()).isFalse();
        assertThat(Configurator.getProperty("net.fortuna.ical4j.timezone.update.enabled"))
                .contains("false");
        assertThat(Configurator.getProperty("net.fortuna.ical4j.timezone.cache.impl"))
                .contains("net.fortuna.ical4j.util.MapTimeZoneCache");
    }

    @Test
    void f99KeepsMeetingsThatDifferByTheirIdsOnly() {
        var feed = RenderedFeed.of(aSchedule()
                .during("2025-09-02", "2025-09-02")
                .weekly("one", Kind.LAB, "Lab", DayOfWeek.TUESDAY, "09:00-10:00", "A1")
                .weekly("other", Kind.LAB, "Lab", DayOfWeek.TUESDAY, "09:00-10:00", "A1")
                .build());

        assertThat(feed.values("UID")).containsExactly("one-2025-09-02" + HERE, "other-2025-09-02" + HERE);
        assertThat(feed.lines("DTSTART;")).containsOnly("DTSTART;TZID=America/New_York:20250902T090000");
    }

    /** Each kind of a schedule that says whatever one can say, ringing too. */
    private static Stream<RenderedFeed> everything() {
        return Arrays.stream(FeedKind.values())
                .map(kind -> new FeedVariant(kind, FeedFormat.ICALENDAR, Set.of(), null, Duration.ofMinutes(15)))
                .map(variant -> RenderedFeed.of(variant, FullTerm.schedule()));
    }

    private static Stream<String> names(Component component) {
        return component.getPropertyList().getAll().stream().map(Property::getName);
    }

    private static Set<String> with(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(toCollection(TreeSet::new));
    }
}
