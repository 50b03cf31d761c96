package org.lectern.feed;

import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.lectern.schedule.Course;

/** What a calendar says of itself before its first component (contracts/ics-feeds.md F4 to F9). */
final class CalendarHead {

    private static final Duration REFRESH = Duration.ofHours(4);

    private CalendarHead() {}

    /** There is no METHOD on purpose: with one, mail clients take a feed for an invitation (F6). */
    static PropertyList of(Course course, FeedKind kind) {
        var name = name(course, kind);
        return new PropertyList(List.of(
                ImmutableVersion.VERSION_2_0,
                new ProdId("-//Lectern//Course schedule//EN"),
                ImmutableCalScale.GREGORIAN,
                new Name(name),
                new XProperty("X-WR-CALNAME", name),
                new XProperty("X-WR-TIMEZONE", WrittenTime.zoneName(course.zone())),
                // iCal4j leaves the required VALUE out by itself (F95)
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH),
                new XProperty("X-PUBLISHED-TTL", REFRESH.toString())));
    }

    private static String name(Course course, FeedKind kind) {
        var name = course.code() + ": " + course.title();
        return PlainText.line(kind == FeedKind.ALL ? name : name + " – " + kind.label());
    }
}
