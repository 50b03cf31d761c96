package org.lectern.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Schedules;
import org.lectern.sync.LedgerEntry.Intent;

class ConnectionTest {

    private static final ItemKey A = new ItemKey("a", Part.EVENT);
    private static final ItemKey B = new ItemKey("b", Part.EVENT);
    private static final ItemKey C = new ItemKey("c", Part.EVENT);
    private static final Content WANTED = ComparisonTest.title("wanted");
    private static final DesiredState DESIRED = new DesiredState(Map.of(A, WANTED, B, WANTED, C, WANTED), Set.of());
    private final TargetRejected rejected = new TargetRejected("It says no", null);
    private final TargetUnavailable unavailable = new TargetUnavailable("It is down", null);
    private final TargetDenied denied = new TargetDenied("It wants another account", null);

    private final Schedule schedule = Schedules.aSchedule().onGoogle("A").build();
    private final InMemoryTarget target = new InMemoryTarget(any -> DESIRED, new Fuse());
    private final InMemoryLedger ledger = new InMemoryLedger();

    @Test
    void goesOnAfterARejection() {
        target.refuse(B, rejected);
        assertThat(Run.of(target, ledger, schedule).outcomes())
                .containsExactly(applied(A, "r1"), failed(B, rejected), applied(C, "r2"));
        assertThat(intents()).isEmpty();
    }

    @Test
    void stopsWhereTheTargetIsDown() {
        target.refuse(B, unavailable);
        assertThat(Run.of(target, ledger, schedule).outcomes())
                .containsExactly(applied(A, "r1"), failed(B, unavailable));
        assertThat(intents()).containsExactly(B, C);
    }

    @Test
    void stopsWhereItsAccountIsDenied() {
        target.refuse(A, denied);
        assertThat(Run.of(target, ledger, schedule).outcomes()).containsExactly(failed(A, denied));
        assertThat(target.calls()).isEqualTo(new Calls(1, 1));
    }

    @Test
    void doesTheRestInTheNextRun() {
        target.refuse(B, unavailable);
        Run.of(target, ledger, schedule);
        target.refuseNothing();
        assertThat(Run.of(target, ledger, schedule).outcomes()).containsExactly(applied(B, "r2"), applied(C, "r3"));
        assertThat(Run.of(target, ledger, schedule).plan().isEmpty()).isTrue();
        assertThat(intents()).isEmpty();
    }

    @Test
    void asksOnceAndWritesNothingWhereAllIsAsWanted() {
        Run.of(target, ledger, schedule);
        var before = target.calls();
        Run.of(target, ledger, schedule);
        assertThat(target.calls()).isEqualTo(before.plus(new Calls(1, 0)));
    }

    private List<ItemKey> intents() {
        var memory = ledger.recall(new Destination(schedule.course().id(), target.name()));
        return memory.entries().values().stream()
                .filter(entry -> entry.intent() == Intent.CREATE)
                .map(LedgerEntry::key)
                .sorted()
                .toList();
    }

    private static Outcome applied(ItemKey key, String id) {
        return new Outcome.Applied(new Change.Create(key, WANTED), new Receipt(new RemoteId(id), "v0", null));
    }

    private static Outcome failed(ItemKey key, TargetException reason) {
        return new Outcome.Failed(new Change.Create(key, WANTED), reason);
    }
}
