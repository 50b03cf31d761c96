package org.lectern.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.schedule.Topic.topic;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Meetings;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Schedules;

/**
 * What every target keeps where sections have places of their own beside the whole course: each holds what its students
 * are to see, and none takes anything of another for its own.
 */
public interface SectionsContract {

    /** The same one for the length of a test. */
    Target target();

    /** How many objects are there in all. */
    int size();

    /** COS 597A with two precepts, one of which is in the course of Canvas 501, and the course itself in 500. */
    static Schedule withPrecepts(String roomOfTheFirst) {
        return Schedules.cos597a()
                .with(Meetings.precept("precept-1", "p01").in(roomOfTheFirst))
                .with(Meetings.precept("precept-2", "p02").on(DayOfWeek.FRIDAY))
                .with(topic("proofs", "2025-09-10")
                        .of("precept-1")
                        .inWeek(2)
                        .reading("Proofs of section p01", "2001.08361"))
                .onGoogle()
                .onCanvas("500")
                .section("p01", "Precept 1", "501")
                .section("p02", null, null)
                .build();
    }

    /** What each destination of this target shows, by its section. */
    default Map<String, Schedule> shown(Schedule schedule) {
        Map<String, Schedule> shown = new TreeMap<>();
        shown.put("", schedule);
        schedule.publishing().sections().keySet().stream()
                .filter(section -> target().isWantedBy(schedule.ofSection(section)))
                .forEach(section -> shown.put(section, schedule.ofSection(section)));
        return shown;
    }

    @Test
    default void fillsEachPlaceWithWhatItsStudentsSee() {
        var ledger = new InMemoryLedger();

        runAll(ledger, withPrecepts("COS 105"));

        shown(withPrecepts("COS 105"))
                .forEach((section, schedule) -> assertThat(contents(ledger, section, schedule))
                        .as("section '%s'", section)
                        .isEqualTo(target().project(schedule).items()));
        assertThat(events(ledger, "")).isEqualTo(keys(entry -> true));
        assertThat(events(ledger, "p01"))
                .isEqualTo(
                        keys(entry -> entry.section() == null || entry.section().equals("p01")));
    }

    @Test
    default void aSecondRunHasNothingToDo() {
        var ledger = new InMemoryLedger();
        runAll(ledger, withPrecepts("COS 105"));

        assertNothingToDo(ledger);
    }

    @Test
    default void anotherRoomOfASectionChangesJustWhereThatSectionIsSeen() {
        var ledger = new InMemoryLedger();
        runAll(ledger, withPrecepts("COS 105"));
        int made = size();

        var runs = runAll(ledger, withPrecepts("COS 302"));

        long precepts = keys(entry -> "p01".equals(entry.section())).size();
        Map<String, Long> updates = new TreeMap<>();
        runs.forEach((section, run) -> {
            assertThat(run.plan().changes()).allMatch(Change.Update.class::isInstance);
            updates.put(section, (long) run.plan().changes().size());
        });
        var expected = new TreeMap<>(Map.of("", precepts, "p01", precepts, "p02", 0L));
        expected.keySet().retainAll(runs.keySet());
        assertThat(updates).isEqualTo(expected);
        assertThat(size()).isEqualTo(made);
    }

    @Test
    default void lostAnswersMakeNoDuplicates() {
        var ledger = new InMemoryLedger();
        shown(withPrecepts("COS 105"))
                .forEach((section, schedule) -> Run.withoutAnswers(target(), ledger, schedule, section));
        int made = size();

        runAll(ledger, withPrecepts("COS 105"));

        assertThat(size()).isEqualTo(made);
        assertNothingToDo(ledger);
    }

    @Test
    default void aLostLedgerFindsForEachPlaceWhatIsItsOwn() {
        runAll(new InMemoryLedger(), withPrecepts("COS 105"));
        int made = size();
        var empty = new InMemoryLedger();

        runAll(empty, withPrecepts("COS 105"));

        assertThat(size()).isEqualTo(made);
        assertNothingToDo(empty);
    }

    /** Brings all destinations to a schedule. */
    default Map<String, Run> runAll(InMemoryLedger ledger, Schedule schedule) {
        Map<String, Run> runs = new TreeMap<>();
        shown(schedule).forEach((section, seen) -> {
            var run = Run.of(target(), ledger, seen, section);
            assertThat(run.outcomes()).allMatch(Outcome.Applied.class::isInstance);
            runs.put(section, run);
        });
        return runs;
    }

    private void assertNothingToDo(InMemoryLedger ledger) {
        shown(withPrecepts("COS 105")).forEach((section, schedule) -> {
            var plan = Run.plan(target(), ledger, schedule, section);
            assertThat(plan.changes()).isEmpty();
            assertThat(plan.drifts()).isEmpty();
        });
    }

    private Map<ItemKey, Content> contents(InMemoryLedger ledger, String section, Schedule schedule) {
        var destination = new Destination(schedule.course().id(), target().name(), section);
        var connection = target().connect(destination, schedule, ledger.recall(destination));
        Map<ItemKey, Content> contents = new TreeMap<>();
        connection.observe().items().forEach((key, item) -> contents.put(key, item.content()));
        return contents;
    }

    private Set<String> events(InMemoryLedger ledger, String section) {
        return contents(ledger, section, seenBy(section)).keySet().stream()
                .filter(key -> key.part() == Part.EVENT)
                .map(ItemKey::subject)
                .collect(Collectors.toSet());
    }

    private static Schedule seenBy(String section) {
        var schedule = withPrecepts("COS 105");
        return section.isEmpty() ? schedule : schedule.ofSection(section);
    }

    private static Set<String> keys(Predicate<Entry> wanted) {
        List<Entry> entries = withPrecepts("COS 105").entries();
        return entries.stream().filter(wanted).map(entry -> entry.key().id()).collect(Collectors.toSet());
    }
}
