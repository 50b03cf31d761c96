package org.lectern.sync;

/** Requests that went to a target; sign-in is not counted. */
public record Calls(int reads, int writes) {

    public static final Calls NONE = new Calls(0, 0);

    public Calls plus(Calls other) {
        return new Calls(reads + other.reads, writes + other.writes);
    }
}
