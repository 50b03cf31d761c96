package org.lectern.page;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the room in what stands around the hours of a meeting. */
final class PlaceText {

    private static final int LONGEST = 80;

    private static final Pattern LEAD = Pattern.compile(
            "^[\\s,;:.|@–—)-]+|^(?:in|(?-i:[Aa]t)|on|location|room:|where|place|via|held in|taking place in)\\b[\\s:]*(?=\\S)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TAIL = Pattern.compile("[\\s,;:.|@(–—-]+$");

    private static final Pattern END = Pattern.compile(
            "[;|]|\\s+\\((?=in[- ]person|hybrid|online|see|also|zoom|note|map|directions)|\\s+and\\s+(?=streamed|recorded|online|on zoom|via)|\\.\\s+(?=\\p{Lu})|\\s[–—-]\\s|\\s\\((?=[^)]{25,})|,\\s*(?=(?:and|starting|beginning|from|until|except)\\b)");

    private static final Pattern LABEL = Pattern.compile("^.*[:\\]]\\s*");

    private static final Pattern NONE = Pattern.compile(
            "(?i)(?:tb[ad]|to be (?:announced|determined)|by appointment.*|only|or by appointment|lecture|tutorial|lectures|recitation|lab|weekly|every week|each week|e[sd]t|e[sd]?t|p[sd]?t|c[sd]?t|(?:and|or|starting|beginning|with|see|please|except|first|last|on)\\b.*)");

    private static final Pattern ONLINE = Pattern.compile("(?i).*\\b(?:zoom|online|teams|google meet|remote)\\b.*");

    private PlaceText() {}

    /** The room behind the hours, else before the days. */
    static Optional<String> of(String before, String after) {
        return behind(after).or(() -> ahead(before));
    }

    static Optional<String> behind(String after) {
        var text = lead(after);
        boolean bracketed = after.strip().startsWith("(") && text.startsWith("(");
        if (bracketed) {
            int end = text.indexOf(')');
            text = end < 0 ? text.substring(1) : text.substring(1, end);
            text = lead(text);
        }
        var end = END.matcher(text);
        text = end.find() && end.start() > 0 ? text.substring(0, end.start()) : text;
        return checked(text);
    }

    private static Optional<String> ahead(String before) {
        var text = TAIL.matcher(before).replaceAll("");
        text = LABEL.matcher(text).replaceFirst("");
        return text.matches(".*\\d.*") ? checked(lead(text)) : Optional.empty();
    }

    private static String lead(String text) {
        var before = text;
        var after = LEAD.matcher(before).replaceFirst("");
        while (!after.equals(before)) {
            before = after;
            after = LEAD.matcher(before).replaceFirst("");
        }
        return after;
    }

    private static Optional<String> checked(String text) {
        var place = TAIL.matcher(text.strip()).replaceAll("").strip();
        place = place.endsWith(")") && !place.contains("(")
                ? place.substring(0, place.length() - 1).strip()
                : place;
        boolean plausible = place.length() >= 2
                && place.length() <= LONGEST
                && place.chars().anyMatch(Character::isLetterOrDigit)
                && place.split("\\s+").length <= 9
                && DateFinder.find(place).isEmpty()
                && HoursFinder.ranges(place).isEmpty()
                && !NONE.matcher(place).matches();
        return plausible ? Optional.of(place) : Optional.empty();
    }

    static boolean isOnline(String place) {
        return ONLINE.matcher(place).matches();
    }
}
