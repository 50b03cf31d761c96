package org.lectern.source;

/** Looks for one sort of mistake that only shows when several parts of a file are seen together. */
interface Check {

    void check(Draft draft, Problems problems);
}
