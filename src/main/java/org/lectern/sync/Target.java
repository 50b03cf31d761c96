package org.lectern.sync;

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
}
