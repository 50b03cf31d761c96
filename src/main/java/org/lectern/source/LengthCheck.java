package org.lectern.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import java.util.stream.Stream;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Schedule;

/**
 * Warns of a meeting that has more to say than a calendar keeps: some 8,000 octets (contracts/ics-feeds.md
 * section 7). The rest then stands on the course page only.
 */
final class LengthCheck {

    private static final int LONGEST = 7_500;

    private LengthCheck() {}

    static void check(Draft draft, Schedule schedule, Problems problems) {
        var places = MeetingPlaces.of(draft);
        schedule.entries().stream()
                .filter(entry -> entry.kind().isMeeting())
                .filter(entry -> length(entry) > LONGEST)
                .forEach(entry -> problems.warning(
                        places.position(entry),
                        "Notes, readings and links of " + entry.key().id() + " have " + length(entry)
                                + " bytes; calendars keep some 8,000, so the last readings will stand on the course page"
                                + " only",
                        "Shorten the notes, or move readings to another session."));
    }

    private static int length(Entry entry) {
        var readings = entry.readings().stream()
                .flatMap(reading -> Stream.of(
                        reading.title(),
                        String.join(", ", reading.authors()),
                        reading.link().orElse(null)));
        var links = entry.details().links().stream().flatMap(link -> Stream.of(link.title(), link.url()));
        return Stream.of(Stream.of(entry.details().notes(), entry.details().url(), entry.online()), readings, links)
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .mapToInt(text -> text.toString().getBytes(UTF_8).length + 4)
                .sum();
    }
}
