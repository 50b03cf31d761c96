package org.lectern.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.CourseId;
import org.lectern.sync.LedgerEntry.Intent;

/** A ledger for tests, with the meaning that {@link Ledger} gives to each method. Outlives a killed run. */
public final class InMemoryLedger implements Ledger {

    private final Map<Destination, Memory> memories = new HashMap<>();
    private final Fuse fuse;

    public InMemoryLedger() {
        this(new Fuse());
    }

    public InMemoryLedger(Fuse fuse) {
        this.fuse = fuse;
    }

    @Override
    public Memory recall(Destination destination) {
        return memories.getOrDefault(destination, Memory.none());
    }

    @Override
    public Set<Destination> destinations(CourseId course) {
        return memories.entrySet().stream()
                .filter(memory -> !memory.getValue().entries().isEmpty())
                .map(Map.Entry::getKey)
                .filter(destination -> destination.course().equals(course))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void saw(Destination destination, ObservedState observed, Plan plan) {
        var rows = rows(destination);
        rows.replaceAll((key, entry) -> entry.unseen());
        observed.items().forEach((key, item) -> rows.put(key, seen(item, plan, rows.get(key))));
        plan.forgotten().forEach(rows::remove);
        commit(destination, rows, observed.cursor());
    }

    @Override
    public void intend(Destination destination, List<Change> changes) {
        var rows = rows(destination);
        changes.forEach(change -> rows.put(change.key(), announced(change, rows.get(change.key()))));
        commit(destination, rows, recall(destination).cursor());
    }

    @Override
    public void record(Destination destination, List<Outcome> outcomes) {
        var rows = rows(destination);
        outcomes.forEach(outcome -> record(rows, outcome));
        commit(destination, rows, recall(destination).cursor());
    }

    private static LedgerEntry seen(ObservedItem item, Plan plan, @Nullable LedgerEntry last) {
        var sent =
                plan.known().containsKey(item.key()) ? plan.known().get(item.key()) : last == null ? null : last.sent();
        return new LedgerEntry(item.key(), item.id(), item.etag(), sent, item.raw(), null, null);
    }

    private static LedgerEntry announced(Change change, @Nullable LedgerEntry last) {
        if (change instanceof Change.Create || last == null) {
            return new LedgerEntry(change.key(), null, null, null, null, Intent.CREATE, change.sent());
        }
        var intent = change instanceof Change.Update ? Intent.UPDATE : Intent.DELETE;
        return new LedgerEntry(change.key(), last.id(), last.etag(), last.sent(), last.raw(), intent, change.sent());
    }

    private static void record(Map<ItemKey, LedgerEntry> rows, Outcome outcome) {
        var key = outcome.change().key();
        if (outcome instanceof Outcome.Applied applied) {
            if (applied.change() instanceof Change.Delete) {
                rows.remove(key);
            } else {
                var receipt = applied.receipt();
                var sent = applied.change().sent();
                rows.put(key, new LedgerEntry(key, receipt.id(), receipt.etag(), sent, receipt.raw(), null, null));
            }
        } else if (outcome instanceof Outcome.Failed failed && failed.reason() instanceof TargetRejected) {
            rows.computeIfPresent(key, (same, last) -> last.id() == null ? null : withoutIntent(last));
        }
    }

    private static LedgerEntry withoutIntent(LedgerEntry last) {
        return new LedgerEntry(last.key(), last.id(), last.etag(), last.sent(), last.raw(), null, null);
    }

    private Map<ItemKey, LedgerEntry> rows(Destination destination) {
        return new TreeMap<>(recall(destination).entries());
    }

    /** A run may die right before a commit or right after it. */
    private void commit(Destination destination, Map<ItemKey, LedgerEntry> rows, @Nullable String cursor) {
        fuse.step();
        memories.put(destination, new Memory(rows, cursor));
        fuse.step();
    }
}
