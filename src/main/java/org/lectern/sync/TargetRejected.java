package org.lectern.sync;

import org.jspecify.annotations.Nullable;

/** This one request was not acceptable (other 4xx); nothing was written, and others may go on. */
public final class TargetRejected extends TargetException {

    private static final long serialVersionUID = 1L;

    public TargetRejected(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean endsTheRun() {
        return false;
    }
}
