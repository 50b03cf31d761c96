package org.lectern.google;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Person;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Schedule;

/**
 * The text of an event, in the order of the feed: who and where to join, notes, what to read with links, where there is
 * more. Plain text, as Google makes links of addresses by itself and gives it back as it was sent; tags it would have to
 * clean.
 */
final class Description {

    private final Entry entry;

    private Description(Entry entry) {
        this.entry = entry;
    }

    /** @param schedule knows what its sections are called */
    static String of(Entry entry, Schedule schedule) {
        var text = new Description(entry);
        List<String> parts = new ArrayList<>(List.of(text.facts(schedule)));
        var last = text.more();
        int left = Listed.LONGEST - parts.get(0).length() - last.length();
        for (var listed : List.of(text.notes(), text.readings(), text.links())) {
            var part = listed.within(left);
            left -= part.length();
            parts.add(part);
        }
        parts.add(last);
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private String facts(Schedule schedule) {
        return Stream.of(
                        Stream.ofNullable(entry.section()).map(schedule::sectionName),
                        people(),
                        Stream.ofNullable(entry.online()).map(address -> "Join online: " + address))
                .flatMap(facts -> facts)
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> people() {
        return entry.people().isEmpty()
                ? Stream.empty()
                : Stream.of(entry.people().stream()
                        .map(Description::person)
                        .collect(Collectors.joining(", ", "With ", "")));
    }

    private static String person(Person person) {
        return person.url() == null ? person.name() : person.name() + " " + person.url();
    }

    private Listed notes() {
        var lines = Stream.ofNullable(entry.details().notes())
                .flatMap(notes -> Texts.normal(notes).lines())
                .toList();
        return new Listed("", "", "more lines", lines);
    }

    private Listed readings() {
        var due = entry.sharedDue().map(by -> ", due " + by.text()).orElse("");
        var items = entry.readings().stream().map(this::reading).toList();
        return new Listed("Readings" + due + ":", "- ", "more", items);
    }

    private String reading(Reading reading) {
        var due = entry.due(reading).filter(by -> entry.sharedDue().isEmpty());
        var said = Stream.concat(
                        reading.required() ? Stream.empty() : Stream.of("optional"),
                        due.map(by -> "due " + by.text()).stream())
                .collect(Collectors.joining(", "));
        var title = reading.title() + (said.isEmpty() ? "" : " (" + said + ")");
        return lines(
                title,
                reading.authors().isEmpty() ? null : "by " + String.join(", ", reading.authors()),
                reading.link().orElse(null));
    }

    private Listed links() {
        var items = entry.details().links().stream()
                .map(link -> lines(link.title(), link.url()))
                .toList();
        return new Listed("Links:", "- ", "more", items);
    }

    private String more() {
        return lines(entry.note(), entry.details().url());
    }

    private static String lines(@Nullable Object... lines) {
        return Stream.of(lines)
                .flatMap(Stream::ofNullable)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }
}
