package org.lectern.ledger;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;
import org.lectern.release.Database;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Publishing.Edits;
import org.lectern.sync.Change;
import org.lectern.sync.Content;
import org.lectern.sync.DesiredState;
import org.lectern.sync.Destination;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Ledger;
import org.lectern.sync.LedgerEntry;
import org.lectern.sync.LedgerEntry.Intent;
import org.lectern.sync.Memory;
import org.lectern.sync.ObservedItem;
import org.lectern.sync.ObservedState;
import org.lectern.sync.Outcome.Applied;
import org.lectern.sync.Outcome.Failed;
import org.lectern.sync.Part;
import org.lectern.sync.Plan;
import org.lectern.sync.Receipt;
import org.lectern.sync.RemoteId;
import org.lectern.sync.TargetDenied;
import org.lectern.sync.TargetName;
import org.lectern.sync.TargetRejected;
import org.lectern.sync.TargetUnavailable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@FieldSource("org.lectern.release.Database#BOTH")
class JdbcLedgerTest {

    private static final Destination GOOGLE = new Destination(new CourseId("cos597a-fall2025"), TargetName.GOOGLE);

    private static final ItemKey KEY = new ItemKey("week-2", Part.EVENT);
    private static final RemoteId ID = new RemoteId("abc123");
    private static final Content OLD =
            Content.empty().with(Field.TITLE, "Scaling laws").with(Field.PLACE, "016");
    private static final Content NEW = OLD.with(Field.PLACE, "104");

    private static final ObservedItem FOUND = new ObservedItem(KEY, ID, OLD, "\"1\"", "{\"colorId\":\"7\"}");
    private static final LedgerEntry KNOWN = new LedgerEntry(KEY, ID, "\"1\"", OLD, "{\"colorId\":\"7\"}", null, null);

    private static final Change CREATE = new Change.Create(KEY, OLD);
    private static final Change UPDATE = new Change.Update(FOUND, NEW, NEW);
    private static final Change DELETE = new Change.Delete(FOUND);

    private final Database database;
    private final DataSource source;
    private final JdbcTransactionManager transactions;
    private final Ledger ledger;

    JdbcLedgerTest(Database database) throws Exception {
        this.database = database;
        this.source = database.empty();
        this.transactions = new JdbcTransactionManager(source);
        this.ledger = ledger(source);
    }

    @Test
    void remembersNothingAtFirst() {
        assertThat(recalled()).isEqualTo(Memory.none());
    }

    // What a look at the target leaves.

    @Test
    void keepsWhatWasFoundAndWhatThePlanKnowsOfIt() {
        see(observed("token-1", FOUND), wanted(OLD));

        assertThat(recalled()).isEqualTo(new Memory(Map.of(KEY, KNOWN), "token-1"));
    }

    @Test
    void followsTheTargetsVersionAndCursor() {
        see(observed("token-1", FOUND), wanted(OLD));

        see(observed("token-2", new ObservedItem(KEY, ID, OLD, "\"2\"", null)), wanted(OLD));

        assertThat(recalled())
                .isEqualTo(
                        new Memory(Map.of(KEY, new LedgerEntry(KEY, ID, "\"2\"", OLD, null, null, null)), "token-2"));
    }

    @Test
    void forgetsACursorTheTargetDoesNotGiveAgain() {
        see(observed("token-1", FOUND), wanted(OLD));

        see(observed(null, FOUND), wanted(OLD));

        assertThat(recalled()).isEqualTo(new Memory(Map.of(KEY, KNOWN), null));
    }

    @Test
    void keepsWhatWasSentWhereAPersonEditedIt() {
        see(observed(null, FOUND), wanted(OLD));
        var edited = new ObservedItem(KEY, ID, OLD.with(Field.TITLE, "Mine"), "\"2\"", null);

        see(observed(null, edited), wanted(OLD));

        assertThat(entry()).isEqualTo(new LedgerEntry(KEY, ID, "\"2\"", OLD, null, null, null));
    }

    @Test
    void keepsWhatWasSentOfAnObjectThatIsToGo() {
        see(observed(null, FOUND), wanted(OLD));

        see(observed(null, FOUND), wanted(Map.of()));

        assertThat(entry()).isEqualTo(KNOWN);
    }

    @Test
    void takesAFoundObjectOfAnUnansweredCreateForWhatWasSent() {
        ledger.intend(GOOGLE, List.of(CREATE));

        see(observed(null, FOUND), wanted(Map.of()));

        assertThat(entry()).isEqualTo(KNOWN);
    }

    @Test
    void clearsTheIntentOfWhatIsThere() {
        see(observed(null, FOUND), wanted(OLD));
        ledger.intend(GOOGLE, List.of(DELETE));

        see(observed(null, FOUND), wanted(OLD));

        assertThat(entry()).isEqualTo(KNOWN);
    }

    @Test
    void forgetsWhatIsNeitherWantedNorThere() {
        see(observed(null, FOUND), wanted(OLD));

        see(observed(null), wanted(Map.of()));

        assertThat(recalled()).isEqualTo(Memory.none());
    }

    @Test
    void keepsTheEntryOfAnObjectThatAPersonRemoved() {
        see(observed(null, FOUND), wanted(OLD));

        see(observed("token-2"), wanted(OLD));

        assertThat(recalled()).isEqualTo(new Memory(Map.of(KEY, KNOWN.unseen()), "token-2"));
    }

    @Test
    void forgetsAPublicationThatGoesWithItsModuleThoughItIsStillThere() {
        var key = new ItemKey("week-2", Part.PUBLICATION);
        var publication = new ObservedItem(key, ID, OLD, null, null);
        see(observed(null, publication), wanted(Map.of(key, OLD)));

        see(observed(null, publication), wanted(Map.of()));

        assertThat(recalled()).isEqualTo(Memory.none());
    }

    // What an announced write leaves.

    @Test
    void announcesACreate() {
        ledger.intend(GOOGLE, List.of(CREATE));

        assertThat(entry()).isEqualTo(new LedgerEntry(KEY, null, null, null, null, Intent.CREATE, OLD));
    }

    @Test
    void announcesAnUpdateBesideWhatWasSent() {
        see(observed(null, FOUND), wanted(NEW));

        ledger.intend(GOOGLE, List.of(UPDATE));

        assertThat(entry())
                .isEqualTo(new LedgerEntry(KEY, ID, "\"1\"", OLD, "{\"colorId\":\"7\"}", Intent.UPDATE, NEW));
    }

    @Test
    void announcesADelete() {
        see(observed(null, FOUND), wanted(OLD));

        ledger.intend(GOOGLE, List.of(DELETE));

        assertThat(entry())
                .isEqualTo(new LedgerEntry(KEY, ID, "\"1\"", OLD, "{\"colorId\":\"7\"}", Intent.DELETE, null));
    }

    @Test
    void announcesWritesToObjectsItDidNotKnow() {
        ledger.intend(GOOGLE, List.of(UPDATE));

        assertThat(entry())
                .isEqualTo(new LedgerEntry(KEY, ID, "\"1\"", null, "{\"colorId\":\"7\"}", Intent.UPDATE, NEW));
    }

    @Test
    void clearsWhatItKnewOfAnObjectThatIsMadeAgain() {
        see(observed(null, FOUND), wanted(OLD));

        ledger.intend(GOOGLE, List.of(CREATE));

        assertThat(entry()).isEqualTo(new LedgerEntry(KEY, null, null, null, null, Intent.CREATE, OLD));
    }

    // What became of it.

    @Test
    void recordsACreate() {
        ledger.intend(GOOGLE, List.of(CREATE));

        ledger.record(GOOGLE, List.of(new Applied(CREATE, new Receipt(ID, "\"1\"", "{\"colorId\":\"7\"}"))));

        assertThat(entry()).isEqualTo(KNOWN);
    }

    @Test
    void recordsAnUpdateAndKeepsNothingStale() {
        see(observed(null, FOUND), wanted(NEW));
        ledger.intend(GOOGLE, List.of(UPDATE));

        ledger.record(GOOGLE, List.of(new Applied(UPDATE, new Receipt(ID, "\"2\"", null))));

        assertThat(entry()).isEqualTo(new LedgerEntry(KEY, ID, "\"2\"", NEW, null, null, null));
    }

    @Test
    void recordsAsSentOurOwnValueOfAFieldThatAPersonEdited() {
        var edited = new Change.Update(FOUND, NEW.with(Field.TITLE, "Mine"), NEW);
        ledger.intend(GOOGLE, List.of(edited));

        ledger.record(GOOGLE, List.of(new Applied(edited, new Receipt(ID, null, null))));

        assertThat(entry()).isEqualTo(new LedgerEntry(KEY, ID, null, NEW, null, null, null));
    }

    @Test
    void recordsADelete() {
        see(observed(null, FOUND), wanted(OLD));
        ledger.intend(GOOGLE, List.of(DELETE));

        ledger.record(GOOGLE, List.of(new Applied(DELETE, new Receipt(ID, null, null))));

        assertThat(recalled()).isEqualTo(Memory.none());
    }

    @Test
    void takesBackARejectedCreate() {
        ledger.intend(GOOGLE, List.of(CREATE));

        ledger.record(GOOGLE, List.of(new Failed(CREATE, new TargetRejected("too long", null))));

        assertThat(recalled()).isEqualTo(Memory.none());
    }

    @Test
    void takesBackARejectedUpdateAndARejectedDelete() {
        for (var change : List.of(UPDATE, DELETE)) {
            see(observed(null, FOUND), wanted(NEW));
            ledger.intend(GOOGLE, List.of(change));

            ledger.record(GOOGLE, List.of(new Failed(change, new TargetRejected("changed meanwhile", null))));

            assertThat(entry()).isEqualTo(KNOWN);
        }
    }

    @Test
    void leavesTheIntentOfAnUnknownOutcome() {
        for (var change : List.of(CREATE, UPDATE, DELETE)) {
            see(observed(null, FOUND), wanted(NEW));
            ledger.intend(GOOGLE, List.of(change));
            var announced = entry();

            ledger.record(GOOGLE, List.of(new Failed(change, new TargetUnavailable("no answer", null))));
            ledger.record(GOOGLE, List.of(new Failed(change, new TargetDenied("not shared", null))));

            assertThat(entry()).isEqualTo(announced);
        }
    }

    @Test
    void leavesTheIntentOfAChangeThatWasNeverTried() {
        var other = new Change.Create(new ItemKey("week-3", Part.EVENT), NEW);
        ledger.intend(GOOGLE, List.of(CREATE, other));

        ledger.record(GOOGLE, List.of(new Applied(CREATE, new Receipt(ID, "\"1\"", "{\"colorId\":\"7\"}"))));

        assertThat(recalled().entries())
                .isEqualTo(Map.of(
                        KEY,
                        KNOWN,
                        other.key(),
                        new LedgerEntry(other.key(), null, null, null, null, Intent.CREATE, NEW)));
    }

    // Where it is kept.

    @Test
    void findsTheIntentAfterACrashBeforeTheRecord() {
        see(observed("token-1", FOUND), wanted(NEW));
        ledger.intend(GOOGLE, List.of(UPDATE));
        var before = recalled();

        var restarted = ledger(database.afterCrash());

        assertThat(restarted.recall(GOOGLE)).isEqualTo(before);
        assertThat(before.entries().get(KEY))
                .isEqualTo(new LedgerEntry(KEY, ID, "\"1\"", OLD, "{\"colorId\":\"7\"}", Intent.UPDATE, NEW));
    }

    @Test
    void knowsTheCreateThatACrashLeftUnansweredForItsOwn() {
        ledger.intend(GOOGLE, List.of(CREATE));
        var restarted = ledger(database.afterCrash());

        var plan = Plan.between(GOOGLE, wanted(NEW), restarted.recall(GOOGLE), observed(null, FOUND), Edits.KEEP);
        restarted.saw(GOOGLE, observed(null, FOUND), plan);

        assertThat(plan.drifts()).isEmpty();
        assertThat(plan.changes()).isEqualTo(List.of(UPDATE));
        assertThat(restarted.recall(GOOGLE).entries()).isEqualTo(Map.of(KEY, KNOWN));
    }

    @Test
    void keepsAnIntentWhenItsCallerRollsBack() {
        new TransactionTemplate(transactions).executeWithoutResult(caller -> {
            ledger.intend(GOOGLE, List.of(CREATE));
            caller.setRollbackOnly();
        });

        assertThat(entry()).isEqualTo(new LedgerEntry(KEY, null, null, null, null, Intent.CREATE, OLD));
    }

    @Test
    void neverShowsOneDestinationTheRowsOfAnother() {
        var canvas = new Destination(GOOGLE.course(), TargetName.CANVAS);
        var otherCourse = new Destination(new CourseId("cos226-fall2025"), TargetName.GOOGLE);
        see(observed("token-1", FOUND), wanted(OLD));
        var before = recalled();

        var section = new Destination(GOOGLE.course(), TargetName.GOOGLE, "p01");

        for (var other : List.of(canvas, otherCourse, section)) {
            assertThat(ledger.recall(other)).isEqualTo(Memory.none());
            see(other, observed("token-9", FOUND), wanted(NEW));
            ledger.intend(other, List.of(UPDATE));
            ledger.record(other, List.of(new Applied(DELETE, new Receipt(ID, null, null))));
            see(other, observed(null), wanted(Map.of()));
            assertThat(ledger.recall(other)).isEqualTo(Memory.none());
        }

        assertThat(recalled()).isEqualTo(before);
    }

    @Test
    void knowsWhereSomethingOfACourseWasMade() {
        var section = new Destination(GOOGLE.course(), TargetName.CANVAS, "p01");
        var otherCourse = new Destination(new CourseId("cos226-fall2025"), TargetName.GOOGLE, "p02");
        assertThat(ledger.destinations(GOOGLE.course())).isEmpty();

        see(observed("token-1", FOUND), wanted(OLD));
        ledger.intend(section, List.of(CREATE));
        ledger.intend(otherCourse, List.of(CREATE));

        assertThat(ledger.destinations(GOOGLE.course())).isEqualTo(Set.of(GOOGLE, section));
        see(observed(null), wanted(Map.of()));
        assertThat(ledger.destinations(GOOGLE.course())).isEqualTo(Set.of(section));
    }

    @Test
    void keepsTheTwoPartsOfOneSubjectApart() {
        var page = new Change.Create(new ItemKey(KEY.subject(), Part.PAGE), NEW);
        see(observed(null, FOUND), wanted(OLD));

        ledger.intend(GOOGLE, List.of(page));

        assertThat(recalled().entries())
                .isEqualTo(Map.of(
                        KEY,
                        KNOWN,
                        page.key(),
                        new LedgerEntry(page.key(), null, null, null, null, Intent.CREATE, NEW)));
    }

    @Test
    void keepsManyItemsWithLongTextOfAnyLanguage() {
        var text = "Größe \uD83D\uDCC5 模型\n".repeat(20_000);
        var items = IntStream.range(0, 120)
                .mapToObj(n -> new ObservedItem(
                        new ItemKey("week-" + n, Part.PAGE), new RemoteId("id-" + n), OLD, null, n == 7 ? text : null))
                .toArray(ObservedItem[]::new);

        see(observed(null, items), wanted(Map.of()));

        assertThat(recalled().entries())
                .isEqualTo(Stream.of(items)
                        .map(item -> new LedgerEntry(item.key(), item.id(), null, OLD, item.raw(), null, null))
                        .collect(toMap(LedgerEntry::key, Function.identity())));
    }

    @Test
    void takesEmptyListsForNothing() {
        ledger.intend(GOOGLE, List.of());
        ledger.record(GOOGLE, List.of());

        assertThat(recalled()).isEqualTo(Memory.none());
    }

    private void see(ObservedState observed, DesiredState desired) {
        see(GOOGLE, observed, desired);
    }

    private void see(Destination destination, ObservedState observed, DesiredState desired) {
        var memory = ledger.recall(destination);
        ledger.saw(destination, observed, Plan.between(destination, desired, memory, observed, Edits.KEEP));
    }

    private Memory recalled() {
        return ledger.recall(GOOGLE);
    }

    private @Nullable LedgerEntry entry() {
        return recalled().entries().get(KEY);
    }

    private static ObservedState observed(@Nullable String cursor, ObservedItem... items) {
        return new ObservedState(Stream.of(items).collect(toMap(ObservedItem::key, Function.identity())), cursor);
    }

    private static DesiredState wanted(Content content) {
        return wanted(Map.of(KEY, content));
    }

    private static DesiredState wanted(Map<ItemKey, Content> items) {
        return new DesiredState(items, Set.of());
    }

    private static Ledger ledger(DataSource source) {
        return new JdbcLedger(new NamedParameterJdbcTemplate(source), new JdbcTransactionManager(source));
    }
}
