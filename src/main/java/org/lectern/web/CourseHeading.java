package org.lectern.web;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.stream.Stream;
import org.lectern.schedule.Course;
import org.lectern.schedule.Term;

/**
 * A course by its names.
 *
 * @param accent the class of its colour
 * @param context institution, term and dates, as far as known
 */
record CourseHeading(String id, String accent, String code, String title, String context) {

    static CourseHeading of(Course course, CourseClock clock) {
        var context = Stream.of(course.institution(), course.term().name(), dates(course.term(), clock))
                .filter(Objects::nonNull)
                .collect(joining(" · "));
        return new CourseHeading(course.id().value(), Accent.of(course.id()), course.code(), course.title(), context);
    }

    private static String dates(Term term, CourseClock clock) {
        var first = clock.plainDay(term.first());
        var last = clock.plainDay(term.last());
        var year = ", " + term.last().getYear();
        return (first.endsWith(year) ? first.substring(0, first.length() - year.length()) : first) + " – " + last;
    }
}
