package org.lectern.access;

import org.lectern.schedule.CourseId;

/** Says what tokens are worth; answers from memory, so that it may be asked on every request. */
public interface Admissions {

    Admission of(CourseId course, String token);
}
