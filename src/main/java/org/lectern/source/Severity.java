package org.lectern.source;

/** Whether a problem makes a file unusable, or only looks like a mistake. */
public enum Severity {
    ERROR,
    WARNING
}
