package org.lectern.web;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lectern.schedule.Recurrence;

/** On which days a series meets, in words that a time follows. */
final class RecurrenceText {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MMM d", Locale.ENGLISH);

    private RecurrenceText() {}

    /** "Tue, Thu ", "Thu, every other week, until Oct 2, ", "Sep 5 and 19, ", or nothing. */
    static String of(Recurrence recurrence) {
        if (recurrence instanceof Recurrence.Weekly weekly) {
            return weekly(weekly);
        }
        if (recurrence instanceof Recurrence.Once once) {
            return DAY.format(once.date()) + ", ";
        }
        return recurrence instanceof Recurrence.OnDates some ? dates(some.dates()) + ", " : "";
    }

    private static String weekly(Recurrence.Weekly weekly) {
        var days = weekly.days().stream()
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                .collect(joining(", "));
        var rest = Stream.of(
                        weeks(weekly.every()),
                        Stream.ofNullable(weekly.first()).map(first -> "from " + DATE.format(first)),
                        Stream.ofNullable(weekly.last()).map(last -> "until " + DATE.format(last)))
                .flatMap(words -> words)
                .collect(joining(", "));
        return rest.isEmpty() ? days + " " : days + ", " + rest + ", ";
    }

    private static Stream<String> weeks(int every) {
        return switch (every) {
            case 1 -> Stream.empty();
            case 2 -> Stream.of("every other week");
            default -> Stream.of("every " + every + " weeks");
        };
    }

    /** A month is said once: "Sep 5, 19 and Oct 3". */
    private static String dates(List<LocalDate> dates) {
        List<String> words = new ArrayList<>();
        for (var date : dates) {
            boolean sameMonth = !words.isEmpty() && dates.get(words.size() - 1).getMonth() == date.getMonth();
            words.add(sameMonth ? String.valueOf(date.getDayOfMonth()) : DATE.format(date));
        }
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
