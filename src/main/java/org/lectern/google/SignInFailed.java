package org.lectern.google;

import java.io.IOException;

/** There is no token, so nothing was asked of the API. */
final class SignInFailed extends IOException {

    private static final long serialVersionUID = 1L;

    private final IOException reason;

    SignInFailed(IOException reason) {
        super(reason);
        this.reason = reason;
    }

    IOException reason() {
        return reason;
    }
}
