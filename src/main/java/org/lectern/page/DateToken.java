package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A word of a text, by what it may be in a date. */
record DateToken(Type type, String text, int from, int to) {

    enum Type {
        ISO,
        NUMERIC,
        DOTTED,
        MONTH,
        WEEKDAY,
        CODE,
        YEAR,
        DAY,
        RANGE,
        LIST,
        COMMA,
        OPEN,
        CLOSE,
        OTHER
    }

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern TOKENS = Pattern.compile(
            "(?<ISO>(?<![\\w/-])20\\d\\d([-/.])\\d{1,2}\\2\\d{1,2}(?!\\d))"
                    + "|(?<NUMERIC>(?<![\\w/.-])\\d{1,2}/\\d{1,2}(?:/(?:20)?\\d\\d)?(?![\\w/]))"
                    + "|(?<DOTTED>(?<![\\w/.-])\\d{1,2}\\.\\d{1,2}\\.(?:(?:20)?\\d\\d)?(?![\\w]))"
                    + "|(?<MONTH>\\b(?:jan(?:uary)?|feb(?:r?uary|r)?|(?-i:[Mm]ar|MAR|March|MARCH)|apr(?:il)?|(?-i:May|MAY)|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?)"
                    + "|(?<WEEKDAY>\\b(?:" + Weekdays.NAME + ")(?![a-z])\\.?)"
                    + "|(?<CODE>\\b(?-i:" + Weekdays.CODE + ")(?![a-z]))"
                    + "|(?<YEAR>(?<!\\d)20\\d\\d(?!\\d|:\\d)|['’]\\d\\d(?!\\d))"
                    + "|(?<DAY>(?<![\\w.:])\\d{1,2}(?:st|nd|rd|th)?(?!\\w|[:.]\\d|\\s*[ap]\\.?m\\b))"
                    + "|(?<RANGE>-+|–|—|\\b(?:to|through|thru|until|till)\\b)"
                    + "|(?<LIST>[/&+]|\\band\\b)|(?<COMMA>,)|(?<OPEN>[(\\[])|(?<CLOSE>[)\\]])"
                    + "|(?<OTHER>[^\\s\\p{Punct}]+|\\S)",
            Pattern.CASE_INSENSITIVE);

    static List<DateToken> all(String text) {
        List<DateToken> tokens = new ArrayList<>();
        var match = TOKENS.matcher(text);
        while (match.find()) {
            for (var type : Type.values()) {
                if (match.start(type.name()) >= 0) {
                    tokens.add(new DateToken(type, match.group(), match.start(), match.end()));
                    break;
                }
            }
        }
        return tokens;
    }

    /** The number of the month it names. */
    int month() {
        return MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    /** The numbers in it, in order. */
    List<Integer> numbers() {
        return Pattern.compile("\\d+")
                .matcher(text)
                .results()
                .map(one -> Integer.valueOf(one.group()))
                .toList();
    }

    /** A year as {@code 2025} or {@code '25}. */
    static int year(int written) {
        return written < 100 ? 2000 + written : written;
    }
}
