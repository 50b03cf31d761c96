package org.lectern.source;

import org.lectern.schedule.Person;

/** Whom and what the file has short names for. */
record Names(People people, Places places) {

    static Names read(Section root) {
        return new Names(People.read(root), Places.read(root));
    }

    Form<Person> person() {
        return people.form();
    }

    Form<String> place(String example) {
        return places.form(example);
    }
}
