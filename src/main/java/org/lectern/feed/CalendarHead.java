package org.lectern.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Color;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** What a calendar says of itself before its first component (contracts/ics-feeds.md F4 to F11). */
final class CalendarHead {

    static final String PRODUCT = "-//Lectern//Course schedule//EN";

    private static final Duration REFRESH = Duration.ofHours(4);

    private CalendarHead() {}

    /**
     * There is no METHOD on purpose: with one, mail clients take a feed for an invitation (F6). Nor is there a SOURCE, which
     * would copy the token of a private feed into every export (F10).
     */
    static PropertyList of(Feed feed) {
        List<Property> head = new ArrayList<>();
        head.add(ImmutableVersion.VERSION_2_0);
        head.add(new ProdId(PRODUCT));
        head.add(ImmutableCalScale.GREGORIAN);
        head.add(new Name(feed.name()));
        head.add(new XProperty("X-WR-CALNAME", feed.name()));
        head.addAll(about(feed));
        feed.zone().ifPresent(zone -> head.add(new XProperty("X-WR-TIMEZONE", WrittenTime.zoneName(zone))));
        // iCal4j leaves the required VALUE out by itself (F95)
        head.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        head.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        return new PropertyList(head);
    }

    private static List<Property> about(Feed feed) {
        List<Property> about = new ArrayList<>();
        if (!feed.about().isEmpty()) {
            about.add(new Description(feed.about()));
            about.add(new XProperty("X-WR-CALDESC", feed.about()));
        }
        feed.page().ifPresent(page -> about.add(new Url(page)));
        feed.only().map(schedule -> Colour.of(schedule.course().id())).ifPresent(colour -> {
            about.add(new Color(new ParameterList(), colour.word()));
            about.add(new XProperty("X-APPLE-CALENDAR-COLOR", colour.figures()));
        });
        return about;
    }
}
