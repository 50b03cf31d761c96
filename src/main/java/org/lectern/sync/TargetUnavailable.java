package org.lectern.sync;

import org.jspecify.annotations.Nullable;

/** It cannot be reached, is overloaded, or answers with something that is no answer. Whether a write arrived is unknown. */
public final class TargetUnavailable extends TargetException {

    private static final long serialVersionUID = 1L;

    public TargetUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean endsTheRun() {
        return true;
    }
}
