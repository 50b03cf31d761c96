package org.lectern.feed;

import java.util.HashMap;
import java.util.Map;
import org.lectern.schedule.EntryKey;

/**
 * The events of one release as octets, each written once for all feeds that show it without a wish: a lecture is the same in
 * the feed of everything and in that of lectures. Tasks are only in one.
 */
final class EntryLines {

    private final Map<EntryKey, byte[]> events = new HashMap<>();

    byte[] of(FeedEntry one) {
        return one.task()
                ? ContentLines.of(EntryComponent.of(one))
                : events.computeIfAbsent(one.entry().key(), key -> ContentLines.of(EntryComponent.of(one)));
    }
}
