package org.lectern.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Days and dates in words, for the author. */
final class Words {

    private static final int FEW = 6;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);

    private Words() {}

    static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static String date(LocalDate date) {
        return DAY.format(date);
    }

    static String days(Collection<DayOfWeek> days) {
        return joined(days.stream().sorted().map(day -> day(day) + "s").toList());
    }

    /** {@code Oct 14, Oct 21 and 5 more}. */
    static String dates(Collection<LocalDate> dates) {
        var texts = dates.stream().sorted().map(Words::date).toList();
        return texts.size() <= FEW
                ? joined(texts)
                : texts.stream().limit(FEW - 1).collect(Collectors.joining(", ")) + " and " + (texts.size() - FEW + 1)
                        + " more";
    }

    static String joined(List<String> texts) {
        return texts.size() < 2
                ? String.join("", texts)
                : String.join(", ", texts.subList(0, texts.size() - 1)) + " and " + texts.get(texts.size() - 1);
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
