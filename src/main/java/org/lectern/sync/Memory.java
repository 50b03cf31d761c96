package org.lectern.sync;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the ledger holds of one destination. */
public record Memory(
        Map<ItemKey, LedgerEntry> entries, @Nullable String cursor) {

    public Memory {
        entries = Map.copyOf(entries);
    }

    public static Memory none() {
        return new Memory(Map.of(), null);
    }

    public Optional<LedgerEntry> of(ItemKey key) {
        return Optional.ofNullable(entries.get(key));
    }
}
