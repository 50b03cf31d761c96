package org.lectern.access;

/** What a token is worth for a course. */
public enum Admission {
    /** Whoever shows it may read. */
    GRANTED,
    /** It was good once. Only who held it can see the difference (contracts/ics-feeds.md F85). */
    REVOKED,
    /** Nobody ever gave it out, or for another course. */
    UNKNOWN
}
