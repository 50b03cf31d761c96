package org.lectern.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Phase;
import org.lectern.schedule.Series;

/**
 * How a series meets for a part of the term; after the first, only what differs from before.
 *
 * @param from "From Oct 20", where it is not the first
 * @param days "Tue "
 * @param hours "10:40–12:00"
 * @param href where to join it online
 */
record PatternLine(
        @Nullable String from,
        @Nullable String days,
        @Nullable String hours,
        @Nullable String place,
        @Nullable String href,
        @Nullable PersonRow host) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);

    static List<PatternLine> of(Series series) {
        List<PatternLine> lines = new ArrayList<>();
        Phase before = null;
        for (var phase : series.phases()) {
            var line = of(phase);
            lines.add(before == null ? line : line.since(phase.from(), of(before)));
            before = phase;
        }
        return lines;
    }

    private static PatternLine of(Phase phase) {
        var slot = phase.slot();
        return new PatternLine(
                null,
                RecurrenceText.of(phase.recurrence()),
                slot.start() + "–" + slot.end(),
                slot.place(),
                SafeLink.of(slot.online()),
                Optional.ofNullable(phase.host()).map(PersonRow::of).orElse(null));
    }

    private PatternLine since(LocalDate day, PatternLine before) {
        boolean sameTime = Objects.equals(days, before.days) && Objects.equals(hours, before.hours);
        return new PatternLine(
                "From " + DAY.format(day),
                sameTime ? null : days,
                sameTime ? null : hours,
                news(before.place, place),
                news(before.href, href),
                news(before.host, host));
    }

    private static <T> @Nullable T news(@Nullable T before, @Nullable T now) {
        return Objects.equals(before, now) ? null : now;
    }
}
