package org.lectern.sync;

/**
 * How much of what exists one run may take away or move without being asked.
 *
 * @param removed the largest share of events removed, in percent
 * @param moved the largest share of events that get another start, in percent
 * @param from with fewer events than this nothing is refused
 */
public record Limits(int removed, int moved, int from) {

    /** A fifth removed, three fifths moved, from five events on. */
    public static final Limits DEFAULT = new Limits(20, 60, 5);

    public Limits {
        if (removed < 0 || removed > 100 || moved < 0 || moved > 100 || from < 0) {
            throw new IllegalArgumentException("Limits are shares from 0 to 100 percent, and a number of events");
        }
    }
}
