package org.lectern.feed;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lectern.schedule.Installation;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Stamp;

/**
 * Renders released schedules as one document: iCalendar (RFC 5545, contracts/ics-feeds.md), or the same occurrences as jCal
 * or JSCalendar (F110). The same schedules, stamps, variant and installation give the same bytes, on every machine and
 * thread.
 */
public final class FeedRenderer {

    /** What a feed is served as; some clients take it for Latin-1 without the charset (contracts/ics-feeds.md F50). */
    public static final String CONTENT_TYPE = "text/calendar; charset=utf-8";

    private final Installation installation;

    public FeedRenderer(Installation installation) {
        this.installation = installation;
    }

    /**
     * The feed of one course, without a wish.
     *
     * @param stamps by entry id; every entry of the feed needs one
     */
    public byte[] render(Schedule schedule, Map<String, Stamp> stamps, FeedKind kind) {
        return render(List.of(new FeedSource(schedule, stamps)), FeedVariant.of(kind));
    }

    /**
     * Every feed of one course, without a wish: what several of them show is written once.
     *
     * @param stamps by entry id; every entry and reading list needs one
     */
    public Map<FeedKind, byte[]> renderEach(Schedule schedule, Map<String, Stamp> stamps) {
        var course = List.of(new FeedSource(schedule, stamps));
        var written = new EntryLines();
        Map<FeedKind, byte[]> feeds = new EnumMap<>(FeedKind.class);
        for (var kind : FeedKind.values()) {
            feeds.put(kind, render(course, FeedVariant.of(kind), written));
        }
        return feeds;
    }

    /**
     * The feed of one course, or of several in one, in the way that the variant says; the whole document in UTF-8. Without
     * an entry it has no component: every client takes that for an empty calendar, while a notice would be an event that
     * neither the schedule nor any other target knows (contracts/ics-feeds.md F12).
     *
     * @param courses at least one, each once, in the order of their ids
     * @throws IllegalStateException if an entry has no stamp
     */
    public byte[] render(List<FeedSource> courses, FeedVariant variant) {
        return render(courses, variant, new EntryLines());
    }

    private byte[] render(List<FeedSource> courses, FeedVariant variant, EntryLines written) {
        var feed = Feed.of(courses, variant, installation);
        return switch (variant.format()) {
            case ICALENDAR -> ICalendar.octets(feed, written);
            case JCAL -> JCal.of(ICalendar.of(feed));
            case JSCALENDAR -> JsCalendar.of(feed);
        };
    }
}
