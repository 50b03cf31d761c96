package org.lectern.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What differs on one date of a series; {@code date} is the original one, which stays the meeting's identity. */
public sealed interface Amendment {

    LocalDate date();

    /** It does not take place. */
    record Cancelled(LocalDate date, @Nullable String reason) implements Amendment {}

    /** It takes place on another day, at another time or place; what is null stays as the series has it. */
    record Moved(
            LocalDate date,
            @Nullable LocalDate to,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            @Nullable String place)
            implements Amendment {

        public Moved {
            if ((start == null) != (end == null)) {
                throw new IllegalArgumentException("A moved meeting has both start and end, or neither");
            }
            if (start != null && end != null && !end.isAfter(start)) {
                throw new IllegalArgumentException("A meeting ends after it starts: " + start + "-" + end);
            }
        }
    }
}
