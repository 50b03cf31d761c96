package org.lectern.sync;

import org.jspecify.annotations.Nullable;

/** Our account may not do this there (401, 403). */
public final class TargetDenied extends TargetException {

    private static final long serialVersionUID = 1L;

    public TargetDenied(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean endsTheRun() {
        return true;
    }
}
