package org.lectern.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.release.Difference;
import org.lectern.release.Release;
import org.lectern.schedule.CourseId;

/** What the database knows of releases; every call reads it. */
interface Published {

    /** How many releases there are. */
    long count();

    Map<CourseId, Integer> newestNumbers();

    Optional<Release> newest(CourseId course);

    /** What so many releases changed, newest first, from this number backwards. */
    List<Difference> history(CourseId course, int upTo, int most);
}
