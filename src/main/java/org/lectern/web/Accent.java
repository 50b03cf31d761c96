package org.lectern.web;

import org.lectern.schedule.CourseId;

/** A course's colour: one of the palette in the stylesheet, always the same for the same id. */
final class Accent {

    private static final int COLOURS = 8;

    private Accent() {}

    static String of(CourseId course) {
        return "accent-" + Math.floorMod(course.value().hashCode(), COLOURS);
    }
}
