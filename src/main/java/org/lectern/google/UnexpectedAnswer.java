package org.lectern.google;

import java.io.IOException;

/** Something answered, but not the API. */
final class UnexpectedAnswer extends IOException {

    private static final long serialVersionUID = 1L;

    UnexpectedAnswer(int status, String contentType) {
        super("status " + status + " with " + (contentType.isEmpty() ? "no content type" : contentType)
                + " instead of JSON, as a proxy or a sign-in page does");
    }

    UnexpectedAnswer(String instead) {
        super(instead);
    }
}
