package org.lectern.release;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Person;
import org.lectern.schedule.Reading;

/** What an entry tells beside what, when and where, in plain text: one line for each of several. */
public final class Told {

    private Told() {}

    public static String status(Entry entry) {
        var why = Optional.ofNullable(entry.note()).map(note -> ": " + note).orElse("");
        return entry.isCancelled() ? "cancelled" + why : "confirmed";
    }

    public static String readings(Entry entry) {
        return lines(entry.readings(), reading -> reading(reading, entry));
    }

    public static String people(Entry entry) {
        return lines(entry.people(), person -> person.name() + address(person.url()));
    }

    public static String links(Entry entry) {
        return lines(entry.details().links(), link -> link.title() + address(link.url()));
    }

    /** With whom, in a phrase: "Tri Dao and Ada Lovelace". */
    static String names(Entry entry) {
        return entry.people().stream().map(Person::name).collect(Collectors.joining(" and "));
    }

    static String reading(Reading reading, Entry entry) {
        var authors = reading.authors().isEmpty() ? "" : ", by " + String.join(", ", reading.authors());
        return reading.title() + authors + address(reading.link().orElse(null)) + asked(reading, entry);
    }

    /** Whether it must be read, and by when, where one would think otherwise. */
    static String asked(Reading reading, Entry entry) {
        var due = entry.due(reading).map(by -> " (due " + by.text() + ")").orElse("");
        return (reading.required() ? "" : " (optional)") + due;
    }

    private static String address(@Nullable URI address) {
        return address == null ? "" : " <" + address + ">";
    }

    private static <T> String lines(List<T> list, Function<T, String> line) {
        return list.stream().map(line).collect(Collectors.joining("\n"));
    }
}
