package org.lectern.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One calendar week, Monday to Sunday.
 *
 * @param label the teaching week as the author counts, where one is named
 * @param dates from Monday to Sunday
 * @param current whether today is in it
 * @param next whether it is the one after today's
 */
record WeekGroup(@Nullable String label, String dates, boolean current, boolean next, List<DayRow> days) {}
