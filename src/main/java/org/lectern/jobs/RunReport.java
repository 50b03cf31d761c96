package org.lectern.jobs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.Calls;

/** One run and what became of its parts so far. */
public record RunReport(
        long id,
        String job,
        State state,
        Instant asked,
        @Nullable Instant started,
        @Nullable Instant ended,
        List<PartReport> parts) {

    public RunReport {
        parts = List.copyOf(parts);
    }

    /** Where a run stands. */
    public enum State {
        /** Until a run of the same course ends. */
        WAITING,
        RUNNING,
        COMPLETED,
        /** Some part of it failed; a restart runs only those. */
        FAILED,
        /** Its process ended before it did. */
        INTERRUPTED;

        public boolean isOver() {
            return this != WAITING && this != RUNNING;
        }
    }

    public Calls calls() {
        return parts.stream().map(PartReport::calls).reduce(Calls.NONE, Calls::plus);
    }
}
