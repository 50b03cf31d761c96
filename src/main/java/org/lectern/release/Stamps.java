package org.lectern.release;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Stamp;

/**
 * Stamps the entries of a new release (RFC 5545 section 3.8.7.4, contract F17 to F20).
 *
 * @param before what the release before shows
 * @param stamps every stamp given so far; one whose entry is gone is kept, so that its sequence never falls
 */
record Stamps(Map<String, Shown> before, Map<String, Stamp> stamps, Instant now) {

    Map<String, Stamp> of(Schedule schedule) {
        Map<String, Stamp> next = new HashMap<>(stamps);
        Shown.in(schedule).forEach((id, shown) -> next.put(id, stamp(id, shown)));
        return next;
    }

    private Stamp stamp(String id, Shown shown) {
        var old = stamps.get(id);
        var last = before.get(id);
        if (old == null) {
            return new Stamp(0, now);
        }
        if (shown.equals(last)) {
            return old;
        }
        boolean meetsAsBefore = last != null && shown.meetsLike(last);
        return new Stamp(meetsAsBefore ? old.sequence() : old.sequence() + 1, now);
    }
}
