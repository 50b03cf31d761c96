package org.lectern.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One destination, for the length of one run. Not for several threads. Every method throws
 * {@link TargetException} only for what the target or the way to it did.
 */
public interface Connection {

    /** All that is ours there, in the same form as {@link Target#project}; complete, or an exception. */
    ObservedState observe();

    /**
     * Makes an object with our mark; finding it made already, by a run that was interrupted, is success. Where the object
     * that it must live in was rejected before, so is this.
     */
    Receipt create(ItemKey key, Content content);

    /** Gives an object of ours this content; what is not among its fields stays as it is. */
    Receipt update(ObservedItem item, Content content);

    /** Removes an object of ours; that it is gone already is success. */
    void delete(ObservedItem item);

    /**
     * What of ours must stay when all that is ours is taken away, as the last look saw it: what others put something
     * into, and what is theirs to decide. Each with what to tell people, as a sentence without its end; "": nothing.
     */
    default Map<ItemKey, String> staying() {
        return Map.of();
    }

    /** How many changes of one rank {@link #apply} may take at once. */
    default int batch() {
        return 1;
    }

    /**
     * Applies changes of one rank, in their order, and says what became of each that was tried. Stops at the first
     * failure that ends the run.
     */
    default List<Outcome> apply(List<Change> changes) {
        List<Outcome> outcomes = new ArrayList<>();
        for (var change : changes) {
            var outcome = attempt(change);
            outcomes.add(outcome);
            if (outcome instanceof Outcome.Failed failed && failed.reason().endsTheRun()) {
                break;
            }
        }
        return outcomes;
    }

    /** Looks once more after the writes where the target needs it for the next run; else nothing. */
    default Optional<ObservedState> settle() {
        return Optional.empty();
    }

    /** How many requests went out so far. */
    Calls calls();

    private Outcome attempt(Change change) {
        try {
            return new Outcome.Applied(change, change.applyTo(this));
        } catch (TargetException reason) {
            return new Outcome.Failed(change, reason);
        }
    }
}
