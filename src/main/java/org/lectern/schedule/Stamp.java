package org.lectern.schedule;

import java.time.Instant;

/**
 * How often and when last an entry changed, from the releases: the only source of SEQUENCE, DTSTAMP and LAST-MODIFIED
 * (RFC 5545 sections 3.8.7.2 to 3.8.7.4).
 *
 * @param sequence 0 at first, one more with each change of time, place, link to join or status; never falls
 * @param changed whole seconds
 */
public record Stamp(int sequence, Instant changed) {}
