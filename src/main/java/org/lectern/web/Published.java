package org.lectern.web;

import java.util.Map;
import java.util.Optional;
import org.lectern.release.Release;
import org.lectern.schedule.CourseId;

/** What the database knows of releases; every call reads it. */
interface Published {

    /** How many releases there are. */
    long count();

    Map<CourseId, Integer> newestNumbers();

    Optional<Release> newest(CourseId course);
}
