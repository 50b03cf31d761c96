package org.lectern.sync;

/** Kills a run after a number of steps, as {@code kill -9} would: no catch clause for exceptions sees it. */
public final class Fuse {

    private int left = Integer.MAX_VALUE;

    /** Thrown instead of the process ending. */
    public static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    /** Lets this many steps pass. */
    public void light(int steps) {
        left = steps;
    }

    public void putOut() {
        left = Integer.MAX_VALUE;
    }

    void step() {
        if (left-- <= 0) {
            throw new Killed();
        }
    }
}
