package org.lectern.schedule;

import java.time.LocalDate;

/** A day on which nothing meets; told to everybody as an all-day notice where {@code announced}. */
public record ClosedDay(LocalDate date, String why, boolean announced) {}
