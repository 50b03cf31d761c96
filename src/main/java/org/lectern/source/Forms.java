package org.lectern.source;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lectern.schedule.CourseId;

/** Forms that values in any of our files can have. */
public final class Forms {

    /** Canvas keeps at most 255 characters of a title or place (contracts/canvas.md section 3), the others more. */
    static final int LONGEST_LINE = 255;

    static final int LONGEST_TEXT = 8_000;

    /** One line of text. */
    public static final Form<String> LINE = line("a few words");

    /** Text of one or more lines. */
    public static final Form<String> TEXT = text("a few words", LONGEST_TEXT);

    /** A name for life: lower-case letters, digits and hyphens, at most 64. */
    public static final Form<String> ID = new Form<>("week-2", Forms::id);

    /** Yes or no, which YAML writes {@code true} and {@code false}. */
    public static final Form<Boolean> FLAG = new Form<>("true", Forms::flag);

    private static final Set<String> YES = Set.of("true", "yes", "y", "on", "1");
    private static final Set<String> NO = Set.of("false", "no", "n", "off", "0");

    private Forms() {}

    /** Text of one or more lines, of at most so many characters. */
    static Form<String> text(String example, int longest) {
        return new Form<>(example, text -> words(text, longest));
    }

    /** One line of text. */
    public static Form<String> line(String example) {
        return new Form<>(example, text -> {
            boolean several = text.strip().codePoints().anyMatch(Characters::isLineEnd);
            return several ? Parsed.bad("This must be one line", "Join the lines.") : words(text, LONGEST_LINE);
        });
    }

    /** A whole number from the first to the last, both included. */
    public static Form<Integer> whole(int first, int last) {
        return new Form<>(
                String.valueOf(first),
                text -> number(text)
                        .filter(number -> number >= first && number <= last)
                        .map(Parsed::good)
                        .orElseGet(() -> Parsed.bad(
                                "'" + text + "' is no whole number from " + first + " to " + last,
                                "Write a number such as " + first + ".")));
    }

    /** One of several words, the first of them being the example; in the order of the map. */
    public static <T> Form<T> oneOf(Map<String, T> choices) {
        var words = List.copyOf(choices.keySet());
        return new Form<>(words.get(0), text -> {
            var chosen = choices.get(text);
            return chosen == null
                    ? Parsed.bad(
                            "'" + text + "' cannot stand here; it must be " + String.join(" or ", words),
                            Nearest.to(text, words)
                                    .map(word -> "Did you mean '" + word + "'?")
                                    .orElse("Write " + words.get(0) + ", for example."))
                    : Parsed.good(chosen);
        });
    }

    /** One of these, by the word that each is written with. */
    public static <T> Form<T> oneOf(T[] choices, Function<T, String> word) {
        Map<String, T> byWord = new LinkedHashMap<>();
        Arrays.stream(choices).forEach(choice -> byWord.put(word.apply(choice), choice));
        return oneOf(byWord);
    }

    private static Parsed<Boolean> flag(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Parsed.good(Boolean.valueOf(text));
        }
        var word = text.toLowerCase(Locale.ROOT);
        var meant = YES.contains(word) ? "Did you mean true?" : NO.contains(word) ? "Did you mean false?" : null;
        return Parsed.bad("'" + text + "' is neither true nor false", meant == null ? "Write true or false." : meant);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Parsed<String> words(String text, int longest) {
        var words = text.strip();
        if (words.isEmpty()) {
            return Parsed.bad("This text is empty", "Write something, or leave the key out.");
        }
        var bad = words.codePoints()
                .filter(one -> Characters.isForbidden(one) || Characters.turns(one))
                .findFirst();
        if (bad.isPresent()) {
            return Parsed.bad(
                    "The text contains the control character " + Characters.name(bad.getAsInt()), "Delete it.");
        }
        int length = Characters.count(words);
        return length <= longest
                ? Parsed.good(words)
                : Parsed.bad(
                        "The text has " + length + " characters; at most " + longest + " fit",
                        "Shorten it by " + (length - longest) + ".");
    }

    private static Parsed<String> id(String text) {
        if (CourseId.isValid(text)) {
            return Parsed.good(text);
        }
        var slug = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var cut = slug.substring(0, Math.min(64, slug.length())).replaceAll("^-+|-+$", "");
        return Parsed.bad(
                "'" + text + "' is no id: use lower-case letters, digits and hyphens, at most 64",
                cut.isEmpty() ? null : "Did you mean '" + cut + "'?");
    }
}
