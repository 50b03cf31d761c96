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
        List<CalendarComponent> components = new ArrayList<>();
        byZone(feed)
                .forEach((zone, entries) ->
                        ZoneDefinition.of(ZoneId.of(zone), entries).ifPresent(components::add));
        feed.entries().stream().map(EntryComponent::of).forEach(components::add);
        return new Calendar(CalendarHead.of(feed), new ComponentList<>(components));
    }

    private static Map<String, List<Entry>> byZone(Feed feed) {
        return feed.entries().stream()
                .collect(groupingBy(
                        one -> one.schedule().course().zone().getId(),
                        TreeMap::new,
                        mapping(FeedEntry::entry, toList())));
    }
}
