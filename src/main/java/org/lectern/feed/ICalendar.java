package org.lectern.feed;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.lectern.schedule.Entry;

/** A feed as one VCALENDAR: what it says of itself, the zones it uses, each once, then its entries (RFC 5545 section 3.4). */
final class ICalendar {

    private ICalendar() {}

    static Calendar of(Feed feed) {
        var components = zones(feed);
        feed.entries().stream().map(EntryComponent::of).forEach(components::add);
        return new Calendar(CalendarHead.of(feed), new ComponentList<>(components));
    }

    /** @param written what other feeds of the same release have had written */
    static byte[] octets(Feed feed, EntryLines written) {
        List<byte[]> components = new ArrayList<>();
        zones(feed).forEach(zone -> components.add(ContentLines.of(zone)));
        feed.entries().forEach(one -> components.add(written.of(one)));
        return ContentLines.of(CalendarHead.of(feed), components);
    }

    private static List<CalendarComponent> zones(Feed feed) {
        List<CalendarComponent> zones = new ArrayList<>();
        byZone(feed)
                .forEach((zone, entries) ->
                        ZoneDefinition.of(ZoneId.of(zone), entries).ifPresent(zones::add));
        return zones;
    }

    private static Map<String, List<Entry>> byZone(Feed feed) {
        return feed.entries().stream()
                .collect(groupingBy(
                        one -> one.schedule().course().zone().getId(),
                        TreeMap::new,
                        mapping(FeedEntry::entry, toList())));
    }
}
