package org.lectern.source;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How dates, times of day and days of the week are written. */
final class Times {

    static final Form<LocalDate> DATE = new Form<>("2025-09-02", Times::date);
    static final Form<LocalTime> TIME = new Form<>("\"23:59\"", Times::time);
    static final Form<Hours> HOURS = new Form<>("\"10:40-12:00\"", Times::hours);
    static final Form<DayOfWeek> DAY = new Form<>("tue", Times::day);

    /** One or more days in a text, such as "tue thu". */
    static final Form<List<DayOfWeek>> DAYS = new Form<>("tue thu", Times::days);

    /** As timetables write several days. */
    private static final Map<String, String> RUN_TOGETHER = Map.of(
            "TTh", "[tue, thu]",
            "TuTh", "[tue, thu]",
            "TR", "[tue, thu]",
            "MW", "[mon, wed]",
            "MWF", "[mon, wed, fri]",
            "WF", "[wed, fri]");

    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern CLOCK =
            Pattern.compile("([0-9]{1,2})(?:[:.]([0-9]{2}))?\\s*([ap])?\\.?m?\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HALF = Pattern.compile("(?i)[ap]\\.?m|^0");
    private static final Pattern STRICT = Pattern.compile("(?:[01][0-9]|2[0-3]):[0-5][0-9]");

    private Times() {}

    private static Parsed<LocalDate> date(String text) {
        var parts = ISO.matcher(text);
        if (!parts.matches()) {
            return Parsed.bad("'" + text + "' is no date", "Write year, month and day, such as 2025-09-02.");
        }
        int month = Integer.parseInt(parts.group(2));
        int day = Integer.parseInt(parts.group(3));
        if (month < 1 || month > 12) {
            return Parsed.bad("There is no month " + month + " as in " + text, "Write year, month and day.");
        }
        var whole = YearMonth.of(Integer.parseInt(parts.group(1)), month);
        return whole.isValidDay(day)
                ? Parsed.good(whole.atDay(day))
                : Parsed.bad(
                        "There is no " + text + ": that month has " + whole.lengthOfMonth() + " days",
                        "Did you mean " + (day < 1 ? whole.atDay(1) : whole.atEndOfMonth()) + "?");
    }

    private static Parsed<LocalTime> time(String text) {
        if (STRICT.matcher(text).matches()) {
            return Parsed.good(LocalTime.parse(text));
        }
        return Parsed.bad(
                "'" + text + "' is no time of day",
                guess(text)
                        .map(time -> "Did you mean \"" + time + "\"?")
                        .orElse("Write hour and minute of 24 hours, such as \"23:59\"."));
    }

    private static Parsed<Hours> hours(String text) {
        var ends = text.strip().split("\\s*[-–—]\\s*|\\s+to\\s+", -1);
        if (ends.length != 2 || guess(ends[0]).isEmpty() || guess(ends[1]).isEmpty()) {
            return Parsed.bad("'" + text + "' is not from one time to another", "Write both, such as \"10:40-12:00\".");
        }
        var start = guess(ends[0]).get();
        var end = guess(ends[1]).get();
        if (!end.isAfter(start)) {
            return Parsed.bad("'" + text + "' ends before it starts", "Did you mean \"" + later(start, end) + "\"?");
        }
        return text.equals(start + "-" + end)
                ? Parsed.good(new Hours(start, end))
                : Parsed.bad(
                        "'" + text + "' is not from one time to another",
                        "Did you mean " + meant(start, end, text) + "?");
    }

    /** Nobody meets before seven, so hours without a half of the day are of the afternoon, more likely. */
    private static String meant(LocalTime start, LocalTime end, String text) {
        var asWritten = "\"" + start + "-" + end + "\"";
        boolean early =
                start.getHour() >= 1 && end.getHour() < 7 && !HALF.matcher(text).find();
        return early ? "\"" + start.plusHours(12) + "-" + end.plusHours(12) + "\", or " + asWritten : asWritten;
    }

    /** The afternoon where that makes sense, else the other way round. */
    private static String later(LocalTime start, LocalTime end) {
        var afternoon = end.plusHours(12);
        return afternoon.isAfter(start) ? start + "-" + afternoon : end + "-" + start;
    }

    private static Optional<LocalTime> guess(String text) {
        var parts = CLOCK.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(parts.group(1));
        int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        var half = parts.group(3);
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    private static Parsed<DayOfWeek> day(String text) {
        var known = Arrays.stream(DayOfWeek.values()).map(Times::word).toList();
        if (known.contains(text)) {
            return Parsed.good(DayOfWeek.of(known.indexOf(text) + 1));
        }
        var start = text.toLowerCase(Locale.ROOT);
        if (RUN_TOGETHER.containsKey(text)) {
            return Parsed.bad("'" + text + "' is no day of the week", "Did you mean " + RUN_TOGETHER.get(text) + "?");
        }
        return Parsed.bad(
                "'" + text + "' is no day of the week",
                known.stream()
                        .filter(start::startsWith)
                        .findFirst()
                        .map(word -> "Did you mean '" + word + "'?")
                        .orElseGet(() -> Nearest.hint(text, known)));
    }

    private static Parsed<List<DayOfWeek>> days(String text) {
        List<DayOfWeek> days = new ArrayList<>();
        for (var word : text.strip().split("[\\s,]+", -1)) {
            var day = day(word);
            if (day instanceof Parsed.Bad<DayOfWeek> bad) {
                return Parsed.bad(bad.message(), bad.hint());
            }
            days.add(((Parsed.Good<DayOfWeek>) day).value());
        }
        return Parsed.good(List.copyOf(days));
    }

    static String word(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT);
    }
}
