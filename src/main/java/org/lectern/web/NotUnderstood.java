package org.lectern.web;

/** A value in a feed's address means nothing. The message says what would, and never repeats what was sent. */
final class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotUnderstood(String message) {
        super(message, null, false, false);
    }
}
