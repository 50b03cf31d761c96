package org.lectern.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lectern.access.Admission;
import org.lectern.access.Admissions;
import org.lectern.schedule.CourseId;

/** Tokens in a map, each for one course. */
final class Tokens implements Admissions {

    private final Map<String, CourseId> given = new ConcurrentHashMap<>();
    private final Map<String, CourseId> revoked = new ConcurrentHashMap<>();

    void give(CourseId course, String token) {
        given.put(token, course);
    }

    void revoke(CourseId course, String token) {
        given.remove(token);
        revoked.put(token, course);
    }

    @Override
    public Admission of(CourseId course, String token) {
        if (course.equals(given.get(token))) {
            return Admission.GRANTED;
        }
        return course.equals(revoked.get(token)) ? Admission.REVOKED : Admission.UNKNOWN;
    }
}
