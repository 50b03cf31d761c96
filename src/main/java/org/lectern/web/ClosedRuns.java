package org.lectern.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.schedule.Entry;
import org.lectern.schedule.EntryKey;
import org.lectern.schedule.Kind;

/** Closed days in a row for one reason: students read a recess as one thing, though calendars hold a day each. */
final class ClosedRuns {

    private static final int SHORTEST = 3;

    private final Map<EntryKey, LocalDate> lasts = new HashMap<>();
    private final Set<EntryKey> followers = new HashSet<>();

    /** @param entries by time */
    ClosedRuns(List<Entry> entries) {
        List<Entry> run = new ArrayList<>();
        for (var entry : entries) {
            if (entry.kind() == Kind.CLOSED) {
                if (!run.isEmpty() && !goesOn(run.get(run.size() - 1), entry)) {
                    end(run);
                }
                run.add(entry);
            }
        }
        end(run);
    }

    /** The last day of the run that begins with this entry, if one does. */
    Optional<LocalDate> last(Entry entry) {
        return Optional.ofNullable(lasts.get(entry.key()));
    }

    /** Whether the first of its run speaks for it. */
    boolean follows(Entry entry) {
        return followers.contains(entry.key());
    }

    private static boolean goesOn(Entry one, Entry next) {
        return next.title().equals(one.title())
                && next.when().date().equals(one.when().date().plusDays(1));
    }

    private void end(List<Entry> run) {
        if (run.size() >= SHORTEST) {
            lasts.put(run.get(0).key(), run.get(run.size() - 1).when().date());
            run.stream().skip(1).map(Entry::key).forEach(followers::add);
        }
        run.clear();
    }
}
