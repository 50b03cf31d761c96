package org.lectern.source;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The zones of the IANA database, by region: fixed offsets and abbreviations do not know when clocks change. */
public final class Zones {

    public static final Form<ZoneId> ZONE = new Form<>("America/New_York", Zones::zone);

    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("EST", "America/New_York"),
            Map.entry("EDT", "America/New_York"),
            Map.entry("EST5EDT", "America/New_York"),
            Map.entry("CST", "America/Chicago"),
            Map.entry("CDT", "America/Chicago"),
            Map.entry("MST", "America/Denver"),
            Map.entry("MDT", "America/Denver"),
            Map.entry("PST", "America/Los_Angeles"),
            Map.entry("PDT", "America/Los_Angeles"),
            Map.entry("GMT", "Europe/London"),
            Map.entry("BST", "Europe/London"),
            Map.entry("CET", "Europe/Berlin"),
            Map.entry("CEST", "Europe/Berlin"));

    private Zones() {}

    private static Parsed<ZoneId> zone(String text) {
        if (isRegion(text) && ZoneId.getAvailableZoneIds().contains(text)) {
            return Parsed.good(ZoneId.of(text));
        }
        return Parsed.bad(
                "'" + text + "' is no zone of the IANA database",
                meant(text)
                        .map(zone -> "Did you mean " + zone + "?")
                        .orElse("Write region and city, such as America/New_York."));
    }

    private static boolean isRegion(String id) {
        return id.contains("/") && !id.startsWith("SystemV/") && !id.startsWith("Etc/GMT");
    }

    private static Optional<String> meant(String text) {
        var abbreviation = ABBREVIATIONS.get(text.toUpperCase(Locale.ROOT));
        if (abbreviation != null) {
            return Optional.of(abbreviation);
        }
        List<String> regions = ZoneId.getAvailableZoneIds().stream()
                .filter(Zones::isRegion)
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
        var city = "/" + text.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        return regions.stream()
                .filter(id -> id.toLowerCase(Locale.ROOT).endsWith(city))
                .findFirst()
                .or(() -> text.contains("/") ? Nearest.to(text, regions) : Optional.empty());
    }
}
