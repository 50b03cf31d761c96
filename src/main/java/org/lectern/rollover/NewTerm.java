package org.lectern.rollover;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.CourseId;

/**
 * What is known of the term to come.
 *
 * @param first its first day
 * @param name what people call it; null: not known yet
 * @param calendar the academic calendar it follows; null: not known yet
 */
public record NewTerm(
        CourseId id,
        LocalDate first,
        @Nullable String name,
        @Nullable String calendar) {}
