package org.lectern.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lectern.schedule.FullTerm;
import org.lectern.schedule.Meetings;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Schedules;

/**
 * What every target keeps, whatever stands behind it. A target's own test implements this; each test method starts with
 * nothing of ours at the target.
 */
public interface TargetContract {

    /** The same one for the length of a test. */
    Target target();

    /** A person makes an object there that is easily taken for one of ours, such as an event of the same title. */
    void addForeign();

    /** Every object there that is not ours, whole and in a fixed order. */
    List<String> foreign();

    /** How many objects are there in all. */
    int size();

    /** COS 597A. A target overrides this where it needs other settings of publication. */
    default Schedules schedule() {
        return Schedules.cos597a().onGoogle().onCanvas("12345");
    }

    @Test
    default void planAfterApplyIsEmpty() {
        var ledger = new InMemoryLedger();
        var run = Run.of(target(), ledger, schedule().build());
        assertThat(run.outcomes()).isNotEmpty().allMatch(Outcome.Applied.class::isInstance);
        assertNothingToDo(ledger, schedule().build());
    }

    @Test
    default void observeAfterCreateEqualsProjection() {
        var schedule = schedule().build();
        var ledger = new InMemoryLedger();
        Run.of(target(), ledger, schedule);
        assertThat(contents(ledger, schedule))
                .isEqualTo(target().project(schedule).items());
    }

    @Test
    default void whateverAScheduleCanSayIsObservedAsItIsProjected() {
        var schedule = FullTerm.schedule();
        var ledger = new InMemoryLedger();
        Run.of(target(), ledger, schedule);
        assertThat(contents(ledger, schedule))
                .isEqualTo(target().project(schedule).items());
        assertNothingToDo(ledger, schedule);
    }

    @Test
    default void projectionIsStable() {
        assertThat(target().project(schedule().build()))
                .isEqualTo(target().project(schedule().build()));
    }

    @Test
    default void repeatedCreateDoesNotDuplicate() {
        var ledger = new InMemoryLedger();
        Run.withoutAnswers(target(), ledger, schedule().build());
        int made = size();
        Run.of(target(), ledger, schedule().build());
        assertThat(size()).isEqualTo(made);
        assertNothingToDo(ledger, schedule().build());
    }

    @Test
    default void aLostLedgerMakesNoDuplicates() {
        Run.of(target(), new InMemoryLedger(), schedule().build());
        int made = size();
        var empty = new InMemoryLedger();
        Run.of(target(), empty, schedule().build());
        assertThat(size()).isEqualTo(made);
        assertNothingToDo(empty, schedule().build());
    }

    @Test
    default void anotherRoomIsAnUpdateOfTheSameEvents() {
        var ledger = new InMemoryLedger();
        Run.of(target(), ledger, schedule().build());
        int made = size();
        var run = Run.of(target(), ledger, inAnotherRoom(schedule().build()));
        assertThat(run.plan().changes()).hasSize(11).allMatch(Change.Update.class::isInstance);
        assertThat(size()).isEqualTo(made);
        assertNothingToDo(ledger, inAnotherRoom(schedule().build()));
    }

    @Test
    default void foreignItemsAreNeverTouched() {
        addForeign();
        var before = foreign();
        assertThat(before).isNotEmpty();
        var ledger = new InMemoryLedger();
        Run.of(target(), ledger, schedule().build());
        Run.of(target(), ledger, inAnotherRoom(schedule().build()));
        Run.of(target(), ledger, withoutMeetings(schedule().build()));
        assertThat(foreign()).isEqualTo(before);
    }

    private void assertNothingToDo(InMemoryLedger ledger, Schedule schedule) {
        var plan = Run.plan(target(), ledger, schedule);
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.drifts()).isEmpty();
    }

    private Map<ItemKey, Content> contents(InMemoryLedger ledger, Schedule schedule) {
        var destination = new Destination(schedule.course().id(), target().name());
        var memory = ledger.recall(destination);
        Map<ItemKey, Content> contents = new TreeMap<>();
        target().connect(destination, schedule, memory)
                .observe()
                .items()
                .forEach((key, item) -> contents.put(key, item.content()));
        return contents;
    }

    /** The lectures alone move: eleven events. */
    private static Schedule inAnotherRoom(Schedule schedule) {
        var series = List.of(
                Meetings.lecture().in("Friend Center 104").build(),
                Meetings.officeHours().build());
        return new Schedule(
                schedule.course(),
                schedule.overview(),
                series,
                schedule.sessions(),
                schedule.closed(),
                List.of(),
                schedule.deadlines(),
                schedule.publishing(),
                false);
    }

    private static Schedule withoutMeetings(Schedule schedule) {
        return new Schedule(
                schedule.course(),
                schedule.overview(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                schedule.publishing(),
                false);
    }
}
