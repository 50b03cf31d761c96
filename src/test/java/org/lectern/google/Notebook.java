package org.lectern.google;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.Change;
import org.lectern.sync.ItemKey;
import org.lectern.sync.LedgerEntry;
import org.lectern.sync.Memory;
import org.lectern.sync.ObservedState;
import org.lectern.sync.Outcome;
import org.lectern.sync.Plan;

/** A ledger for one destination, kept in memory. */
final class Notebook {

    private final Map<ItemKey, LedgerEntry> entries = new TreeMap<>();
    private @Nullable String cursor;

    Memory memory() {
        return new Memory(entries, cursor);
    }

    LedgerEntry of(ItemKey key) {
        return Objects.requireNonNull(entries.get(key));
    }

    void saw(ObservedState observed, Plan plan) {
        plan.forgotten().forEach(entries::remove);
        entries.replaceAll((key, entry) -> entry.unseen());
        observed.items().forEach((key, item) -> {
            var before = entries.get(key);
            var sent = plan.known().getOrDefault(key, before == null ? null : before.sent());
            entries.put(key, new LedgerEntry(key, item.id(), item.etag(), sent, item.raw(), null, null));
        });
        cursor = observed.cursor();
    }

    void intend(List<Change> changes) {
        for (var change : changes) {
            var before = entries.get(change.key());
            var intent = change instanceof Change.Create
                    ? LedgerEntry.Intent.CREATE
                    : change instanceof Change.Update ? LedgerEntry.Intent.UPDATE : LedgerEntry.Intent.DELETE;
            entries.put(
                    change.key(),
                    new LedgerEntry(
                            change.key(),
                            before == null ? null : before.id(),
                            before == null ? null : before.etag(),
                            before == null ? null : before.sent(),
                            before == null ? null : before.raw(),
                            intent,
                            change.sent()));
        }
    }

    void record(List<Outcome> outcomes) {
        for (var outcome : outcomes) {
            if (outcome instanceof Outcome.Applied applied) {
                var change = applied.change();
                var receipt = applied.receipt();
                if (change instanceof Change.Delete) {
                    entries.remove(change.key());
                } else {
                    entries.put(
                            change.key(),
                            new LedgerEntry(
                                    change.key(),
                                    receipt.id(),
                                    receipt.etag(),
                                    change.sent(),
                                    receipt.raw(),
                                    null,
                                    null));
                }
            }
        }
    }
}
