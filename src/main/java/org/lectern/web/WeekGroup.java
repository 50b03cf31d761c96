package org.lectern.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One calendar week, Monday to Sunday.
 *
 * @param label the teaching week as the author counts, where one is named
 * @param dates from Monday to Sunday
 */
record WeekGroup(@Nullable String label, String dates, boolean current, List<DayRow> days) {}
