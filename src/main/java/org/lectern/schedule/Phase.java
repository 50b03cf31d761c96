package org.lectern.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a series meets from a date on. */
public record Phase(
        LocalDate from,
        Recurrence recurrence,
        Slot slot,
        @Nullable Person host) {}
