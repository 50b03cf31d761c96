package org.lectern.cli;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Person;
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
            List<String> people) {}

    private record ReadingRow(String title, @Nullable String url, boolean required) {}

    private EntriesJson() {}

    static String of(Schedule schedule) {
        var zone = schedule.course().zone().getId();
        return JSON.writeValueAsString(
                schedule.entries().stream().map(entry -> row(entry, zone)).toList());
    }

    private static Row row(Entry entry, String zone) {
        boolean allDay = entry.when() instanceof When.AllDay;
        return new Row(
                entry.key().id(),
                entry.kind().word(),
                entry.title(),
                start(entry.when()),
                end(entry.when()),
                allDay,
                zone,
                entry.place(),
                entry.status().word(),
                entry.week(),
                entry.readings().stream()
                        .map(reading -> new ReadingRow(
                                reading.title(),
                                reading.link().map(Object::toString).orElse(null),
                                reading.required()))
                        .toList(),
                entry.people().stream().map(Person::name).toList());
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
