package org.lectern.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.schedule.Details;
import org.lectern.schedule.FullTerm;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Link;
import org.lectern.schedule.Person;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Session;
import org.lectern.sync.Change;
import org.lectern.sync.Field;

class FeedsPlanTest {

    private static final Session BEFORE = FullTerm.scaling("Notes.", true);
    private static final Details DETAILS = BEFORE.details();
    private static final Reading READING = BEFORE.readings().get(0);

    @Test
    void namesEachFieldOfASessionThatChanges() {
        assertThat(changed(with("Another title", 2, null, BEFORE.readings(), List.of(), DETAILS)))
                .isEqualTo(Set.of(Field.TITLE));
        assertThat(changed(with(BEFORE.title(), 3, null, BEFORE.readings(), List.of(), DETAILS)))
                .isEqualTo(Set.of(Field.WEEK));
        assertThat(changed(with(BEFORE.title(), 2, Kind.EXAM, BEFORE.readings(), List.of(), DETAILS)))
                .isEqualTo(Set.of(Field.KIND));
        assertThat(changed(with(BEFORE.title(), 2, null, BEFORE.readings(), List.of(guest()), DETAILS)))
                .isEqualTo(Set.of(Field.PEOPLE));
    }

    @Test
    void namesWhateverElseIsSaidOfASession() {
        assertThat(changed(with(new Details("Other notes.", DETAILS.url(), DETAILS.links()))))
                .isEqualTo(Set.of(Field.NOTES));
        assertThat(changed(with(new Details(DETAILS.notes(), URI.create("https://example.edu/b"), DETAILS.links()))))
                .isEqualTo(Set.of(Field.ADDRESS));
        assertThat(changed(with(new Details(
                        DETAILS.notes(),
                        DETAILS.url(),
                        List.of(new Link("Slides", URI.create("https://example.edu/c")))))))
                .isEqualTo(Set.of(Field.LINKS));
    }

    @Test
    void namesAuthorsDueTimesAndWhetherAReadingIsOptional() {
        assertThat(List.of(
                        changed(reading(List.of("J. Kaplan"), true, true)),
                        changed(reading(READING.authors(), true, false)),
                        changed(reading(READING.authors(), false, true))))
                .isEqualTo(List.of(Set.of(Field.READINGS), Set.of(Field.READINGS), Set.of(Field.READINGS)));
    }

    private static Session reading(List<String> authors, boolean required, boolean due) {
        var one = new Reading(
                READING.title(), authors, null, READING.arxiv(), null, required, due ? READING.due() : null);
        var readings = List.of(one, BEFORE.readings().get(1));
        return with(BEFORE.title(), 2, null, readings, List.of(), DETAILS);
    }

    private static Person guest() {
        return new Person("Alan Turing", null);
    }

    private static Session with(Details details) {
        return with(BEFORE.title(), 2, null, BEFORE.readings(), List.of(), details);
    }

    private static Session with(
            String title, int week, @Nullable Kind kind, List<Reading> readings, List<Person> people, Details details) {
        return new Session(
                BEFORE.id(), "lecture", BEFORE.date(), week, kind, title, readings, null, people, null, details, null);
    }

    /** The fields in which the one meeting that changes differs. */
    private static Set<Field> changed(Session after) {
        var changes = FeedsPlan.between(FullTerm.schedule(after), FullTerm.schedule(BEFORE))
                .changes();
        assertThat(changes).hasSize(1);
        return changes.get(0) instanceof Change.Update update
                ? update.item().content().differences(update.content())
                : Set.of();
    }
}
