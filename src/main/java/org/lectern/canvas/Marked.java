package org.lectern.canvas;

/** An object of Canvas that can carry our mark. */
interface Marked {

    String id();

    /** The text that would hold the mark. */
    String html();

    /** What to call it in a message to people. */
    String name();
}
