package org.lectern.page;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The days of the week, as people write and misspell them. */
final class Weekdays {

    /** Letters that stand for days in a row of them, as in {@code TTh} or {@code MWF}; longer ones first. */
    static final String CODE = "Mon?|Tue?|Thu?|Wed?|Fri?|Sat?|Sun?|[MTWRFU]";

    /** A day's name, whole or short. */
    static final String NAME = "(?:mon|tues?|wed(?:nes|s)?|thurs?|thu|fri|sat(?:ur)?|sun)(?:day)?s?|[a-z]{3,6}days?";

    private static final Map<String, DayOfWeek> SHORT = new LinkedHashMap<>();

    static {
        for (var day : DayOfWeek.values()) {
            var name = day.name().toLowerCase(Locale.ROOT);
            SHORT.put(name, day);
            SHORT.put(name.substring(0, 3), day);
            SHORT.put(name.substring(0, 2), day);
        }
        Map.of("m", DayOfWeek.MONDAY, "t", DayOfWeek.TUESDAY, "w", DayOfWeek.WEDNESDAY)
                .forEach(SHORT::put);
        Map.of("r", DayOfWeek.THURSDAY, "f", DayOfWeek.FRIDAY, "u", DayOfWeek.SUNDAY)
                .forEach(SHORT::put);
        Map.of("tues", DayOfWeek.TUESDAY, "weds", DayOfWeek.WEDNESDAY, "thur", DayOfWeek.THURSDAY)
                .forEach(SHORT::put);
        SHORT.put("thurs", DayOfWeek.THURSDAY);
    }

    private Weekdays() {}

    /** The day that a word names: {@code Tue}, {@code Tuesdays}, {@code R}; also one with a letter wrong, {@code Wenesday}. */
    static Optional<DayOfWeek> of(String word) {
        var plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        var exact = Optional.ofNullable(SHORT.get(plain))
                .or(() -> Optional.ofNullable(SHORT.get(plain.replaceFirst("s$", ""))));
        return exact.or(() -> misspelled(plain));
    }

    private static Optional<DayOfWeek> misspelled(String word) {
        if (word.length() < 6) {
            return Optional.empty();
        }
        return SHORT.keySet().stream()
                .filter(name -> name.endsWith("day")
                        && distance(name, word.replaceFirst("s$", "")) <= (word.length() < 8 ? 1 : 2))
                .findFirst()
                .map(SHORT::get);
    }

    /** How many letters have to be left out, added or replaced. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
