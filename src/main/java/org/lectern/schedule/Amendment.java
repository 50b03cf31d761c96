package org.lectern.schedule;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What differs on one date of a series; {@code date} is the original one, which stays the meeting's identity. */
public sealed interface Amendment {

    LocalDate date();

    /** It does not take place. */
    record Cancelled(LocalDate date, @Nullable String reason) implements Amendment {}

    /**
     * It takes place otherwise; what is null stays as series and session have it.
     *
     * @param to the day it is moved to
     * @param online where to join it
     * @param guests who come beside those who always do
     * @param notes said instead of those of series and session
     */
    record Changed(
            LocalDate date,
            @Nullable LocalDate to,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            @Nullable String place,
            @Nullable URI online,
            @Nullable Person host,
            List<Person> guests,
            @Nullable String title,
            @Nullable String notes)
            implements Amendment {

        public Changed {
            guests = List.copyOf(guests);
            if ((start == null) != (end == null)) {
                throw new IllegalArgumentException("A moved meeting has both start and end, or neither");
            }
            if (start != null && end != null && !end.isAfter(start)) {
                throw new IllegalArgumentException("A meeting ends after it starts: " + start + "-" + end);
            }
        }

        /** It is only moved: to another day, time or place. */
        public static Changed moved(
                LocalDate date,
                @Nullable LocalDate to,
                @Nullable LocalTime start,
                @Nullable LocalTime end,
                @Nullable String place) {
            return new Changed(date, to, start, end, place, null, null, List.of(), null, null);
        }
    }
}
