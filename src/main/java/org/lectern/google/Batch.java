package org.lectern.google;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.Change;
import org.lectern.sync.Outcome;
import org.lectern.sync.TargetException;

/** Several writes that do not depend on each other as one request (contract section 10). */
final class Batch {

    private final Writer writer;
    private final List<BatchPart<?>> parts = new ArrayList<>();

    Batch(Writer writer) {
        this.writer = writer;
    }

    <T> void add(Change change, Write<T> write) {
        parts.add(new BatchPart<>(change, write));
    }

    /** A lost answer leaves every part unknown; the next run finds by their ids what arrived. */
    List<Outcome> outcomes() {
        try {
            writer.api().send(parts);
        } catch (TargetException lost) {
            return parts.stream().map(part -> part.outcome(lost)).toList();
        } catch (Refused no) {
            if (no.isOfNoSuchPlace()) {
                return oneByOne();
            }
            var reason = no.failure("a batch of " + parts.size() + " changes");
            return parts.stream().map(part -> part.outcome(reason)).toList();
        }
        return settle();
    }

    private List<Outcome> settle() {
        return outcomes(parts.stream().anyMatch(BatchPart::mayPass) ? pause() : null);
    }

    /** Something in between, or a server that only resembles Google's, may know no batches: nothing was done of this one. */
    private List<Outcome> oneByOne() {
        parts.forEach(BatchPart::sendAlone);
        return outcomes(null);
    }

    private List<Outcome> outcomes(@Nullable TargetException reason) {
        List<Outcome> outcomes = new ArrayList<>();
        var ended = reason;
        for (var part : parts) {
            var outcome = ended == null ? part.outcome(writer) : part.outcome(ended);
            outcomes.add(outcome);
            if (ended == null
                    && outcome instanceof Outcome.Failed failed
                    && failed.reason().endsTheRun()) {
                ended = failed.reason();
            }
        }
        return outcomes;
    }

    private @Nullable TargetException pause() {
        try {
            writer.api().patience().waitAfter(1);
            return null;
        } catch (TargetException stopped) {
            return stopped;
        }
    }
}
