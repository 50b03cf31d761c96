package org.lectern.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Publishing.Edit;
import org.lectern.schedule.Publishing.Edits;
import org.lectern.sync.LedgerEntry.Intent;

/** What is wanted, found and remembered of one event, by its title: A to C are ours, P is a person's, - is nothing. */
class ComparisonTest {

    private static final ItemKey KEY = new ItemKey("week-2", Part.EVENT);
    private static final ItemKey CALENDAR = new ItemKey("calendar", Part.CALENDAR);
    private static final CourseId COURSE = new CourseId("cos597a-fall2025");
    private static final Destination GOOGLE = new Destination(COURSE, TargetName.GOOGLE);
    private static final Destination CANVAS = new Destination(COURSE, TargetName.CANVAS);
    private static final RemoteId ID = new RemoteId("r1");

    @ParameterizedTest(name = "wanted {0}, found {1}, sent {2}, under way {3}, {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # wanted | found | sent | under way | edits     | does          | drift            | known
            # nobody interfered
            A        | -     | -    | -         | KEEP      | create A      | -                | -
            A        | A     | A    | -         | KEEP      | -             | -                | A
            B        | A     | A    | -         | KEEP      | update A to B | -                | A
            -        | A     | A    | -         | KEEP      | delete        | -                | A
            -        | -     | A    | -         | KEEP      | forget        | -                | -
            # a person changed it
            A        | P     | A    | -         | KEEP      | -             | A to P, keep     | A
            B        | P     | A    | -         | KEEP      | -             | A to P, keep     | A
            A        | P     | A    | -         | OVERWRITE | update P to A | A to P, undo     | A
            B        | P     | A    | -         | OVERWRITE | update P to B | A to P, undo     | A
            P        | P     | A    | -         | KEEP      | -             | -                | P
            -        | P     | A    | -         | KEEP      | delete        | -                | A
            # a person removed it
            A        | -     | A    | -         | KEEP      | -             | removed, keep    | -
            B        | -     | A    | -         | KEEP      | -             | removed, keep    | -
            A        | -     | A    | -         | OVERWRITE | create A      | removed, undo    | -
            # the ledger is lost
            A        | A     | -    | -         | KEEP      | -             | -                | A
            A        | P     | -    | -         | KEEP      | update P to A | -                | P
            -        | A     | -    | -         | KEEP      | delete        | -                | A
            # a create was cut short: not written, written, no longer wanted, wanted otherwise, edited since
            A        | -     | -    | CREATE A  | KEEP      | create A      | -                | -
            A        | A     | -    | CREATE A  | KEEP      | -             | -                | A
            -        | -     | -    | CREATE A  | KEEP      | forget        | -                | -
            -        | A     | -    | CREATE A  | KEEP      | delete        | -                | A
            B        | A     | -    | CREATE A  | KEEP      | update A to B | -                | A
            A        | P     | -    | CREATE A  | KEEP      | -             | A to P, keep     | A
            A        | P     | -    | CREATE A  | OVERWRITE | update P to A | A to P, undo     | A
            # the same after an earlier life of the object
            A        | -     | B    | CREATE A  | KEEP      | create A      | -                | -
            # an update was cut short: not written, written, edited since, removed since
            B        | A     | A    | UPDATE B  | KEEP      | update A to B | -                | A
            B        | B     | A    | UPDATE B  | KEEP      | -             | -                | B
            C        | A     | A    | UPDATE B  | KEEP      | update A to C | -                | A
            C        | B     | A    | UPDATE B  | KEEP      | update B to C | -                | B
            A        | B     | A    | UPDATE B  | KEEP      | update B to A | -                | B
            -        | B     | A    | UPDATE B  | KEEP      | delete        | -                | B
            -        | P     | A    | UPDATE B  | KEEP      | delete        | -                | A
            C        | P     | A    | UPDATE B  | KEEP      | -             | A to P, keep     | A
            C        | P     | A    | UPDATE B  | OVERWRITE | update P to C | A to P, undo     | A
            B        | -     | A    | UPDATE B  | KEEP      | -             | removed, keep    | -
            # a delete was cut short: not written, written, and then wanted again
            -        | A     | A    | DELETE    | KEEP      | delete        | -                | A
            -        | -     | A    | DELETE    | KEEP      | forget        | -                | -
            B        | A     | A    | DELETE    | KEEP      | update A to B | -                | A
            A        | -     | A    | DELETE    | KEEP      | create A      | -                | -
            A        | P     | A    | DELETE    | KEEP      | -             | A to P, keep     | A
            A        | none  | A    | DELETE    | KEEP      | -             | A to none, keep  | A
            """)
    void comparesThreeWays(
            String wanted,
            String found,
            String sent,
            String underway,
            Edit edits,
            String does,
            String drift,
            String known) {
        var plan = Plan.between(
                GOOGLE,
                new DesiredState(wanted.equals("-") ? Map.of() : Map.of(KEY, title(wanted)), Set.of()),
                memory(sent, underway),
                new ObservedState(found.equals("-") ? Map.of() : Map.of(KEY, item(KEY, ID, title(found))), null),
                Edits.all(edits));
        assertThat(does(plan)).isEqualTo(does);
        assertThat(drift(plan)).isEqualTo(drift);
        assertThat(plan.known()).isEqualTo(known.equals("-") ? Map.of() : Map.of(KEY, title(known)));
    }

    @Test
    void keepsOneSortOfEditAndOverwritesAnother() {
        var ours = title("Scaling").with(Field.START, "2025-09-09T14:40:00Z").with(Field.PLACE, "016");
        var found =
                title("Scaling, new").with(Field.START, "2025-09-09T15:00:00Z").with(Field.PLACE, "104");
        var edits = new Edits(Edit.OVERWRITE, Edit.KEEP, Edit.KEEP, Edit.OVERWRITE);

        var plan = Plan.between(
                GOOGLE,
                new DesiredState(Map.of(KEY, ours), Set.of()),
                new Memory(Map.of(KEY, new LedgerEntry(KEY, ID, null, ours, null, null, null)), null),
                new ObservedState(Map.of(KEY, item(KEY, ID, found)), null),
                edits);

        assertThat(plan.drifts())
                .containsExactly(
                        new Drift(KEY, Field.TITLE, "Scaling", "Scaling, new", "Scaling", true),
                        new Drift(
                                KEY,
                                Field.START,
                                "2025-09-09T14:40:00Z",
                                "2025-09-09T15:00:00Z",
                                "2025-09-09T14:40:00Z",
                                false),
                        new Drift(KEY, Field.PLACE, "016", "104", "016", true));
        assertThat(plan.changes())
                .containsExactly(
                        new Change.Update(item(KEY, ID, found), found.with(Field.START, "2025-09-09T14:40:00Z"), ours));
    }

    @Test
    void keepsAPersonsRoomWhileItSendsANewTitle() {
        var ours = title("A").with(Field.PLACE, "016");
        var theirs = title("A").with(Field.PLACE, "104");
        var plan = plan(
                Map.of(KEY, title("B").with(Field.PLACE, "016")),
                Map.of(KEY, new LedgerEntry(KEY, ID, null, ours, null, null, null)),
                Map.of(KEY, item(KEY, ID, theirs)),
                Edits.KEEP);
        assertThat(plan.changes())
                .containsExactly(new Change.Update(
                        item(KEY, ID, theirs),
                        title("B").with(Field.PLACE, "104"),
                        title("B").with(Field.PLACE, "016")));
        assertThat(plan.drifts()).containsExactly(new Drift(KEY, Field.PLACE, "016", "104", "016", true));
    }

    @Test
    void doesNotTakeAnotherObjectForTheOneItRemembers() {
        var plan = plan(
                Map.of(KEY, title("B")),
                Map.of(KEY, new LedgerEntry(KEY, ID, null, title("A"), null, null, null)),
                Map.of(KEY, item(KEY, new RemoteId("r2"), title("C"))),
                Edits.KEEP);
        assertThat(does(plan)).isEqualTo("update C to B");
        assertThat(plan.drifts()).isEmpty();
    }

    @Test
    void fillsANewCalendarWhenTheOldOneIsGone() {
        var plan = plan(
                Map.of(CALENDAR, title("COS 597A"), KEY, title("A")),
                Map.of(CALENDAR, made(CALENDAR, "c1"), KEY, made(KEY, "r1")),
                Map.of(),
                Edits.KEEP);
        assertThat(plan.changes())
                .containsExactly(new Change.Create(CALENDAR, title("COS 597A")), new Change.Create(KEY, title("A")));
        assertThat(plan.drifts()).isEmpty();
        assertThat(plan.forgotten()).containsExactly(KEY);
        assertThat(plan.check(Limits.DEFAULT))
                .contains(new UnsafePlan(
                        GOOGLE, "the calendar that Lectern made there is gone, or no longer open to its account"));
    }

    @Test
    void fillsOurCalendarWhenTheAuthorLeavesAnother() {
        var plan = plan(
                Map.of(CALENDAR, title("COS 597A"), KEY, title("A")),
                Map.of(KEY, made(KEY, "r1")),
                Map.of(),
                Edits.KEEP);
        assertThat(plan.changes()).hasSize(2);
        assertThat(plan.forgotten()).containsExactly(KEY);
        assertThat(plan.check(Limits.DEFAULT)).isEmpty();
    }

    @Test
    void fillsAnotherCalendarWhenTheAuthorLeavesOurs() {
        var plan = plan(
                Map.of(KEY, title("A")),
                Map.of(CALENDAR, made(CALENDAR, "c1"), KEY, made(KEY, "r1")),
                Map.of(),
                Edits.KEEP);
        assertThat(plan.changes()).containsExactly(new Change.Create(KEY, title("A")));
        assertThat(plan.forgotten()).containsExactlyInAnyOrder(CALENDAR, KEY);
        assertThat(plan.check(Limits.DEFAULT)).isEmpty();
    }

    @Test
    void fillsAnotherPlaceWhenTheTargetSaysSo() {
        var plan = Plan.between(
                CANVAS,
                new DesiredState(Map.of(KEY, title("A")), Set.of()),
                new Memory(Map.of(KEY, made(KEY, "r1")), "course 1"),
                new ObservedState(Map.of(), "course 2", true),
                Edits.KEEP);
        assertThat(plan.changes()).containsExactly(new Change.Create(KEY, title("A")));
        assertThat(plan.drifts()).isEmpty();
    }

    @Test
    void letsAPublicationGoWithItsModule() {
        var module = new ItemKey("week-2", Part.MODULE);
        var publication = new ItemKey("week-2", Part.PUBLICATION);
        var found = Map.of(
                module, item(module, ID, title("Week 2")), publication, item(publication, ID, title("published")));
        var plan = plan(Map.of(), Map.of(), found, Edits.KEEP);
        assertThat(plan.changes()).containsExactly(new Change.Delete(item(module, ID, title("Week 2"))));
        assertThat(plan.forgotten()).containsExactly(publication);
    }

    private static Plan plan(
            Map<ItemKey, Content> wanted,
            Map<ItemKey, LedgerEntry> remembered,
            Map<ItemKey, ObservedItem> found,
            Edits edits) {
        return Plan.between(
                GOOGLE,
                new DesiredState(wanted, Set.of()),
                new Memory(remembered, null),
                new ObservedState(found, null),
                edits);
    }

    private static Memory memory(String sent, String underway) {
        if (sent.equals("-") && underway.equals("-")) {
            return Memory.none();
        }
        var words = underway.split(" ", -1);
        var intent = underway.equals("-") ? null : Intent.valueOf(words[0]);
        var entry = new LedgerEntry(
                KEY, sent.equals("-") ? null : ID, null, content(sent), null, intent, intended(intent, words));
        return new Memory(Map.of(KEY, entry), null);
    }

    private static @Nullable Content intended(@Nullable Intent intent, String[] words) {
        if (intent == null) {
            return null;
        }
        return intent == Intent.DELETE ? Content.empty() : title(words[1]);
    }

    private static @Nullable Content content(String title) {
        return title.equals("-") ? null : title(title);
    }

    static Content title(String title) {
        return Content.empty().with(Field.TITLE, title.equals("none") ? "" : title);
    }

    static ObservedItem item(ItemKey key, RemoteId id, Content content) {
        return new ObservedItem(key, id, content, null, null);
    }

    private static LedgerEntry made(ItemKey key, String id) {
        return new LedgerEntry(key, new RemoteId(id), null, title("A"), null, null, null);
    }

    private static String does(Plan plan) {
        List<String> words = new ArrayList<>();
        plan.changes().forEach(change -> words.add(does(change)));
        plan.forgotten().forEach(key -> words.add("forget"));
        return words.isEmpty() ? "-" : String.join(", ", words);
    }

    private static String does(Change change) {
        if (change instanceof Change.Update update) {
            return "update " + update.item().content().get(Field.TITLE) + " to "
                    + update.content().get(Field.TITLE);
        }
        return change instanceof Change.Create create
                ? "create " + create.content().get(Field.TITLE)
                : "delete";
    }

    private static String drift(Plan plan) {
        return plan.drifts().isEmpty()
                ? "-"
                : plan.drifts().stream().map(ComparisonTest::words).collect(Collectors.joining(", "));
    }

    private static String words(Drift drift) {
        var what = drift.field() == null
                ? "removed"
                : drift.ours() + " to " + (drift.found().isEmpty() ? "none" : drift.found());
        return what + (drift.kept() ? ", keep" : ", undo");
    }
}
