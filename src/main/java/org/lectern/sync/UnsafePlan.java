package org.lectern.sync;

/** Why a plan is not carried out unasked, as a sentence with its counts and limits. */
public record UnsafePlan(Destination destination, String reason) {}
