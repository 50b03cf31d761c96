package org.lectern.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Installation;
import org.lectern.schedule.Publishing.Cancelled;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Stamp;

/**
 * Renders a released schedule as one iCalendar document (RFC 5545, contracts/ics-feeds.md). The same schedule, stamps and
 * installation give the same bytes, on every machine and thread.
 */
public final class FeedRenderer {

    /** What a feed is served as; some clients take it for Latin-1 without the charset (contracts/ics-feeds.md F50). */
    public static final String CONTENT_TYPE = "text/calendar; charset=utf-8";

    private final Installation installation;

    public FeedRenderer(Installation installation) {
        this.installation = installation;
    }

    /**
     * The whole document in UTF-8. Without an entry it has no component: every client takes that for an empty calendar,
     * while a notice would be an event that neither the schedule nor any other target knows (contracts/ics-feeds.md F12).
     *
     * @param stamps by entry id; every entry of the feed needs one
     */
    public byte[] render(Schedule schedule, Map<String, Stamp> stamps, FeedKind kind) {
        var course = schedule.course();
        var entries = shown(schedule, kind);
        var events = new EntryEvents(schedule, installation);
        List<CalendarComponent> components = new ArrayList<>();
        ZoneDefinition.of(course.zone(), entries).ifPresent(components::add);
        for (var entry : entries) {
            components.add(events.event(entry, stamp(entry, stamps)));
        }
        var head = CalendarHead.of(course, kind);
        return Folding.fold(new Calendar(head, new ComponentList<>(components)).toString());
    }

    /**
     * The feed of one course, or of several in one, in the way that the variant says.
     *
     * @param courses in the order of their ids
     */
    public byte[] render(List<FeedSource> courses, FeedVariant variant) {
        var only = courses.get(0);
        return render(only.schedule(), only.stamps(), variant.kind());
    }

    private static List<Entry> shown(Schedule schedule, FeedKind kind) {
        boolean drop = schedule.publishing().feeds().cancelled() == Cancelled.DROP;
        return kind.entries(schedule).stream()
                .filter(entry -> !(drop && entry.isCancelled()))
                .toList();
    }

    private static Stamp stamp(Entry entry, Map<String, Stamp> stamps) {
        var stamp = stamps.get(entry.key().id());
        if (stamp == null) {
            throw new IllegalStateException("The entry '" + entry.key().id() + "' of "
                    + entry.key().course() + " has no stamp; a release must give one to every entry and reading list");
        }
        return stamp;
    }
}
