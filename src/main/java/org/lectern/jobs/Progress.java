package org.lectern.jobs;

import org.lectern.sync.Destination;

/** Is told how runs get on; several parts may report at once. */
public interface Progress {

    /** Another process works on the same destination, and this one waits for it. */
    default void waits(long run, Destination destination, String holder) {}

    /** So many of so many changes were tried. */
    default void advances(long run, Destination destination, int done, int all) {}

    /** A part is over. */
    default void ends(long run, PartReport part) {}
}
