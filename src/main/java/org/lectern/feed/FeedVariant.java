package org.lectern.feed;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Kind;

/**
 * One way to read the feed of a course or of several: what a subscriber's address asks for.
 *
 * @param only of these kinds; empty: of all that the feed has
 * @param section the meetings of one section and those of everybody; null: of every section
 * @param alarm how long before each meeting the reader's calendar rings; null: never, as everything else rings for every
 *     student (contracts/ics-feeds.md section 7, VALARM)
 */
public record FeedVariant(
        FeedKind kind,
        FeedFormat format,
        Set<Kind> only,
        @Nullable String section,
        @Nullable Duration alarm) {

    public FeedVariant {
        only = Set.copyOf(only);
    }

    /** The feed as it is without a wish. */
    public static FeedVariant of(FeedKind kind) {
        return new FeedVariant(kind, FeedFormat.ICALENDAR, Set.of(), null, null);
    }
}
