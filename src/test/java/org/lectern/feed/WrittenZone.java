package org.lectern.feed;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A VTIMEZONE as RFC 5545 section 3.6.5 reads it, from its text alone: what a library thinks of zones has no part in it.
 * iCal4j's own search for the onset in force is some hours off around each.
 *
 * @param onsets the offset that holds from each instant on, up to the year 2030
 */
record WrittenZone(NavigableMap<Instant, ZoneOffset> onsets) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final Pattern YEARLY = Pattern.compile("FREQ=YEARLY;BYMONTH=(\\d+);BYDAY=(-?\\d)([A-Z]{2})");
    private static final int LAST_YEAR = 2030;

    /** @param lines from BEGIN to END */
    static WrittenZone of(List<String> lines) {
        NavigableMap<Instant, ZoneOffset> onsets = new TreeMap<>();
        Map<String, String> observance = new HashMap<>();
        for (var line : lines) {
            int colon = line.indexOf(':');
            var value = line.substring(colon + 1);
            if (line.startsWith("END:") && !value.equals("VTIMEZONE")) {
                var from = ZoneOffset.of(observance.get("TZOFFSETFROM"));
                var to = ZoneOffset.of(observance.get("TZOFFSETTO"));
                onsets(observance).forEach(local -> onsets.put(local.toInstant(from), to));
                observance.clear();
            }
            observance.put(line.substring(0, colon), value);
        }
        return new WrittenZone(onsets);
    }

    private static Stream<LocalDateTime> onsets(Map<String, String> observance) {
        var start = LocalDateTime.parse(observance.get("DTSTART"), LOCAL);
        var rule = observance.get("RRULE");
        return rule == null ? Stream.of(start) : yearly(start, rule);
    }

    private static Stream<LocalDateTime> yearly(LocalDateTime start, String rule) {
        var parts = YEARLY.matcher(rule);
        if (!parts.matches()) {
            throw new AssertionError("Not a rule that classic Outlook reads: " + rule);
        }
        var day = Stream.of(DayOfWeek.values())
                .filter(one -> one.name().startsWith(parts.group(3)))
                .findFirst()
                .orElseThrow();
        var sameDay = dayOfWeekInMonth(Integer.parseInt(parts.group(2)), day);
        var dates = IntStream.rangeClosed(start.getYear(), LAST_YEAR)
                .mapToObj(year ->
                        LocalDate.of(year, Integer.parseInt(parts.group(1)), 1).with(sameDay))
                .map(date -> date.atTime(start.toLocalTime()))
                .toList();
        if (!dates.get(0).equals(start)) {
            throw new AssertionError("DTSTART " + start + " is not the first of " + rule);
        }
        return dates.stream();
    }

    ZoneOffset at(Instant instant) {
        var onset = onsets.floorEntry(instant);
        if (onset == null) {
            throw new AssertionError("No onset before " + instant + " in " + onsets);
        }
        return onset.getValue();
    }

    /** The instants that a DTSTART or DTEND in UTC or in this zone may mean: one, but for the hour that clocks repeat. */
    List<Instant> read(String line) {
        var value = line.substring(line.indexOf(':') + 1);
        if (value.endsWith("Z")) {
            return List.of(LocalDateTime.parse(value.substring(0, value.length() - 1), LOCAL)
                    .toInstant(ZoneOffset.UTC));
        }
        var local = LocalDateTime.parse(value, LOCAL);
        return onsets.values().stream()
                .distinct()
                .filter(offset -> at(local.toInstant(offset)).equals(offset))
                .map(local::toInstant)
                .toList();
    }
}
