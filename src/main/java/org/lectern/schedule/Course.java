package org.lectern.schedule;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What stays the same all term.
 *
 * @param code what students call it, such as "COS 597A"
 * @param zone the zone of every wall time in the schedule
 */
public record Course(
        CourseId id, String code, String title, @Nullable String institution, ZoneId zone, Term term) {

    Course titled(String another) {
        return new Course(id, code, another, institution, zone, term);
    }
}
