package org.lectern.google;

import com.google.api.client.googleapis.batch.BatchCallback;
import com.google.api.client.googleapis.json.GoogleJsonErrorContainer;
import com.google.api.client.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.Change;
import org.lectern.sync.Outcome;
import org.lectern.sync.Receipt;
import org.lectern.sync.TargetException;
import org.lectern.sync.TargetUnavailable;

/** One write within a batch, and what came back for it. */
final class BatchPart<T> implements BatchCallback<T, GoogleJsonErrorContainer> {

    private final Change change;
    private final Write<T> write;
    private @Nullable Receipt receipt;
    private @Nullable Refused refused;
    private boolean alone;

    BatchPart(Change change, Write<T> write) {
        this.change = change;
        this.write = write;
    }

    Write<T> write() {
        return write;
    }

    @Override
    public void onSuccess(T answer, HttpHeaders headers) {
        receipt = write.done(answer);
    }

    @Override
    public void onFailure(GoogleJsonErrorContainer error, HttpHeaders headers) {
        var details = error.getError();
        if (details != null) {
            refused = new Refused(details.getCode(), details);
        }
    }

    void sendAlone() {
        alone = true;
    }

    /** Whether it is to be sent once more, alone. */
    boolean mayPass() {
        return refused != null && (refused.isPassing() || refused.code() == 401 || write.mayPass(refused));
    }

    /** Sees the write through, alone where it must. */
    Outcome outcome(Writer writer) {
        try {
            return new Outcome.Applied(change, settled(writer));
        } catch (TargetException reason) {
            return new Outcome.Failed(change, reason);
        }
    }

    /** What is known without asking any more. */
    Outcome outcome(TargetException ended) {
        return receipt != null ? new Outcome.Applied(change, receipt) : new Outcome.Failed(change, ended);
    }

    private Receipt settled(Writer writer) {
        if (receipt != null) {
            return receipt;
        }
        if (alone || mayPass()) {
            return writer.write(write);
        }
        if (refused != null) {
            return write.refused(refused);
        }
        throw new TargetUnavailable(
                "Google Calendar answered a batch without a word about " + change.key()
                        + ": whether it was written is unknown; the next run looks",
                null);
    }
}
