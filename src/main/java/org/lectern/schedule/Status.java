package org.lectern.schedule;

/** Whether an entry takes place. */
public enum Status {
    CONFIRMED("confirmed"),
    CANCELLED("cancelled");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    /** The word that JSON uses. */
    public String word() {
        return word;
    }
}
