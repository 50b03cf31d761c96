package org.lectern.ledger;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.Change;
import org.lectern.sync.Content;
import org.lectern.sync.ItemKey;
import org.lectern.sync.LedgerEntry;
import org.lectern.sync.LedgerEntry.Intent;
import org.lectern.sync.ObservedItem;
import org.lectern.sync.ObservedState;
import org.lectern.sync.Outcome;
import org.lectern.sync.Plan;
import org.lectern.sync.TargetRejected;

/** What is remembered of an object after it was seen, after a write was announced, and after the write. */
final class Bookkeeping {

    private Bookkeeping() {}

    /** An entry that is neither observed nor forgotten stays: it is a deletion by a person, which the course keeps. */
    static Map<ItemKey, LedgerEntry> seen(Map<ItemKey, LedgerEntry> before, ObservedState observed, Plan plan) {
        Map<ItemKey, LedgerEntry> after = new TreeMap<>(before);
        after.replaceAll((key, entry) -> entry.unseen());
        observed.items().forEach((key, item) -> {
            var known = plan.known().get(key);
            after.put(key, found(item, known == null ? lastSent(before.get(key)) : known));
        });
        after.keySet().removeAll(plan.forgotten());
        return after;
    }

    private static LedgerEntry found(ObservedItem item, @Nullable Content sent) {
        return new LedgerEntry(item.key(), item.id(), item.etag(), sent, item.raw(), null, null);
    }

    /** It is there, so a create that was never answered did arrive. */
    private static @Nullable Content lastSent(@Nullable LedgerEntry entry) {
        if (entry == null) {
            return null;
        }
        return entry.sent() == null ? entry.intended() : entry.sent();
    }

    static LedgerEntry intended(Change change, @Nullable LedgerEntry before) {
        if (change instanceof Change.Update update) {
            return announced(known(update.item(), before), Intent.UPDATE, update.sent());
        }
        if (change instanceof Change.Delete delete) {
            return announced(known(delete.item(), before), Intent.DELETE, null);
        }
        // Whatever was there before is gone, or the plan would not make it again.
        return new LedgerEntry(change.key(), null, null, null, null, Intent.CREATE, change.sent());
    }

    private static LedgerEntry known(ObservedItem item, @Nullable LedgerEntry before) {
        return before == null ? found(item, null) : before;
    }

    private static LedgerEntry announced(LedgerEntry entry, @Nullable Intent intent, @Nullable Content intended) {
        return new LedgerEntry(entry.key(), entry.id(), entry.etag(), entry.sent(), entry.raw(), intent, intended);
    }

    /** Null: nothing is left to remember. */
    static @Nullable LedgerEntry recorded(Outcome outcome, @Nullable LedgerEntry before) {
        if (outcome instanceof Outcome.Applied applied) {
            return applied(applied);
        }
        if (outcome instanceof Outcome.Failed failed && failed.reason() instanceof TargetRejected) {
            return before == null || before.id() == null ? null : announced(before, null, null);
        }
        return before;
    }

    private static @Nullable LedgerEntry applied(Outcome.Applied applied) {
        var change = applied.change();
        var receipt = applied.receipt();
        return change instanceof Change.Delete
                ? null
                : new LedgerEntry(change.key(), receipt.id(), receipt.etag(), change.sent(), receipt.raw(), null, null);
    }
}
