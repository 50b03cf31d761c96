package org.lectern.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.schedule.When;

class ZoneDefinitionTest {

    private static final Instant FIRST = Instant.parse("2025-09-02T14:40:00Z");
    private static final Instant LAST = Instant.parse("2025-11-20T19:30:00Z");
    private static final Term YEARS_END = term("2025-10-01T07:00:00Z", "2026-04-30T16:00:00Z");
    private static final Term TWO_YEARS = term("2025-09-01T13:00:00Z", "2027-08-31T20:00:00Z");
    private static final List<Term> TERMS = List.of(
            new Term(FIRST, LAST),
            YEARS_END,
            TWO_YEARS,
            term("2026-01-26T09:00:00Z", "2026-05-15T09:00:00Z"),
            // rules have changed since in many zones
            term("2010-12-31T23:30:00Z", "2012-02-29T12:00:00Z"));

    /** From the begin of the first meeting to the end of the last. */
    private record Term(Instant first, Instant last) {}

    @Test
    void f33GivesNewYorkItsTwoYearlyRules() {
        assertThat(text("America/New_York", FIRST, LAST))
                .containsExactly(
                        "BEGIN:VTIMEZONE",
                        "TZID:America/New_York",
                        "BEGIN:DAYLIGHT",
                        "DTSTART:20070311T020000",
                        "TZOFFSETFROM:-0500",
                        "TZOFFSETTO:-0400",
                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
                        "END:DAYLIGHT",
                        "BEGIN:STANDARD",
                        "DTSTART:20071104T020000",
                        "TZOFFSETFROM:-0400",
                        "TZOFFSETTO:-0500",
                        "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
                        "END:STANDARD",
                        "END:VTIMEZONE");
    }

    @Test
    void f33GivesBerlinTheLastSundays() {
        assertThat(text("Europe/Berlin", FIRST, LAST))
                .contains(
                        "DTSTART:19960331T020000",
                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                        "DTSTART:19961027T030000",
                        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");
    }

    @Test
    void f33GivesLordHoweItsHalfHour() {
        assertThat(text("Australia/Lord_Howe", FIRST, LAST))
                .contains(
                        "TZOFFSETFROM:+1100",
                        "TZOFFSETTO:+1030",
                        "RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU",
                        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU");
    }

    @Test
    void f33GivesAZoneWithoutChangesOneObservance() {
        assertThat(text("Asia/Kolkata", FIRST, LAST))
                .containsExactly(
                        "BEGIN:VTIMEZONE",
                        "TZID:Asia/Kolkata",
                        "BEGIN:STANDARD",
                        "DTSTART:19700101T000000",
                        "TZOFFSETFROM:+0530",
                        "TZOFFSETTO:+0530",
                        "END:STANDARD",
                        "END:VTIMEZONE");
    }

    @Test
    void f33GivesAZoneThatGaveUpSummerTimeItsLastChange() {
        assertThat(text("Asia/Tehran", FIRST, LAST))
                .containsExactly(
                        "BEGIN:VTIMEZONE",
                        "TZID:Asia/Tehran",
                        "BEGIN:STANDARD",
                        "DTSTART:20220922T000000",
                        "TZOFFSETFROM:+0430",
                        "TZOFFSETTO:+0330",
                        "END:STANDARD",
                        "END:VTIMEZONE");
    }

    @Test
    void f33GivesSingleOnsetsWhereNoSimpleRuleHolds() {
        // Chile changes on the first Sundays from the second day of April and September on
        assertThat(text(
                        "America/Santiago",
                        Instant.parse("2024-02-01T09:00:00Z"),
                        Instant.parse("2024-05-01T09:00:00Z")))
                .filteredOn(line -> line.startsWith("DTSTART") || line.startsWith("RRULE"))
                .containsExactly("DTSTART:20230903T000000", "DTSTART:20240407T000000", "DTSTART:20240908T000000");
    }

    @Test
    void f33GivesDublinItsSummerAsDaylightTime() {
        // the law there has it the other way round, standard in summer; readers know no such zone
        assertThat(text("Europe/Dublin", FIRST, LAST))
                .containsExactly(
                        "BEGIN:VTIMEZONE",
                        "TZID:Europe/Dublin",
                        "BEGIN:DAYLIGHT",
                        "DTSTART:19960331T010000",
                        "TZOFFSETFROM:+0000",
                        "TZOFFSETTO:+0100",
                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                        "END:DAYLIGHT",
                        "BEGIN:STANDARD",
                        "DTSTART:19961027T020000",
                        "TZOFFSETFROM:+0100",
                        "TZOFFSETTO:+0000",
                        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                        "END:STANDARD",
                        "END:VTIMEZONE");
    }

    @Test
    void f33GivesMoroccoTheChangesAroundItsRamadan() {
        assertThat(text(
                        "Africa/Casablanca",
                        Instant.parse("2025-02-03T09:00:00Z"),
                        Instant.parse("2025-06-01T09:00:00Z")))
                .filteredOn(line -> line.startsWith("DTSTART") || line.startsWith("TZOFFSETTO"))
                .startsWith(
                        "DTSTART:20240414T020000",
                        "TZOFFSETTO:+0100",
                        "DTSTART:20250223T030000",
                        "TZOFFSETTO:+0000",
                        "DTSTART:20250406T020000",
                        "TZOFFSETTO:+0100")
                .hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/New_York",
                "Europe/London",
                "Europe/Dublin",
                "Australia/Sydney",
                "Australia/Lord_Howe",
                "America/Santiago",
                "America/Nuuk",
                "America/Havana",
                "Africa/Casablanca",
                "Africa/Cairo",
                "Asia/Tehran",
                "Asia/Jerusalem",
                "Asia/Gaza",
                "Asia/Kathmandu",
                "Pacific/Chatham",
                "Pacific/Apia",
                "Antarctica/Troll"
            })
    void f31IsRightForATermOfOneMeetingBesideAnyChange(String name) {
        var zone = ZoneId.of(name);
        for (var meeting : besideChanges(zone, TWO_YEARS)) {
            var written = written(zone, new Term(start(meeting), end(meeting)));
            assertThat(read(written, meeting)).isEqualTo(List.of(start(meeting), end(meeting)));
        }
    }

    @ParameterizedTest
    @MethodSource("everyZone")
    void f31AgreesWithJavaEveryHalfHourAroundEachChangeInEveryZone(ZoneId zone) {
        for (var term : TERMS) {
            var written = written(zone, term);
            assertThat(instants(zone, term)
                            .filter(instant ->
                                    !written.at(instant).equals(zone.getRules().getOffset(instant))))
                    .as("%s in %s", term, zone)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("everyZone")
    void f31F91ReadersFindEveryMeetingAtItsInstantInEveryZone(ZoneId zone) {
        var written = written(zone, YEARS_END);
        for (var meeting : besideChanges(zone, YEARS_END)) {
            assertThat(read(written, meeting)).isEqualTo(List.of(start(meeting), end(meeting)));
        }
    }

    @ParameterizedTest
    @MethodSource("everyZone")
    void f94SatisfiesTheValidatorOfICal4j(ZoneId zone) {
        assertThat(ZoneDefinition.of(zone, FIRST, LAST).validate().getEntries()).isEmpty();
    }

    static Stream<ZoneId> everyZone() {
        return ZoneId.getAvailableZoneIds().stream()
                .sorted()
                // iCal4j adds the zones of every feed it parses
                .filter(id -> !id.startsWith("ical4j"))
                .map(ZoneId::of)
                .filter(zone -> !(zone.normalized() instanceof ZoneOffset));
    }

    private static WrittenZone written(ZoneId zone, Term term) {
        return WrittenZone.of(text(zone.getId(), term.first(), term.last()));
    }

    /** Every fifth day, and every half hour of the days before and after each change of the clocks. */
    private static Stream<Instant> instants(ZoneId zone, Term term) {
        var regular = Stream.iterate(
                term.first(), instant -> instant.isBefore(term.last()), instant -> instant.plus(Duration.ofDays(5)));
        var around = changes(zone, term)
                .flatMap(change -> Stream.concat(
                        Stream.of(change.minusSeconds(1)),
                        IntStream.range(-48, 48).mapToObj(half -> change.plus(Duration.ofMinutes(30L * half)))))
                .filter(instant -> !instant.isBefore(term.first()) && !instant.isAfter(term.last()));
        return Stream.of(regular, around, Stream.of(term.last())).flatMap(each -> each);
    }

    /** Of 40 minutes, at every half hour that the clocks show on the days before, of and after each change. */
    private static List<When.Timed> besideChanges(ZoneId zone, Term term) {
        return changes(zone, term)
                .map(change -> change.atZone(zone).toLocalDate().minusDays(1).atStartOfDay())
                .flatMap(day -> IntStream.range(0, 3 * 48).mapToObj(half -> day.plusMinutes(30L * half)))
                .map(local -> local.atZone(zone))
                .filter(start -> !start.toInstant().isBefore(term.first()))
                .map(start -> new When.Timed(start, start.plusMinutes(40)))
                .filter(meeting -> !end(meeting).isAfter(term.last()))
                .toList();
    }

    private static Stream<Instant> changes(ZoneId zone, Term term) {
        return Stream.iterate(
                        zone.getRules().nextTransition(term.first()),
                        change -> change != null && change.getInstant().isBefore(term.last()),
                        change -> zone.getRules().nextTransition(change.getInstant()))
                .map(ZoneOffsetTransition::getInstant);
    }

    /** Both ends as a reader of the lines finds them. */
    private static List<Instant> read(WrittenZone zone, When meeting) {
        return WrittenTime.of(meeting).stream()
                .flatMap(property -> zone.read(property.toString().strip()).stream())
                .toList();
    }

    private static Instant start(When.Timed meeting) {
        return meeting.start().toInstant();
    }

    private static Instant end(When.Timed meeting) {
        return meeting.end().toInstant();
    }

    private static Term term(String first, String last) {
        return new Term(Instant.parse(first), Instant.parse(last));
    }

    private static List<String> text(String zone, Instant first, Instant last) {
        return ZoneDefinition.of(ZoneId.of(zone), first, last)
                .toString()
                .lines()
                .toList();
    }

    @Test
    void f33BeginsBeforeTheFirstEvent() {
        everyZone()
                .forEach(zone -> assertThat(text(zone.getId(), FIRST, LAST).stream()
                                .filter(line -> line.startsWith("DTSTART:"))
                                .map(line -> LocalDate.parse(line.substring(8, 16), DateTimeFormatter.BASIC_ISO_DATE))
                                .min(LocalDate::compareTo)
                                .orElseThrow())
                        .as(zone.getId())
                        .isBefore(LocalDate.of(2025, 9, 2)));
    }
}
