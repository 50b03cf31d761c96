package org.lectern.schedule;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A repeating meeting. {@code id} is its key in the file and, with a date, names its meetings that have no session. */
public record Series(
        String id,
        Kind kind,
        String title,
        @Nullable Person host,
        Recurrence recurrence,
        Slot slot,
        List<Amendment> amendments) {

    public Series {
        if (!kind.isMeeting()) {
            throw new IllegalArgumentException("A series is no " + kind.word());
        }
        amendments = amendments.stream()
                .sorted(Comparator.comparing(Amendment::date))
                .toList();
        for (int i = 1; i < amendments.size(); i++) {
            var date = amendments.get(i).date();
            if (amendments.get(i - 1).date().equals(date)) {
                throw new IllegalArgumentException(id + " on " + date + " is amended twice");
            }
        }
    }
}
