package org.lectern.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Kind;

/**
 * What stands behind the question mark of a feed's address. Parameters that we do not know are ignored: people append
 * some to break caches (contract F59).
 *
 * @param courses to be joined in one feed; null: the address names one
 * @param only of these kinds; empty: of all
 * @param section null: every section
 * @param alarm null: none
 */
record FeedQuery(
        @Nullable Set<CourseId> courses,
        Set<Kind> only,
        @Nullable String section,
        @Nullable Duration alarm) {

    static final FeedQuery NONE = new FeedQuery(null, Set.of(), null, null);

    private static final int LONGEST = 4096;
    private static final int MOST_COURSES = 30;
    private static final Duration SHORTEST_ALARM = Duration.ofMinutes(1);
    private static final Duration LONGEST_ALARM = Duration.ofDays(7);

    /** @throws NotUnderstood says what would be */
    static FeedQuery of(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return NONE;
        }
        if (raw.length() > LONGEST) {
            throw new NotUnderstood("This address is too long: what stands behind the question mark may have " + LONGEST
                    + " characters.");
        }
        return new FeedQuery(
                courses(raw),
                values(raw, "kinds").findFirst().map(FeedQuery::kinds).orElse(Set.of()),
                values(raw, "section").findFirst().orElse(null),
                values(raw, "alarm").findFirst().map(FeedQuery::alarm).orElse(null));
    }

    /** What names no course is left out, as unknown courses are. */
    private static @Nullable Set<CourseId> courses(String raw) {
        List<String> named = values(raw, "course").toList();
        if (named.size() > MOST_COURSES) {
            throw new NotUnderstood("One feed joins at most " + MOST_COURSES + " courses.");
        }
        return named.isEmpty()
                ? null
                : named.stream()
                        .filter(CourseId::isValid)
                        .map(CourseId::new)
                        .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static Set<Kind> kinds(String words) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Arrays.stream(words.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(word -> kinds.add(kind(word)));
        return kinds;
    }

    /** Readings are no kind of the feed that this narrows: there they stand inside their lecture. */
    private static Kind kind(String word) {
        var known = EnumSet.complementOf(EnumSet.of(Kind.READINGS));
        return known.stream()
                .filter(kind -> kind.word().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("The kinds of a feed are "
                        + String.join(", ", known.stream().map(Kind::word).toList())
                        + ": write some with commas between, such as kinds=lecture,lab."));
    }

    private static Duration alarm(String text) {
        var lower = text.trim().toLowerCase(Locale.ROOT);
        var iso = lower.startsWith("p") ? lower : (lower.endsWith("d") ? "p" : "pt") + lower;
        try {
            var alarm = Duration.parse(iso);
            if (alarm.compareTo(SHORTEST_ALARM) >= 0 && alarm.compareTo(LONGEST_ALARM) <= 0) {
                return alarm;
            }
        } catch (DateTimeParseException unclear) {
            // falls through to the same sentence
        }
        throw new NotUnderstood(
                "An alarm is between one minute and seven days: write alarm=15m, alarm=1h or alarm=2d.");
    }

    private static Stream<String> values(String raw, String name) {
        return Arrays.stream(raw.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .flatMap(pair -> decoded(pair.substring(name.length() + 1)).stream())
                // a form sends every field, also those that were left as they are
                .filter(value -> !value.isBlank());
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            throw new NotUnderstood("A percent sign in this address is not followed by two hexadecimal digits.");
        }
    }
}
