package org.lectern.google;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Person;
import org.lectern.schedule.Reading;

/**
 * The text of an event: who, what to read with links, where there is more. Plain text, as Google makes links of addresses
 * by itself and gives it back as it was sent; tags it would have to clean.
 */
final class Description {

    private Description() {}

    static String of(Entry entry) {
        return Stream.of(people(entry.people()), readings(entry.readings()), more(entry))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
    }

    private static @Nullable String people(List<Person> people) {
        return people.isEmpty()
                ? null
                : people.stream().map(Description::person).collect(Collectors.joining(", ", "With ", ""));
    }

    private static String person(Person person) {
        return person.url() == null ? person.name() : person.name() + " " + person.url();
    }

    private static @Nullable String readings(List<Reading> readings) {
        return readings.isEmpty()
                ? null
                : readings.stream().map(Description::reading).collect(Collectors.joining("\n", "Readings:\n", ""));
    }

    private static String reading(Reading reading) {
        var title = "- " + reading.title() + (reading.required() ? "" : " (optional)");
        return reading.link().map(link -> title + "\n" + link).orElse(title);
    }

    private static @Nullable String more(Entry entry) {
        var lines = Stream.of(entry.note(), entry.details().url())
                .filter(Objects::nonNull)
                .map(Object::toString);
        var text = lines.collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }
}
