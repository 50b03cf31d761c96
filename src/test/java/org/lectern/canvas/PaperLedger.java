package org.lectern.canvas;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.CourseId;
import org.lectern.sync.Change;
import org.lectern.sync.Content;
import org.lectern.sync.Destination;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Ledger;
import org.lectern.sync.LedgerEntry;
import org.lectern.sync.LedgerEntry.Intent;
import org.lectern.sync.Memory;
import org.lectern.sync.ObservedState;
import org.lectern.sync.Outcome;
import org.lectern.sync.Plan;
import org.lectern.sync.RemoteId;

/** A ledger of one destination in memory. */
final class PaperLedger implements Ledger {

    private final Map<ItemKey, LedgerEntry> entries = new TreeMap<>();
    private @Nullable String cursor;

    @Override
    public Memory recall(Destination destination) {
        return new Memory(entries, cursor);
    }

    @Override
    public Set<Destination> destinations(CourseId course) {
        throw new UnsupportedOperationException("It holds one destination and does not know which");
    }

    @Override
    public void saw(Destination destination, ObservedState observed, Plan plan) {
        cursor = observed.cursor();
        plan.forgotten().forEach(entries::remove);
        observed.items().forEach((key, item) -> {
            var sent = plan.known().getOrDefault(key, item.content());
            entries.put(key, entry(key, item.id(), sent, null, null));
        });
    }

    @Override
    public void intend(Destination destination, List<Change> changes) {
        for (var change : changes) {
            var last = entries.get(change.key());
            var id = last == null ? null : last.id();
            var sent = last == null ? null : last.sent();
            entries.put(change.key(), entry(change.key(), id, sent, intent(change), change.sent()));
        }
    }

    @Override
    public void record(Destination destination, List<Outcome> outcomes) {
        for (var outcome : outcomes) {
            if (outcome instanceof Outcome.Applied applied) {
                var change = applied.change();
                entries.remove(change.key());
                if (!(change instanceof Change.Delete)) {
                    var id = applied.receipt().id();
                    entries.put(change.key(), entry(change.key(), id, change.sent(), null, null));
                }
            }
        }
    }

    private static Intent intent(Change change) {
        if (change instanceof Change.Create) {
            return Intent.CREATE;
        }
        return change instanceof Change.Update ? Intent.UPDATE : Intent.DELETE;
    }

    private static LedgerEntry entry(
            ItemKey key,
            @Nullable RemoteId id,
            @Nullable Content sent,
            @Nullable Intent intent,
            @Nullable Content intended) {
        return new LedgerEntry(key, id, null, sent, null, intent, intended);
    }
}
