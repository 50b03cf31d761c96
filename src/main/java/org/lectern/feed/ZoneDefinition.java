package org.lectern.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.TzId;
import org.lectern.schedule.Entry;
import org.lectern.schedule.When;

/**
 * The one small VTIMEZONE of a feed, made from the zone's rules: iCal4j's own are the full history since 1883, which
 * classic Outlook cannot read (contracts/ics-feeds.md F31 to F34, F97).
 */
final class ZoneDefinition {

    /** Two changes every year are found by a look at many years, and thousands of courses are in few zones and years. */
    private static final Map<Beginning, Optional<VTimeZone>> YEARLY = new ConcurrentHashMap<>();

    private record Beginning(ZoneId zone, int year) {}

    private ZoneDefinition() {}

    /** Nothing where no entry is written in wall times. */
    static Optional<VTimeZone> of(ZoneId zone, List<Entry> entries) {
        var times = entries.stream()
                .map(Entry::when)
                .filter(WrittenTime::isWallTime)
                .map(When.Timed.class::cast)
                .toList();
        return times.stream()
                .map(when -> when.start().toInstant())
                .min(Comparator.naturalOrder())
                .map(first -> {
                    var last =
                            times.stream().map(when -> when.end().toInstant()).max(Comparator.naturalOrder());
                    return of(zone, first, last.orElse(first));
                });
    }

    /** Right at every instant from the first to the last. */
    static VTimeZone of(ZoneId zone, Instant first, Instant last) {
        int year = first.atZone(zone).getYear();
        return YEARLY.computeIfAbsent(new Beginning(zone, year), ZoneDefinition::yearly)
                .orElseGet(() -> with(zone, Onset.around(zone.getRules(), first, last)));
    }

    private static Optional<VTimeZone> yearly(Beginning beginning) {
        var zone = beginning.zone();
        int year = beginning.year();
        return YearlyOnsets.around(zone.getRules(), year).map(yearly -> with(zone, yearly.until(year - 1)));
    }

    private static VTimeZone with(ZoneId zone, List<Onset> onsets) {
        return new VTimeZone(
                new PropertyList(List.of(new TzId(zone.getId()))),
                new ComponentList<>(onsets.stream().map(Onset::observance).toList()));
    }
}
