package org.lectern.cli;

import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Due;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Link;
import org.lectern.schedule.Person;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.When;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Entries as one flat list, for scripts. Names and forms are an interface: see the README. */
final class EntriesJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private record Row(
            String key,
            String kind,
            String title,
            String start,
            String end,
            boolean allDay,
            String zone,
            @Nullable String location,
            String status,
            @Nullable Integer week,
            List<ReadingRow> readings,
            List<String> people,
            @Nullable String notes,
            @Nullable String url,
            @Nullable String online,
            List<LinkRow> links,
            @Nullable String reason,
            @Nullable String section,
            @Nullable String original) {}

    private record ReadingRow(
            String title,
            @Nullable String url,
            boolean required,
            List<String> authors,
            @Nullable String due) {}

    private record LinkRow(String title, String url) {}

    private EntriesJson() {}

    static String of(Schedule schedule) {
        return JSON.writeValueAsString(
                schedule.entries().stream().map(entry -> row(entry, schedule)).toList());
    }

    private static Row row(Entry entry, Schedule schedule) {
        boolean allDay = entry.when() instanceof When.AllDay;
        return new Row(
                entry.key().id(),
                entry.kind().word(),
                entry.title(),
                start(entry.when()),
                end(entry.when()),
                allDay,
                schedule.course().zone().getId(),
                entry.place(),
                entry.status().word(),
                entry.week(),
                entry.readings().stream()
                        .map(reading -> row(reading, entry, schedule.course().zone()))
                        .toList(),
                entry.people().stream().map(Person::name).toList(),
                entry.details().notes(),
                text(entry.details().url()),
                text(entry.online()),
                entry.details().links().stream().map(EntriesJson::row).toList(),
                entry.note(),
                entry.section(),
                entry.isMoved() ? entry.original().toString() : null);
    }

    private static ReadingRow row(Reading reading, Entry entry, ZoneId zone) {
        return new ReadingRow(
                reading.title(),
                text(reading.link().orElse(null)),
                reading.required(),
                reading.authors(),
                entry.due(reading).map(due -> due(due, zone)).orElse(null));
    }

    private static LinkRow row(Link link) {
        return new LinkRow(link.title(), link.url().toString());
    }

    private static String due(Due.On due, ZoneId zone) {
        return due.at() == null
                ? due.date().toString()
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        due.date().atTime(due.at()).atZone(zone));
    }

    private static @Nullable String text(@Nullable URI address) {
        return address == null ? null : address.toString();
    }

    private static String start(When when) {
        return when instanceof When.Timed timed
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(timed.start())
                : when.date().toString();
    }

    private static String end(When when) {
        return when instanceof When.Timed timed
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(timed.end())
                : ((When.AllDay) when).end().toString();
    }
}
