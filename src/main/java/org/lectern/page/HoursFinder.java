package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.page.HoursMention.Clock;
import org.lectern.page.HoursMention.Half;

/** Finds the times of day in a text. */
final class HoursFinder {

    private static final String CLOCK =
            "(?:(\\d{1,2})(?:[:.h](\\d{2}))?(?!\\d)\\s*([ap]\\.?\\s?m\\b\\.?|noon\\b|midnight\\b|h\\b|uhr\\b)?|(noon|midnight)\\b)";

    private static final Pattern RANGE = Pattern.compile(
            "(?<![\\w:/.-])(?:from\\s+)?" + CLOCK + "\\s*(?:-+|–|—|−|\\b(?:to|until|till)\\b)\\s*" + CLOCK
                    + "(?![\\w/:]|-\\d|\\.\\d)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ONE =
            Pattern.compile("(?<![\\w:/.-])" + CLOCK + "(?![\\w/:]|\\.\\d)", Pattern.CASE_INSENSITIVE);

    private HoursFinder() {}

    /** All hours of the text, from a time to another. */
    static List<HoursMention> ranges(String text) {
        List<HoursMention> found = new ArrayList<>();
        RANGE.matcher(text).results().forEach(match -> {
            var start = clock(match, 1);
            var end = clock(match, 5);
            boolean certain = isCertain(match, 1) || isCertain(match, 5);
            found.add(new HoursMention(match.start(), match.end(), start, end, certain));
        });
        return found;
    }

    /** All times of day that can be nothing else: {@code 11:59pm}, {@code 23:59}, {@code noon}. */
    static List<HoursMention> times(String text) {
        List<HoursMention> found = new ArrayList<>();
        ONE.matcher(text)
                .results()
                .filter(match -> isCertain(match, 1))
                .forEach(match -> found.add(new HoursMention(match.start(), match.end(), clock(match, 1), null, true)));
        return found;
    }

    private static boolean isCertain(MatchResult match, int group) {
        return match.group(group + 1) != null || match.group(group + 2) != null || match.group(group + 3) != null;
    }

    private static Clock clock(MatchResult match, int group) {
        var word = match.group(group + 3);
        if (word != null) {
            return word.equalsIgnoreCase("noon")
                    ? new Clock(12, 0, Half.NOON, false)
                    : new Clock(12, 0, Half.AM, false);
        }
        var hour = match.group(group);
        int minute = match.group(group + 1) == null ? 0 : Integer.parseInt(match.group(group + 1));
        boolean whole = hour.startsWith("0") || Integer.parseInt(hour) > 12;
        return new Clock(Integer.parseInt(hour), minute, half(match.group(group + 2)), whole);
    }

    private static Half half(@Nullable String word) {
        var plain = word == null ? "" : word.toLowerCase(Locale.ROOT);
        return plain.startsWith("a") || plain.startsWith("mid")
                ? Half.AM
                : plain.startsWith("p") ? Half.PM : plain.equals("noon") ? Half.NOON : Half.UNSAID;
    }
}
