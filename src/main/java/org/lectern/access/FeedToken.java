package org.lectern.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.CourseId;

/**
 * What is kept of a token; the token itself is not (contracts/ics-feeds.md F84).
 *
 * @param id its number, by which people speak of it
 * @param label whom it is for; null: nobody in particular
 * @param revoked when it ended; null: it is good
 */
public record FeedToken(
        long id,
        CourseId course,
        @Nullable String label,
        Instant made,
        @Nullable Instant revoked) {

    public boolean isGood() {
        return revoked == null;
    }
}
