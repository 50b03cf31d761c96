package org.lectern.cli;

/** What a command was asked for cannot be done, for a reason that its user can mend. */
final class Misuse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Misuse(String message) {
        super(message);
    }

    static Misuse of(String message) {
        return new Misuse(message);
    }
}
