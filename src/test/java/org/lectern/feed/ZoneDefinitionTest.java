package org.lectern.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneDefinitionTest {

    private static final Instant FIRST = Instant.parse("2025-09-02T14:40:00Z");
    private static final Instant LAST = Instant.parse("2025-11-20T19:30:00Z");

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
    void f31AgreesWithJavaAtEveryHourOfAYear(String name) {
        agrees(ZoneId.of(name), FIRST, FIRST.plus(Duration.ofDays(366)), Duration.ofHours(1));
    }

    @ParameterizedTest
    @MethodSource("everyZone")
    void f31AgreesWithJavaInEveryZone(ZoneId zone) {
        agrees(zone, FIRST, LAST, Duration.ofDays(5));
        agrees(zone, Instant.parse("2026-01-26T09:00:00Z"), Instant.parse("2026-05-15T09:00:00Z"), Duration.ofDays(5));
    }

    static Stream<ZoneId> everyZone() {
        return ZoneId.getAvailableZoneIds().stream()
                .sorted()
                // iCal4j adds the zones of every feed it parses
                .filter(id -> !id.startsWith("ical4j"))
                .map(ZoneId::of)
                .filter(zone -> !(zone.normalized() instanceof ZoneOffset));
    }

    private static void agrees(ZoneId zone, Instant first, Instant last, Duration step) {
        var definition = ZoneDefinition.of(zone, first, last);
        assertThat(definition.validate().getEntries()).isEmpty();
        var offsets = offsets(definition);
        for (var instant : instants(zone, first, last, step)) {
            assertThat(offsets.floorEntry(instant))
                    .as(instant.atZone(zone).toString())
                    .extracting(Map.Entry::getValue)
                    .isEqualTo(zone.getRules().getOffset(instant));
        }
    }

    /**
     * Every onset that the definition gives up to 2027, as RFC 5545 section 3.6.5 reads it. iCal4j's own search for the
     * onset in force is some hours off around each, so only its expansion of rules is used.
     */
    private static NavigableMap<Instant, ZoneOffset> offsets(VTimeZone definition) {
        NavigableMap<Instant, ZoneOffset> offsets = new TreeMap<>();
        for (var observance : definition.getObservances()) {
            var from =
                    observance.<TzOffsetFrom>getRequiredProperty("TZOFFSETFROM").getOffset();
            var to = observance.<TzOffsetTo>getRequiredProperty("TZOFFSETTO").getOffset();
            onsets(observance).forEach(onset -> offsets.put(onset.toInstant(from), to));
        }
        return offsets;
    }

    private static List<LocalDateTime> onsets(Observance observance) {
        var start = observance
                .<DtStart<LocalDateTime>>getRequiredProperty("DTSTART")
                .getDate();
        return observance
                .<RRule<LocalDateTime>>getProperty("RRULE")
                .map(rule -> rule.getRecur().getDates(start, start, LocalDateTime.of(2027, 1, 1, 0, 0)))
                .orElse(List.of(start));
    }

    /** At regular instants, and just before and after each change of the clocks. */
    private static List<Instant> instants(ZoneId zone, Instant first, Instant last, Duration step) {
        List<Instant> instants = new ArrayList<>();
        for (var instant = first; !instant.isAfter(last); instant = instant.plus(step)) {
            instants.add(instant);
        }
        instants.add(last);
        Stream.iterate(
                        zone.getRules().nextTransition(first),
                        transition ->
                                transition != null && transition.getInstant().isBefore(last),
                        transition -> zone.getRules().nextTransition(transition.getInstant()))
                .map(ZoneOffsetTransition::getInstant)
                .forEach(change -> {
                    instants.add(change.minusSeconds(1));
                    instants.add(change);
                });
        return instants;
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
