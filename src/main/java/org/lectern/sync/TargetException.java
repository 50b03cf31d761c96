package org.lectern.sync;

import org.jspecify.annotations.Nullable;

/** A target says no. The message says what, where and what to do, in a sentence that may be shown to people. */
public abstract sealed class TargetException extends RuntimeException
        permits TargetUnavailable, TargetDenied, TargetRejected {

    private static final long serialVersionUID = 1L;

    TargetException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Whether nothing more should be asked of the target in this run. */
    public abstract boolean endsTheRun();
}
