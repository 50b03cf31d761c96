package org.lectern.web;

import static java.util.stream.Collectors.joining;

import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Recurrence;
import org.lectern.schedule.Series;

/** When and where a series meets as a rule: "Lecture", "Tue 10:40–12:00", "Friend Center 016". */
record PatternRow(
        String what,
        String when,
        @Nullable String place,
        @Nullable PersonRow host) {

    static PatternRow of(Series series) {
        var slot = series.slot();
        return new PatternRow(
                series.title(),
                days(series.recurrence()) + slot.start() + "–" + slot.end(),
                slot.place(),
                series.host() == null ? null : PersonRow.of(series.host()));
    }

    private static String days(Recurrence recurrence) {
        return recurrence instanceof Recurrence.Weekly weekly
                ? weekly.days().stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                        .collect(joining(", ", "", " "))
                : "";
    }
}
