package org.lectern.cli;

/** Lectern could not start: a setting is wrong, a port taken, a database out of reach. The log has said more. */
final class DidNotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DidNotStart(RuntimeException cause) {
        super("Lectern did not start: " + root(cause).getMessage(), cause);
    }

    private static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
