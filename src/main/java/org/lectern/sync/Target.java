package org.lectern.sync;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.schedule.Schedule;

/** A place that courses are published to. */
public interface Target {

    TargetName name();

    /** Whether this course asks to be published here. */
    boolean isWantedBy(Schedule schedule);

    /** What the installation lacks to publish here, as a sentence that says what to do; empty: it is ready. */
    Optional<String> missing();

    /** Every object wanted here, in this target's normal form. Projecting again changes nothing. */
    DesiredState project(Schedule schedule);

    /**
     * Opens one of its destinations; nothing is asked of the target yet.
     *
     * @param schedule as it is shown there: of a section, what that section's students see
     */
    Connection connect(Destination destination, Schedule schedule, Memory memory);

    /**
     * Opens the place where we made something for a destination, whatever its file says now: the one that the ledger
     * remembers, else the one that this schedule named. All of it is looked at, as if nobody had looked before.
     *
     * @param schedule as it was shown there last
     * @return empty: no such place is known, so nothing can have been made there
     */
    Optional<Connection> reopen(Destination destination, Schedule schedule, Memory memory);

    /**
     * Tries the account, the way to it and its rights at these destinations, and leaves no trace.
     *
     * @param named the destinations that files name here, each with the schedule as it is shown there
     * @param clock to hold the target's time against
     */
    List<Finding> checkUp(Map<Destination, Schedule> named, Clock clock);
}
