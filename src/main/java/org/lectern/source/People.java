package org.lectern.source;

import java.util.HashMap;
import java.util.Map;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Person;

/** Who is named in the file, by the short name its author uses for them. */
final class People {

    private static final String EXAMPLE = "{name: Tri Dao, url: \"https://tridao.me\"}";

    private final Map<String, Person> byKey = new HashMap<>();

    static People read(Section root) {
        var people = new People();
        for (var named : root.named("people", new Form<>("tri", Forms.ID.reader()), EXAMPLE)) {
            var name = named.section().required("name", Forms.line("Tri Dao"));
            var url = named.section().optional("url", Links.URL);
            named.section().refuseOthers();
            var shown = name == null ? named.name().value() : name.value();
            people.byKey.put(named.name().value(), new Person(shown, Placed.orNull(url)));
        }
        return people;
    }

    /** A key of {@code people}, or the name to be shown of somebody who is not there. */
    Form<Person> form() {
        return new Form<>(byKey.keySet().stream().sorted().findFirst().orElse("Tri Dao"), text -> {
            if (byKey.containsKey(text)) {
                return Parsed.good(byKey.get(text));
            }
            return CourseId.isValid(text) ? unknown(text) : named(text);
        });
    }

    private Parsed<Person> named(String text) {
        var line = Forms.LINE.parse(text);
        return line instanceof Parsed.Bad<String> bad
                ? Parsed.bad(bad.message(), bad.hint())
                : Parsed.good(byKey.values().stream()
                        .filter(person -> person.name().equals(text.strip()))
                        .findFirst()
                        .orElseGet(() -> new Person(text.strip(), null)));
    }

    private Parsed<Person> unknown(String text) {
        return Parsed.bad(
                "'" + text + "' is not among `people`",
                Nearest.to(text, byKey.keySet())
                        .map(key -> "Did you mean '" + key + "'?")
                        .orElse("Add `" + text + ": {name: …}` under `people`, or write the whole name."));
    }
}
