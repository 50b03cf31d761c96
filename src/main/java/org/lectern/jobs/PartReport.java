package org.lectern.jobs;

import java.util.List;
import org.lectern.sync.Calls;
import org.lectern.sync.Destination;

/**
 * What became of one destination in one run.
 *
 * @param message what to know or do, "" if nothing
 * @param changes what was changed, a line each
 * @param drifts what people changed there, a line each
 */
public record PartReport(
        Destination destination,
        Result result,
        String message,
        List<String> changes,
        List<String> drifts,
        Tally tally,
        Calls calls) {

    public PartReport {
        changes = List.copyOf(changes);
        drifts = List.copyOf(drifts);
    }

    /** How a part ended, from good to bad. */
    public enum Result {
        /** Everything was as wanted. */
        UNCHANGED,
        /** Everything is as wanted now. */
        CHANGED,
        /** All of ours that may go is gone, and the target rests. */
        REMOVED,
        /** The course does not publish there. */
        NOT_WANTED,
        /** The course is archived, or was purged there: nothing of it is touched. */
        RESTS,
        /** The installation has no account there. */
        SKIPPED,
        /** Some changes were turned down; the others were made. */
        PARTLY_FAILED,
        /** The target cannot be reached, or turns us away. */
        UNAVAILABLE,
        /** The plan passes the limits and was not approved. */
        UNSAFE,
        /** The schedule's file has errors. */
        INVALID,
        /** Our own bug. */
        BROKEN;

        /** Whether running again may mend it. */
        public boolean isFailure() {
            return switch (this) {
                case UNCHANGED, CHANGED, REMOVED, NOT_WANTED, RESTS, SKIPPED -> false;
                case PARTLY_FAILED, UNAVAILABLE, UNSAFE, INVALID, BROKEN -> true;
            };
        }
    }

    /** Objects written, by what was done; {@code failed} were turned down. */
    public record Tally(int created, int updated, int deleted, int failed) {

        static final Tally NONE = new Tally(0, 0, 0, 0);

        public int done() {
            return created + updated + deleted;
        }
    }
}
