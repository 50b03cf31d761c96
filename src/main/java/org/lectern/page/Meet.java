package org.lectern.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lectern.page.ImportedCourse.Hours;
import org.lectern.page.Sorted.Meeting;

/**
 * A meeting and the series it belongs to.
 *
 * @param date the date of the pattern it takes
 * @param on the date it takes place on
 * @param hours its own; null where it keeps its series'
 */
record Meet(
        Meeting meeting,
        String series,
        LocalDate date,
        LocalDate on,
        @Nullable Hours hours,
        @Nullable String place) {}
