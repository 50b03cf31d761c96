package org.lectern.page;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.page.DateMention.Day;

/** Finds the dates in a text, in all forms that course pages have them. */
final class DateFinder {

    private final List<DateToken> tokens;
    private int next;
    private int numbersEnd;
    private int rangeAt = -1;

    private DateFinder(String text) {
        this.tokens = DateToken.all(text);
    }

    /** All dates of the text in order; what belongs together, as {@code 28/30 Aug} or {@code Oct 11-19}, is one mention. */
    static List<DateMention> find(String text) {
        var finder = new DateFinder(text);
        List<DateMention> found = new ArrayList<>();
        for (int i = 0; i < finder.tokens.size(); i = Math.max(i + 1, finder.next)) {
            finder.next = i;
            finder.mention().ifPresent(found::add);
        }
        return found;
    }

    private Optional<DateMention> mention() {
        int start = next;
        var weekday = weekday();
        var days = dates();
        if (days.isEmpty()) {
            next = start;
            return Optional.empty();
        }
        boolean range = days.size() > 1 && rangeAt >= start;
        weekday = weekday.or(this::weekdayBehind);
        return Optional.of(new DateMention(
                tokens.get(start).from(), tokens.get(next - 1).to(), days, range, weekday.orElse(null)));
    }

    /** One date, or several that are joined. */
    private List<Day> dates() {
        rangeAt = -1;
        List<Day> days = new ArrayList<>(date());
        while (!days.isEmpty()) {
            int before = next;
            boolean range = is(next, DateToken.Type.RANGE);
            if (!range && !is(next, DateToken.Type.LIST) && !is(next, DateToken.Type.COMMA)) {
                break;
            }
            next++;
            weekday();
            var more = date();
            if (more.isEmpty() || (range && rangeAt >= 0)) {
                next = before;
                break;
            }
            rangeAt = range ? before : rangeAt;
            days.addAll(more);
        }
        return withYears(days);
    }

    private List<Day> date() {
        if (is(next, DateToken.Type.ISO)) {
            var numbers = tokens.get(next++).numbers();
            return valid(new Day(numbers.get(0), numbers.get(1), numbers.get(2), false));
        }
        if (is(next, DateToken.Type.NUMERIC) && !is(next + 1, DateToken.Type.MONTH)) {
            return numeric(tokens.get(next++).numbers());
        }
        if (is(next, DateToken.Type.DOTTED) && isDate(next)) {
            var numbers = tokens.get(next++).numbers();
            return valid(new Day(
                    numbers.size() > 2 ? DateToken.year(numbers.get(2)) : null, numbers.get(1), numbers.get(0), false));
        }
        return is(next, DateToken.Type.MONTH) ? monthFirst() : dayFirst();
    }

    /** {@code AT 5.07.} at the end of a sentence is a room. */
    private boolean isDate(int dotted) {
        if (dotted == 0 || tokens.get(dotted).numbers().size() > 2) {
            return true;
        }
        var before = tokens.get(dotted - 1);
        return before.type() != DateToken.Type.OTHER
                || !Character.isLetterOrDigit(before.text().codePointAt(0))
                || before.text().matches("am|vom|bis|den");
    }

    private static List<Day> numeric(List<Integer> numbers) {
        var day = new Day(
                numbers.size() > 2 ? DateToken.year(numbers.get(2)) : null, numbers.get(0), numbers.get(1), true);
        return valid(day).isEmpty() && valid(day.swapped()).isEmpty() ? List.of() : List.of(day);
    }

    /** {@code Sep 2}, {@code Sep 2/4}, {@code Oct 11-19, 2025}. */
    private List<Day> monthFirst() {
        int month = tokens.get(next).month();
        boolean pair = is(next + 1, DateToken.Type.NUMERIC)
                && tokens.get(next + 1).numbers().size() == 2;
        var numbers = pair ? tokens.get(next + 1).numbers() : numbers(next + 1);
        numbersEnd = pair ? next + 2 : numbersEnd;
        if (numbers.isEmpty()) {
            return List.of();
        }
        next = numbersEnd;
        return days(numbers, month, year());
    }

    /** {@code 2 Sept.}, {@code 28/30 Aug}, {@code 11-19 October 2025}. */
    private List<Day> dayFirst() {
        var numbers = numbers(next);
        boolean joined = isOther(numbersEnd, "of") || isOther(numbersEnd, ".");
        int month = !numbers.isEmpty() && joined ? numbersEnd + 1 : numbersEnd;
        boolean belongsToTheNext = is(month + 1, DateToken.Type.DAY) && !isYearBehind(month);
        if (numbers.isEmpty() || !is(month, DateToken.Type.MONTH) || belongsToTheNext) {
            return List.of();
        }
        next = month + 1;
        return days(numbers, tokens.get(month).month(), year());
    }

    private boolean isYearBehind(int month) {
        return is(month + 1, DateToken.Type.YEAR);
    }

    /** Days of one month; sets where they end. */
    private List<Integer> numbers(int from) {
        List<Integer> numbers = new ArrayList<>();
        numbersEnd = from;
        if (is(from, DateToken.Type.NUMERIC) && is(from + 1, DateToken.Type.MONTH)) {
            numbersEnd = from + 1;
            return tokens.get(from).numbers();
        }
        while (is(numbersEnd, DateToken.Type.DAY)) {
            numbers.add(tokens.get(numbersEnd++).numbers().get(0));
            if (!isJoined(numbersEnd)) {
                break;
            }
            rangeAt = is(numbersEnd, DateToken.Type.RANGE) ? numbersEnd : rangeAt;
            numbersEnd++;
        }
        return numbers;
    }

    /** Whether a further day of the same month follows the sign: not in {@code Sep 2 - 4 papers}. */
    private boolean isJoined(int sign) {
        boolean joins = isListed(sign)
                || ((is(sign, DateToken.Type.RANGE) || is(sign, DateToken.Type.LIST))
                        && is(sign + 1, DateToken.Type.DAY));
        if (!joins || number(sign + 1) <= number(sign - 1)) {
            return false;
        }
        boolean tight = tokens.get(sign - 1).to() == tokens.get(sign).from();
        return tight
                || sign + 2 >= tokens.size()
                || !is(sign + 2, DateToken.Type.OTHER)
                || !Character.isLetterOrDigit(tokens.get(sign + 2).text().codePointAt(0));
    }

    /** {@code Oct 13, 16:} are two days; with words or a month behind the second number it is something else. */
    private boolean isListed(int sign) {
        boolean ends = sign + 2 >= tokens.size()
                || is(sign + 2, DateToken.Type.CLOSE)
                || isOther(sign + 2, ":")
                || (is(sign + 2, DateToken.Type.COMMA) && isListed(sign + 2));
        return is(sign, DateToken.Type.COMMA) && is(sign + 1, DateToken.Type.DAY) && ends;
    }

    private int number(int token) {
        return tokens.get(token).numbers().get(0);
    }

    private static List<Day> days(List<Integer> numbers, int month, @Nullable Integer year) {
        return numbers.stream()
                .flatMap(number -> valid(new Day(year, month, number, false)).stream())
                .toList();
    }

    private @Nullable Integer year() {
        int at = is(next, DateToken.Type.COMMA) ? next + 1 : next;
        if (!is(at, DateToken.Type.YEAR)) {
            return null;
        }
        next = at + 1;
        return DateToken.year(number(at));
    }

    private static List<Day> withYears(List<Day> days) {
        var year = days.isEmpty() ? null : days.get(days.size() - 1).year();
        return days.stream().map(day -> day.in(year)).toList();
    }

    private static List<Day> valid(Day day) {
        return day.month() >= 1 && day.month() <= 12 && day.day() >= 1 && day.day() <= 31 ? List.of(day) : List.of();
    }

    private Optional<DayOfWeek> weekday() {
        if (!is(next, DateToken.Type.WEEKDAY) && !is(next, DateToken.Type.CODE)) {
            return Optional.empty();
        }
        var day = Weekdays.of(tokens.get(next).text());
        if (day.isPresent()) {
            next += is(next + 1, DateToken.Type.COMMA) ? 2 : 1;
        }
        return day;
    }

    /** The day in {@code Sep 2 (Tue)} or {@code Sep 2, Tue}. */
    private Optional<DayOfWeek> weekdayBehind() {
        boolean open = is(next, DateToken.Type.OPEN);
        int at = open || is(next, DateToken.Type.COMMA) ? next + 1 : next;
        if (!is(at, DateToken.Type.WEEKDAY) || (open && !is(at + 1, DateToken.Type.CLOSE))) {
            return Optional.empty();
        }
        var day = Weekdays.of(tokens.get(at).text());
        if (day.isPresent()) {
            next = open ? at + 2 : at + 1;
        }
        return day;
    }

    private boolean is(int index, DateToken.Type type) {
        return index < tokens.size() && tokens.get(index).type() == type;
    }

    private boolean isOther(int index, String word) {
        return is(index, DateToken.Type.OTHER) && tokens.get(index).text().equalsIgnoreCase(word);
    }
}
