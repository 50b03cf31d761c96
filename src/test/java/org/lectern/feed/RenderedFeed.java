package org.lectern.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.lectern.feed.ScheduleBuilder.INSTALLATION;
import static org.lectern.feed.ScheduleBuilder.stamps;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Stamp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A feed, to be looked at in several ways. */
final class RenderedFeed {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final byte[] bytes;

    private RenderedFeed(byte[] bytes) {
        this.bytes = bytes;
    }

    static RenderedFeed of(Schedule schedule) {
        return of(schedule, FeedKind.ALL);
    }

    static RenderedFeed of(Schedule schedule, FeedKind kind) {
        return of(schedule, stamps(schedule), kind);
    }

    static RenderedFeed of(Schedule schedule, Map<String, Stamp> stamps, FeedKind kind) {
        return new RenderedFeed(new FeedRenderer(INSTALLATION).render(schedule, stamps, kind));
    }

    /** Several courses in one, or one in another way. */
    static RenderedFeed of(FeedVariant variant, Schedule... schedules) {
        var sources = Stream.of(schedules)
                .map(schedule -> new FeedSource(schedule, stamps(schedule)))
                .toList();
        return new RenderedFeed(new FeedRenderer(INSTALLATION).render(sources, variant));
    }

    byte[] bytes() {
        return bytes;
    }

    String text() {
        return new String(bytes, UTF_8);
    }

    JsonNode json() {
        return JSON.readTree(bytes);
    }

    /** A JSON document with a line for each value, so that people can read it. */
    String indented() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json()) + "\n";
    }

    /** Its content lines, unfolded. */
    List<String> lines() {
        return text().replace("\r\n ", "").lines().toList();
    }

    /** The content lines that begin so. */
    List<String> lines(String beginning) {
        return lines().stream().filter(line -> line.startsWith(beginning)).toList();
    }

    /** The content lines of the event with this id, from BEGIN to END. */
    List<String> event(String id) {
        var lines = lines();
        int uid = lines.indexOf("UID:" + id + ".cos597a-fall2025@lectern.test");
        if (uid < 0) {
            throw new AssertionError("No event " + id + " in " + lines);
        }
        int end = uid;
        while (!lines.get(end).equals("END:VEVENT")) {
            end++;
        }
        return lines.subList(uid - 1, end + 1);
    }

    /** The value of a property of the event with this id, as it stands in the line. */
    String value(String id, String property) {
        return event(id).stream()
                .filter(line -> line.startsWith(property + ":"))
                .map(line -> line.substring(property.length() + 1))
                .findFirst()
                .orElse("");
    }

    Calendar parsed() {
        try {
            // not thread-safe, so one for each
            return new CalendarBuilder().build(new ByteArrayInputStream(bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ParserException broken) {
            throw new AssertionError(broken);
        }
    }

    List<VEvent> events() {
        return parsed().getComponents("VEVENT");
    }

    /** What a reader sees as the value of this property in each event. */
    List<String> values(String property) {
        return events().stream()
                .map(event ->
                        event.getProperty(property).map(Property::getValue).orElse(""))
                .toList();
    }

    /** The instants at which timed events start, in the zone that the file itself defines. */
    List<Instant> starts() {
        return events().stream()
                .flatMap(event -> Stream.ofNullable(event.getDateTimeStart()))
                .map(DtStart::getDate)
                .filter(start -> !(start instanceof LocalDate))
                .map(Instant::from)
                .toList();
    }
}
