package org.lectern.sync;

/** What became of one change. */
public sealed interface Outcome {

    Change change();

    /** It was done. */
    record Applied(Change change, Receipt receipt) implements Outcome {}

    /** It was not done, or nobody knows. */
    record Failed(Change change, TargetException reason) implements Outcome {}
}
