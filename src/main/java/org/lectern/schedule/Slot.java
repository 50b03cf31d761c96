package org.lectern.schedule;

import java.net.URI;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When on its day and where a series meets, in wall times of the course's zone.
 *
 * @param online where to join it, where one can
 */
public record Slot(
        LocalTime start,
        LocalTime end,
        @Nullable String place,
        @Nullable URI online) {

    public Slot {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("A meeting ends after it starts: " + start + "-" + end);
        }
    }
}
