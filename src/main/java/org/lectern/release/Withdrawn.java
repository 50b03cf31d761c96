package org.lectern.release;

/**
 * A release that a later one took back.
 *
 * @param number of the release taken back
 * @param by what is published instead
 */
public record Withdrawn(int number, Release by) {}
