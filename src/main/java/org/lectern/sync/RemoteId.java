package org.lectern.sync;

/** How a target names an object of its own. */
public record RemoteId(String value) {}
