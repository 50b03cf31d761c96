package org.lectern.web;

import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Person;

/** Somebody students meet, with a page of theirs where there is one. */
record PersonRow(String name, @Nullable String href) {

    static PersonRow of(Person person) {
        return new PersonRow(person.name(), SafeLink.of(person.url()));
    }
}
