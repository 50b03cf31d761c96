package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.page.ImportedCourse.Person;

/** Gives each person of a page a short name, and knows that {@code Prof. Venturi} is Daniele Venturi. */
final class PeopleKeys {

    private final List<Person> people = new ArrayList<>();

    List<Person> people() {
        return people;
    }

    String key(PersonText person) {
        var known = known(person);
        known.filter(one -> one.name().length() < person.name().length())
                .ifPresent(one -> people.set(
                        people.indexOf(one),
                        new Person(one.key(), person.name(), one.url() == null ? person.url() : one.url())));
        return known.map(Person::key).orElseGet(() -> added(person));
    }

    @Nullable
    String keyOrNull(@Nullable PersonText person) {
        return person == null ? null : key(person);
    }

    private Optional<Person> known(PersonText person) {
        return people.stream().filter(one -> isSame(one.name(), person.name())).findFirst();
    }

    /** Whole names, or one is only the last or first name of the other, or shortens it to a letter. */
    private static boolean isSame(String one, String other) {
        var whole = one.split("\\s+", -1);
        var part = other.split("\\s+", -1);
        if (one.equalsIgnoreCase(other)) {
            return true;
        }
        if (part.length > whole.length || (whole[0].length() <= 2 && part[0].length() > 2)) {
            return isSame(other, one);
        }
        boolean last = whole[whole.length - 1].equalsIgnoreCase(part[part.length - 1]);
        return (part.length == 1 && (last || whole[0].equalsIgnoreCase(part[0])))
                || (last && part[0].length() <= 2 && whole[0].startsWith(part[0].substring(0, 1)));
    }

    private String added(PersonText person) {
        var first = Slugs.of(person.name().split("\\s+", -1)[0], "person");
        boolean taken = people.stream().anyMatch(one -> one.key().equals(first));
        var key = Slugs.free(
                taken ? Slugs.of(person.name(), first) : first,
                id -> people.stream().anyMatch(one -> one.key().equals(id)));
        people.add(new Person(key, person.name(), person.url()));
        return key;
    }
}
