package org.lectern.page;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the days of the week on which something repeats: {@code TTh}, {@code Mon/Wed}, {@code Tuesdays and Thursdays}. */
final class DaysFinder {

    /**
     * A place of a text that names days of the week.
     *
     * @param code whether they are letters that may mean anything else, as in {@code F} or {@code MW}
     */
    record Days(int from, int to, Set<DayOfWeek> days, boolean code) {}

    private static final String DAY = "(?:" + Weekdays.NAME + "|(?-i:Mo|Tu|We|Th|Fr|Sa|Su|M|T|W|R|F))(?![a-z])\\.?";

    private static final Pattern NAMES = Pattern.compile(
            "(?<![a-z'’])" + DAY + "(?:\\s*(?:[/,&+]|\\band\\b|\\bor\\b|-|–|\\s)\\s*(?:and\\s+|on\\s+)?" + DAY + ")*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ONE = Pattern.compile(DAY, Pattern.CASE_INSENSITIVE);

    private static final Pattern CODE = Pattern.compile("(?<![\\w'’])(?:" + Weekdays.CODE + "){2,5}(?!\\w)");

    private static final Pattern LETTERS = Pattern.compile(Weekdays.CODE);

    private DaysFinder() {}

    static List<Days> find(String text) {
        List<Days> found = new ArrayList<>();
        NAMES.matcher(text).results().flatMap(match -> named(match).stream()).forEach(found::add);
        CODE.matcher(text)
                .results()
                .map(DaysFinder::coded)
                .filter(code -> isFree(code, found))
                .forEach(found::add);
        found.sort((one, other) -> Integer.compare(one.from(), other.from()));
        return found;
    }

    private static List<Days> named(MatchResult match) {
        var words = ONE.matcher(match.group()).results().map(MatchResult::group).toList();
        Set<DayOfWeek> days = new TreeSet<>();
        words.forEach(word -> Weekdays.of(word).ifPresent(days::add));
        if (days.isEmpty() || words.stream().anyMatch(word -> Weekdays.of(word).isEmpty())) {
            return List.of();
        }
        if (words.size() == 2 && match.group().matches(".*[a-z.]\\s*[-–]\\s*[A-Za-z]+\\.?")) {
            days.addAll(between(days));
        }
        boolean code = words.stream().allMatch(word -> word.replace(".", "").length() < 3);
        return List.of(new Days(match.start(), match.end(), days, code));
    }

    /** {@code Mon-Fri} is a range. */
    private static List<DayOfWeek> between(Set<DayOfWeek> ends) {
        var sorted = List.copyOf(ends);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.compareTo(sorted.get(0)) > 0 && day.compareTo(sorted.get(sorted.size() - 1)) < 0)
                .toList();
    }

    private static Days coded(MatchResult match) {
        Set<DayOfWeek> days = new TreeSet<>();
        LETTERS.matcher(match.group())
                .results()
                .forEach(letter -> Weekdays.of(letter.group()).ifPresent(days::add));
        return new Days(match.start(), match.end(), days, true);
    }

    private static boolean isFree(Days code, List<Days> taken) {
        return taken.stream().noneMatch(one -> one.from() < code.to() && code.from() < one.to());
    }
}
