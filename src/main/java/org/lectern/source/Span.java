package org.lectern.source;

/** Where a node stands in its text: from one character to before another, as the parser counts, without line ends. */
record Span(int start, int end) {

    /** Of what is not written. */
    static final Span NONE = new Span(0, 0);
}
