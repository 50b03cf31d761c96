package org.lectern.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** A day on which the classes of another weekday meet, and not its own. */
public record Swap(LocalDate date, DayOfWeek runsAs) {}
