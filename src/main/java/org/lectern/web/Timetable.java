package org.lectern.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Schedule;

/** Lays the entries of a term out by week and day. */
final class Timetable {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_MONTH = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);

    private final Schedule schedule;
    private final CourseClock clock;
    private final List<Entry> entries;
    private final ClosedRuns runs;

    Timetable(Schedule schedule, CourseClock clock) {
        this.schedule = schedule;
        this.clock = clock;
        this.entries = schedule.entries();
        this.runs = new ClosedRuns(entries);
    }

    List<WeekGroup> weeks() {
        var byDay = entries.stream()
                .filter(this::isShown)
                .collect(groupingBy(entry -> entry.when().date(), TreeMap::new, toList()));
        if (!byDay.isEmpty()
                && byDay.firstKey().isBefore(clock.today())
                && byDay.lastKey().isAfter(clock.today())) {
            byDay.putIfAbsent(clock.today(), List.of());
        }
        var days = byDay.entrySet().stream()
                .collect(groupingBy(
                        day -> monday(day.getKey()),
                        TreeMap::new,
                        Collectors.mapping(day -> day(day.getKey(), day.getValue()), toList())));
        List<WeekGroup> weeks = new ArrayList<>();
        days.forEach((monday, rows) -> weeks.add(week(monday, rows)));
        return List.copyOf(weeks);
    }

    private WeekGroup week(LocalDate monday, List<DayRow> days) {
        var today = monday(clock.today());
        return new WeekGroup(
                label(monday), dates(monday), monday.equals(today), monday.equals(today.plusWeeks(1)), days);
    }

    /** A meeting moved into another week keeps its number, but does not rename that week: the original date counts. */
    private @Nullable String label(LocalDate monday) {
        var numbers = entries.stream()
                .filter(entry -> monday(entry.original()).equals(monday))
                .map(Entry::week)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(joining(" and "));
        return numbers.isEmpty() ? null : (numbers.contains(" ") ? "Weeks " : "Week ") + numbers;
    }

    private DayRow day(LocalDate date, List<Entry> onIt) {
        return new DayRow(
                new TimeText(WEEKDAY.format(date), date.toString()),
                new TimeText(DATE.format(date), date.toString()),
                date.equals(clock.today()),
                date.isBefore(clock.today()),
                onIt.stream().map(this::row).toList());
    }

    /** Of a recess the first day speaks for all, and today for itself. */
    private boolean isShown(Entry entry) {
        return !runs.follows(entry) || entry.when().date().equals(clock.today());
    }

    private EntryRow row(Entry entry) {
        var first = entry.when().date();
        return runs.last(entry)
                .map(last -> EntryRow.of(entry, Span.days(first, last, clock), clock, schedule))
                .orElseGet(() -> EntryRow.of(entry, clock, schedule));
    }

    private static String dates(LocalDate monday) {
        var sunday = monday.plusDays(6);
        var end = monday.getMonth() == sunday.getMonth() ? DAY_OF_MONTH : DATE;
        return Stream.of(DATE.format(monday), end.format(sunday)).collect(joining(" – "));
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
