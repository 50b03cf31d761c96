package org.lectern.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Recurrence;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Series;

/**
 * When and where a series meets as a rule.
 *
 * @param what "Lecture"
 * @param section whose meetings they are, where not everybody's
 * @param lines how it meets at first, and how from later dates on
 * @param notes said of each of its meetings, which therefore need not repeat them
 */
record PatternRow(
        String what,
        @Nullable String section,
        List<PatternLine> lines,
        @Nullable String notes) {

    static PatternRow of(Series series, Schedule schedule) {
        return new PatternRow(
                series.title(),
                series.section() == null ? null : schedule.sectionName(series.section()),
                PatternLine.of(series),
                notes(series));
    }

    /** Those of a single meeting stand with that. */
    static @Nullable String notes(Series series) {
        return series.recurrence() instanceof Recurrence.Once
                ? null
                : series.details().notes();
    }
}
