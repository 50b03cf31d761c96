package org.lectern.web;

import java.util.List;
import org.lectern.feed.FeedFormat;
import org.lectern.feed.FeedKind;
import org.lectern.feed.FeedVariant;
import org.lectern.schedule.CourseId;

/**
 * One feed that is kept: everybody who asks for it gets the same bytes and headers. The token is no part of it.
 *
 * @param courses sorted; more than one are joined
 * @param joined whether the address names the courses in its query
 * @param guarded whether a token let in who asks
 * @param negotiated whether the Accept header has a say in the format
 */
record FeedKey(List<CourseId> courses, FeedVariant variant, boolean joined, boolean guarded, boolean negotiated) {

    FeedKey {
        courses = List.copyOf(courses);
    }

    /** For the log: without what a reader typed. */
    @Override
    public String toString() {
        return courses + " " + variant.kind() + " as " + variant.format();
    }

    /** Whether it is one of the feeds that are exported as files. */
    boolean isExported() {
        return !joined && !guarded && variant.equals(FeedVariant.of(variant.kind()));
    }

    /** What a browser calls it when it saves it (contract F58). */
    String fileName() {
        var kind = variant.kind();
        var name = joined
                ? "courses" + (kind == FeedKind.ALL ? "" : "-" + kind.word()) + ".ics"
                : kind.fileName(courses.get(0));
        return name.substring(0, name.lastIndexOf('.') + 1) + variant.format().suffix();
    }

    String contentType() {
        return variant.format() == FeedFormat.ICALENDAR
                ? "text/calendar;charset=utf-8"
                : variant.format().contentType();
    }
}
