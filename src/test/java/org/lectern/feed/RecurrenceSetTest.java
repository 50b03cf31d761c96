package org.lectern.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.feed.ScheduleBuilder.aSchedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.RRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.schedule.Kind;
import org.lectern.schedule.When;

/** The recurrence set of a weekly rule (RFC 5545 section 3.8.5) as iCal4j reads it is an oracle for our own expansion. */
class RecurrenceSetTest {

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2025-09-02, 2025-11-20, 2025-10-14",
        "America/New_York, 2026-01-27, 2026-05-01, 2026-03-10",
        "Europe/Berlin,    2025-10-07, 2026-02-10, 2025-12-30",
        "Australia/Sydney, 2025-07-29, 2025-11-04, 2025-09-30",
        "Asia/Tehran,      2025-09-02, 2025-11-20, 2025-10-14"
    })
    void weeklyMeetingsAreThoseOfTheRule(ZoneId zone, LocalDate first, LocalDate last, LocalDate closed) {
        var schedule = aSchedule()
                .in(zone)
                .during(first.toString(), last.toString())
                .weekly("lecture", Kind.LECTURE, "Lecture", DayOfWeek.TUESDAY, "10:40-12:00", "A1")
                .closed(closed.toString(), "No class")
                .build();
        var expanded = schedule.entries().stream()
                .map(entry -> entry.when())
                .filter(When.Timed.class::isInstance)
                .map(when -> ((When.Timed) when).start().toInstant())
                .toList();
        assertThat(expanded).isEqualTo(recurrenceSet(zone, first, last, closed)).hasSizeGreaterThan(10);
    }

    private static List<Instant> recurrenceSet(ZoneId zone, LocalDate first, LocalDate last, LocalDate closed) {
        var start = ZonedDateTime.of(first, LocalTime.of(10, 40), zone);
        var until = last.plusDays(1).atStartOfDay(zone).withZoneSameInstant(ZoneOffset.UTC);
        var rule = "FREQ=WEEKLY;BYDAY=TU;UNTIL="
                + DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").format(until);
        var series = new VEvent(new PropertyList(List.of(
                new DtStart<>(start),
                new DtEnd<>(start.plusMinutes(80)),
                new RRule<ZonedDateTime>(rule),
                new ExDate<>(
                        new ParameterList(List.of(new TzId(zone.getId()))),
                        new DateList<>(List.of(ZonedDateTime.of(closed, LocalTime.of(10, 40), zone)))))));
        return series
                .<ZonedDateTime>calculateRecurrenceSet(
                        new Period<>(start.minusDays(1), until.withZoneSameInstant(zone)))
                .stream()
                .map(period -> period.getStart().toInstant())
                .sorted()
                .toList();
    }
}
