package org.lectern.sync;

import org.jspecify.annotations.Nullable;

/** Whether a course is still where the ledger says: in the same calendar of ours, or in the same one of somebody else. */
enum Place {
    KNOWN,
    /** Nothing of ours was here before, so nothing of it can have been removed. */
    NEW,
    /** The calendar that we made was there and is not. */
    GONE;

    static Place of(DesiredState desired, Memory memory, ObservedState observed) {
        var calendar = desired.items().keySet().stream()
                .filter(key -> key.part() == Part.CALENDAR)
                .findFirst();
        if (observed.elsewhere()) {
            return NEW;
        }
        return calendar.map(key ->
                        ofOurs(memory.entries().get(key), observed.items().get(key)))
                .orElseGet(() -> leftOurs(memory) ? NEW : KNOWN);
    }

    private static Place ofOurs(@Nullable LedgerEntry last, @Nullable ObservedItem found) {
        if (found == null) {
            return last != null && last.existed() ? GONE : NEW;
        }
        return last != null && found.id().equals(last.id()) ? KNOWN : NEW;
    }

    private static boolean leftOurs(Memory memory) {
        return memory.entries().keySet().stream().anyMatch(key -> key.part() == Part.CALENDAR);
    }
}
