package org.lectern.http;

/** A tag on a request that may safely be sent again although nobody knows whether it arrived. GET and HEAD need none. */
public enum Repeatable {
    YES
}
