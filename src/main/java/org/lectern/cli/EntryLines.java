package org.lectern.cli;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Person;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Schedule;

/** What is said of an entry on the screen below its line in the timetable. */
final class EntryLines {

    private EntryLines() {}

    static Stream<String> of(Entry entry, Schedule schedule) {
        var details = entry.details();
        return Stream.of(
                        line("Why: ", entry.note()),
                        entry.isMoved() ? Stream.of("Moved from " + ScheduleText.day(entry)) : Stream.<String>empty(),
                        Stream.ofNullable(entry.section()).map(schedule::sectionName),
                        people(entry, schedule.usualHost(entry)),
                        line("Join online: ", entry.online()),
                        Stream.ofNullable(details.notes())
                                .flatMap(notes -> notes.strip().lines()),
                        entry.readings().stream().map(reading -> reading(reading, entry)),
                        details.links().stream().map(link -> "* " + link.title() + address(link.url())),
                        line("More: ", details.url()))
                .flatMap(Function.identity());
    }

    /** Whom nobody expects; the title of an office hour names its host anyway. */
    private static Stream<String> people(Entry entry, Optional<Person> usual) {
        var others = entry.people().stream()
                .filter(person -> !usual.equals(Optional.of(person)))
                .map(Person::name)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? Stream.empty() : Stream.of("With " + others);
    }

    private static String reading(Reading reading, Entry entry) {
        var authors = reading.authors().isEmpty() ? "" : ", by " + String.join(", ", reading.authors());
        var remarks = Stream.concat(
                        reading.required() ? Stream.empty() : Stream.of("optional"),
                        entry.due(reading).map(by -> "due " + by.text()).stream())
                .collect(Collectors.joining(", "));
        return "- " + reading.title() + authors + (remarks.isEmpty() ? "" : " (" + remarks + ")")
                + address(reading.link().orElse(null));
    }

    private static Stream<String> line(String beginning, @Nullable Object rest) {
        return Stream.ofNullable(rest).map(text -> beginning + text);
    }

    private static String address(@Nullable URI address) {
        return address == null ? "" : "  " + address;
    }
}
