package org.lectern.sync;

import java.util.List;
import java.util.Set;
import org.lectern.schedule.CourseId;

/**
 * What we made where. Every method commits on its own, on disk, before it returns: an intent that a crash forgets would
 * be a duplicate.
 */
public interface Ledger {

    Memory recall(Destination destination);

    /** Where something of this course is, or may be: also what its file names no more. */
    Set<Destination> destinations(CourseId course);

    /**
     * Keeps what a complete look at the target found, and what the plan made of it: what is found was sent as the plan
     * knows it, so its intent is settled; what the plan forgot goes; anything else stays, but is known not to be there. Only for a plan about to be
     * carried out: one that is refused changes nothing here either.
     */
    void saw(Destination destination, ObservedState observed, Plan plan);

    /**
     * Announces writes; called before the first byte of them leaves. Each is to leave {@link Change#sent} behind, not
     * its content, which holds a person's values too. A create starts over: nothing before it counts.
     */
    void intend(Destination destination, List<Change> changes);

    /**
     * Keeps what became of announced writes. What was rejected was not written: its intent goes, and a rejected create
     * leaves no entry. An unknown outcome, and a change that was never tried, leave theirs in place.
     */
    void record(Destination destination, List<Outcome> outcomes);
}
