package org.lectern.schedule;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Something due: on a day, or at a wall time of that day in the course's zone. */
public record Deadline(
        String id,
        String title,
        LocalDate date,
        @Nullable LocalTime at,
        @Nullable URI url,
        @Nullable String notes) {}
