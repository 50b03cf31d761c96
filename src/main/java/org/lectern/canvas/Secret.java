package org.lectern.canvas;

/** A word that must not be seen: printing it shows nothing of it. */
final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Also how settings are read: the framework looks for this method. */
    public static Secret of(String value) {
        return new Secret(value.strip());
    }

    boolean isEmpty() {
        return value.isEmpty();
    }

    /** The word itself, for the one header that carries it. */
    String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "(hidden)";
    }
}
