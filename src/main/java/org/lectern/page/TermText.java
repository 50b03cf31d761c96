package org.lectern.page;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The term a text names, as far as it says.
 *
 * @param name as people call it; null where there is only a year
 * @param season in lower case; empty where there is only a year
 * @param year the one it begins in
 * @param spans whether it is said to end in the year after
 */
record TermText(@Nullable String name, String season, int year, boolean spans) {

    private static final String SEASONS =
            "(fall|autumn|winter|spring|summer|michaelmas|lent|hilary|trinity|epiphany|easter term|january term)";

    private static final String YEAR = "(20\\d\\d|['’]\\d\\d)(?![\\d:])";

    private static final Pattern SEASON_YEAR = Pattern.compile(
            "\\b" + SEASONS + "\\s*(?:semester|term|quarter|session|trimester)?\\s*[,(]?\\s*(?:of\\s+)?" + YEAR
                    + "(?:\\s*[-–/]\\s*(?:20)?(\\d\\d)(?![\\d-]))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR_SEASON =
            Pattern.compile("\\b(20\\d\\d)\\s+" + SEASONS + "\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern GERMAN = Pattern.compile(
            "\\b(SS|SoSe|SuSe|Sommersemester|WS|WiSe|Wintersemester)\\s?(?:20)?(\\d\\d)(?:\\s?/\\s?(?:20)?(\\d\\d))?(?!\\d)");

    private static final Pattern LETTER = Pattern.compile("(?<![\\w'’])(F|W|S|Sp|Fa|Su|Wi)['’](\\d\\d)(?!\\d)");

    private static final Pattern ACADEMIC = Pattern.compile(
            "(?:\\bAY|academic year|\\byear)?\\s*(20\\d\\d)\\s?[-–/]\\s?(?:20)?(\\d\\d)(?![\\d-/])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BARE = Pattern.compile("(?<![\\w./-])(20\\d\\d)(?![\\w/-])");

    /** The first term in the text that has a name and a year. */
    static Optional<TermText> named(String text) {
        return Stream.<Function<String, Optional<TermText>>>of(
                        TermText::seasonYear,
                        TermText::yearSeason,
                        TermText::german,
                        TermText::letter,
                        TermText::academic)
                .flatMap(form -> form.apply(text).stream())
                .findFirst();
    }

    /** The year in the text, if it is the only one. */
    static Optional<TermText> bare(String text) {
        var years = BARE.matcher(text)
                .results()
                .map(one -> Integer.valueOf(one.group(1)))
                .distinct()
                .toList();
        return years.size() == 1 ? Optional.of(new TermText(null, "", years.get(0), false)) : Optional.empty();
    }

    TermText in(int other) {
        return new TermText(name, season, other, spans);
    }

    boolean isInAutumn() {
        return season.equals("fall") || season.equals("autumn") || season.equals("michaelmas");
    }

    private static Optional<TermText> seasonYear(String text) {
        return first(SEASON_YEAR, text).map(found -> {
            int year = year(found.group(2));
            boolean spans = found.group(3) != null && Integer.parseInt(found.group(3)) == (year + 1) % 100;
            return new TermText(
                    capital(found.group(1)) + " " + (spans ? year + "-" + found.group(3) : year),
                    season(found.group(1)),
                    year,
                    spans);
        });
    }

    private static Optional<TermText> yearSeason(String text) {
        return first(YEAR_SEASON, text)
                .map(found -> new TermText(
                        capital(found.group(2)) + " " + found.group(1),
                        season(found.group(2)),
                        year(found.group(1)),
                        false));
    }

    private static Optional<TermText> german(String text) {
        return first(GERMAN, text).map(found -> {
            boolean winter = found.group(1).startsWith("W");
            return new TermText(
                    found.group().strip(),
                    winter ? "winter" : "summer",
                    2000 + Integer.parseInt(found.group(2)),
                    winter);
        });
    }

    private static Optional<TermText> letter(String text) {
        return first(LETTER, text).map(found -> {
            int year = year(found.group(2));
            var season = switch (found.group(1)) {
                case "F", "Fa" -> "fall";
                case "W", "Wi" -> "winter";
                case "Su" -> "summer";
                default -> "spring";
            };
            return new TermText(capital(season) + " " + year, season, year, false);
        });
    }

    private static Optional<TermText> academic(String text) {
        return first(ACADEMIC, text)
                .filter(found -> Integer.parseInt(found.group(2)) == (Integer.parseInt(found.group(1)) + 1) % 100)
                .map(found -> new TermText(found.group(1) + "-" + found.group(2), "year", year(found.group(1)), true));
    }

    private static Optional<MatchResult> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst();
    }

    private static int year(String written) {
        return DateToken.year(Integer.parseInt(written.replaceAll("\\D", "")));
    }

    private static String season(String written) {
        return written.toLowerCase(Locale.ROOT);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
