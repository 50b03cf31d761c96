package org.lectern.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.schedule.Meetings.lecture;
import static org.lectern.schedule.Meetings.officeHours;
import static org.lectern.schedule.Schedules.aSchedule;
import static org.lectern.schedule.Topic.topic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of every schedule, whatever its author did to it. */
class ExpansionLawsTest {

    private static final LocalDate FIRST = LocalDate.parse("2025-10-06");
    private static final List<String> ZONES =
            List.of("America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC", "Europe/Dublin");

    /** What may happen to one lecture. */
    private enum Fate {
        STAYS,
        MOVES_A_DAY,
        MOVES_AN_HOUR,
        IS_CANCELLED,
        IS_RETITLED,
        HAS_ANOTHER_HOST_AND_GUEST,
        IS_ONLINE
    }

    /** One lecture on a day of the term, by offset. */
    private record Line(int day, Fate fate) {}

    @Property(tries = 200)
    void orderOfLinesMakesNoDifference(
            @ForAll("lines") List<Line> lines, @ForAll("zones") String zone, @ForAll Random random) {
        var ordered = schedule(lines, zone);
        List<Session> shuffled = new ArrayList<>(ordered.sessions());
        Collections.shuffle(shuffled, random);
        List<ClosedDay> closed = new ArrayList<>(ordered.closed());
        Collections.shuffle(closed, random);
        List<Series> series = new ArrayList<>(ordered.series());
        Collections.shuffle(series, random);
        var again = new Schedule(
                ordered.course(),
                null,
                series,
                shuffled,
                closed,
                List.of(),
                ordered.deadlines(),
                ordered.publishing(),
                false);
        assertThat(again).isEqualTo(ordered);
        assertThat(again.entries()).isEqualTo(ordered.entries());
    }

    @Property(tries = 200)
    void keysAreUnique(@ForAll("lines") List<Line> lines, @ForAll("zones") String zone) {
        var schedule = schedule(lines, zone);
        List<EntryKey> keys = new ArrayList<>();
        schedule.entries().forEach(entry -> keys.add(entry.key()));
        schedule.readingLists().forEach(entry -> keys.add(entry.key()));
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void entriesAreSortedByTimeAndThenByKey(@ForAll("lines") List<Line> lines, @ForAll("zones") String zone) {
        var schedule = schedule(lines, zone);
        assertThat(schedule.entries())
                .isSortedAccordingTo(Comparator.comparing((Entry entry) -> begins(entry, schedule))
                        .thenComparing(Entry::key));
    }

    @Property(tries = 200)
    void whateverHappensToALectureItsKeyStays(@ForAll("lines") List<Line> lines, @ForAll("zones") String zone) {
        var untouched =
                lines.stream().map(line -> new Line(line.day(), Fate.STAYS)).toList();
        assertThat(keys(schedule(lines, zone))).containsExactlyInAnyOrderElementsOf(keys(schedule(untouched, zone)));
    }

    @Property(tries = 200)
    void exceptionsOfASeriesKeepEveryKey(@ForAll("exceptions") List<Amendment> exceptions) {
        assertThat(keys(hours(exceptions, List.of())))
                .containsExactlyInAnyOrderElementsOf(keys(hours(List.of(), List.of())));
    }

    @Property(tries = 100)
    void anotherTimeRoomOrHostFromADateOnKeepsEveryKey(@ForAll("lines") List<Line> lines) {
        var changes = lines.stream()
                .map(line -> new Phase(
                        FIRST.plusDays(line.day()),
                        THURSDAYS,
                        new Slot(LocalTime.of(9, 0), LocalTime.of(9, 1 + line.day()), "Room " + line.day(), null),
                        new Person("Ada", null)))
                .toList();

        assertThat(keys(hours(List.of(), changes))).isEqualTo(keys(hours(List.of(), List.of())));
    }

    private static final Recurrence THURSDAYS = Recurrence.Weekly.on(List.of(DayOfWeek.THURSDAY));

    private static Schedule hours(List<Amendment> exceptions, List<Phase> changes) {
        var series = new Series(
                "hours",
                Kind.OFFICE_HOURS,
                "Office hours",
                null,
                null,
                THURSDAYS,
                new Slot(LocalTime.of(13, 30), LocalTime.of(14, 30), "COS 420", null),
                Details.NONE,
                changes,
                exceptions);
        var plain = aSchedule()
                .from(FIRST.toString(), FIRST.plusDays(41).toString())
                .build();
        return new Schedule(
                plain.course(),
                null,
                List.of(series),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                plain.publishing(),
                false);
    }

    @Provide
    Arbitrary<List<Amendment>> exceptions() {
        var dates = Arbitraries.integers()
                .between(0, 5)
                .map(week -> FIRST.plusDays(3).plusWeeks(week));
        var cancelled = dates.map(date -> (Amendment) new Amendment.Cancelled(date, "travel"));
        var changed = Combinators.combine(
                        dates,
                        Arbitraries.integers().between(-3, 3).injectNull(0.5),
                        Arbitraries.of("Room 1").injectNull(0.5),
                        Arbitraries.of("Review").injectNull(0.5))
                .as((date, days, place, title) -> (Amendment) new Amendment.Changed(
                        date,
                        days == null ? null : date.plusDays(days),
                        null,
                        null,
                        place,
                        null,
                        new Person("Ada", null),
                        List.of(),
                        title,
                        null));
        return Arbitraries.oneOf(cancelled, changed).list().ofMaxSize(6).uniqueElements(Amendment::date);
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        return Combinators.combine(Arbitraries.integers().between(0, 41), Arbitraries.of(Fate.class))
                .as(Line::new)
                .list()
                .ofMaxSize(8)
                .uniqueElements(Line::day);
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(ZONES);
    }

    private static Schedule schedule(List<Line> lines, String zone) {
        var schedule = aSchedule()
                .in(zone)
                .from(FIRST.toString(), FIRST.plusDays(41).toString())
                .with(lecture().on(DayOfWeek.TUESDAY, "01:30-02:30"))
                .with(officeHours())
                .closedOn("2025-12-24")
                .closedOn("2025-12-25", false)
                .due("report", "2025-11-02", "01:30");
        lines.forEach(line -> schedule.with(session(line)));
        return schedule.build();
    }

    private static Topic session(Line line) {
        var date = FIRST.plusDays(line.day());
        var session = topic("day-" + line.day(), date.toString()).reading("Paper", "1");
        return switch (line.fate()) {
            case STAYS -> session;
            case MOVES_A_DAY -> session.movedTo(date.plusDays(1).toString());
            case MOVES_AN_HOUR -> session.movedTo(null, "02:15-03:15", "Elsewhere");
            case IS_CANCELLED -> session.cancelled("travel");
            case IS_RETITLED -> session.titled("Something else");
            case HAS_ANOTHER_HOST_AND_GUEST -> session.heldBy("Ada").by("Grace");
            case IS_ONLINE -> session.online("https://meet.example.edu/1");
        };
    }

    private static List<EntryKey> keys(Schedule schedule) {
        return schedule.entries().stream().map(Entry::key).toList();
    }

    private static ZonedDateTime begins(Entry entry, Schedule schedule) {
        return entry.when() instanceof When.Timed timed
                ? timed.start()
                : entry.when().date().atStartOfDay(schedule.course().zone());
    }
}
