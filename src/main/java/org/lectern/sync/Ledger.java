package org.lectern.sync;

import java.util.List;

/**
 * What we made where. Every method commits on its own, on disk, before it returns: an intent that a crash forgets would
 * be a duplicate.
 */
public interface Ledger {

    Memory recall(Destination destination);

    /** Keeps what a complete look at the target found, and what the plan made of it. */
    void saw(Destination destination, ObservedState observed, Plan plan);

    /** Announces writes; called before the first byte of them leaves. */
    void intend(Destination destination, List<Change> changes);

    /** Keeps what became of announced writes. An unknown outcome leaves its intent in place. */
    void record(Destination destination, List<Outcome> outcomes);
}
