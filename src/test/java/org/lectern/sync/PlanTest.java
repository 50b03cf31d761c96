package org.lectern.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.sync.ComparisonTest.item;
import static org.lectern.sync.ComparisonTest.title;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Publishing.Edit;
import org.lectern.schedule.Publishing.Edits;

class PlanTest {

    private static final CourseId COURSE = new CourseId("cos597a-fall2025");
    private static final Destination GOOGLE = new Destination(COURSE, TargetName.GOOGLE);
    private static final Destination CANVAS = new Destination(COURSE, TargetName.CANVAS);
    private static final Destination PRECEPT = new Destination(COURSE, TargetName.GOOGLE, "p01");

    private static final Content OLD = title("old").with(Field.START, "2025-09-02T14:40:00Z");
    private static final Content MOVED = title("old").with(Field.START, "2025-09-03T14:40:00Z");

    @Test
    void createsThenUpdatesThenDeletesAndDeletesInReverse() {
        var wanted = List.of("event:c", "page:d", "module:week-2", "link:d", "publication:week-2", "event:b");
        var found = List.of("event:b", "event:z", "page:y", "module:week-1", "link:y", "event:a");
        assertThat(words(between(wanted, title("new"), found, OLD)))
                .containsExactly(
                        "Create module:week-2",
                        "Create event:c",
                        "Create page:d",
                        "Create link:d",
                        "Create publication:week-2",
                        "Update event:b",
                        "Delete link:y",
                        "Delete page:y",
                        "Delete event:z",
                        "Delete event:a",
                        "Delete module:week-1");
    }

    @Test
    void groupsNeighboursOfOneSortAndRank() {
        var plan = between(
                List.of("calendar:calendar", "sharing:calendar", "event:a", "event:b", "event:c", "event:d"),
                title("new"),
                List.of("event:d", "event:e"),
                OLD);
        assertThat(groups(plan, 3))
                .containsExactly(
                        List.of("Create calendar:calendar"),
                        List.of("Create sharing:calendar", "Create event:a", "Create event:b"),
                        List.of("Create event:c"),
                        List.of("Update event:d"),
                        List.of("Delete event:e"));
        assertThat(groups(plan, 1)).hasSize(7);
    }

    @ParameterizedTest(name = "{0} of {1} events removed")
    @CsvSource({
        "0, 20, true",
        "4, 20, true",
        "5, 20, false",
        "20, 20, false",
        "1, 5, true",
        "2, 5, false",
        "1, 4, true",
        "4, 4, true",
        "2, 11, true",
        "3, 11, false"
    })
    void removesAFifthUnaskedAndNoMore(int removed, int of, boolean safe) {
        var plan = between(keys(of).subList(removed, of), OLD, keys(of), OLD);
        assertThat(plan.check(Limits.DEFAULT).isEmpty()).isEqualTo(safe);
    }

    @ParameterizedTest(name = "{0} of {1} events moved")
    @CsvSource({
        "12, 20, true",
        "13, 20, false",
        "3, 5, true",
        "4, 5, false",
        "4, 4, true",
        "6, 11, true",
        "7, 11, false"
    })
    void movesThreeFifthsUnaskedAndNoMore(int moved, int of, boolean safe) {
        Map<ItemKey, Content> wanted = new HashMap<>();
        for (int i = 0; i < of; i++) {
            wanted.put(key(keys(of).get(i)), i < moved ? MOVED : OLD);
        }
        var plan = between(new DesiredState(wanted, Set.of()), keys(of), OLD);
        assertThat(plan.check(Limits.DEFAULT).isEmpty()).isEqualTo(safe);
    }

    @Test
    void saysWhyItIsUnsafe() {
        assertThat(between(List.of(), OLD, keys(24), OLD).check(Limits.DEFAULT))
                .contains(new UnsafePlan(GOOGLE, "it would remove 24 of 24 events; the limit is 20%"));
        assertThat(between(keys(24), MOVED, keys(24), OLD).check(Limits.DEFAULT))
                .contains(new UnsafePlan(GOOGLE, "it would move 24 of 24 events; the limit is 60%"));
    }

    @Test
    void doesNotCountWhatTheAuthorCancelledByName() {
        Set<ItemKey> cancelled = new HashSet<>();
        keys(20).subList(0, 16).forEach(name -> cancelled.add(key(name)));
        var plan = between(new DesiredState(Map.of(), cancelled), keys(20), OLD);
        assertThat(plan.census()).isEqualTo(new Plan.Census(20, 4, 0, false));
        assertThat(plan.check(Limits.DEFAULT)).isEmpty();
    }

    @Test
    void countsEventsAlone() {
        List<String> found = new ArrayList<>(keys(10));
        found.addAll(List.of("page:a", "page:b", "page:c", "module:week-1", "link:a"));
        assertThat(between(keys(10), title("new").with(Field.START, OLD.get(Field.START)), found, OLD)
                        .census())
                .isEqualTo(new Plan.Census(10, 0, 0, false));
    }

    @Test
    void keepsItsDigestWhateverTheVersionsAndIdsThere() {
        var wanted = Map.of(key("event:a"), title("new"));
        var one = Map.of(key("event:a"), new ObservedItem(key("event:a"), new RemoteId("1"), OLD, "v1", "{}"));
        var other = Map.of(key("event:a"), new ObservedItem(key("event:a"), new RemoteId("2"), OLD, "v2", null));
        assertThat(digest(GOOGLE, wanted, one)).isEqualTo(digest(GOOGLE, wanted, other));
        assertThat(digest(GOOGLE, wanted, one)).isEqualTo("0430236bb2dc");
    }

    @Test
    void changesItsDigestWithAnyChange() {
        var key = key("event:a");
        var found = Map.of(key, item(key, new RemoteId("1"), OLD));
        Set<String> digests = new HashSet<>();
        digests.add(digest(GOOGLE, Map.of(key, OLD), found));
        digests.add(digest(GOOGLE, Map.of(key, MOVED), found));
        digests.add(digest(CANVAS, Map.of(key, MOVED), found));
        digests.add(digest(PRECEPT, Map.of(key, MOVED), found));
        digests.add(digest(GOOGLE, Map.of(key, MOVED), Map.of(key, item(key, new RemoteId("1"), title("x")))));
        digests.add(digest(GOOGLE, Map.of(key, MOVED), Map.of()));
        digests.add(digest(GOOGLE, Map.of(), found));
        digests.add(digest(GOOGLE, Map.of(), Map.of(key, item(key, new RemoteId("1"), MOVED))));
        digests.add(digest(GOOGLE, Map.of(key("event:b"), MOVED), Map.of()));
        digests.add(digest(GOOGLE, Map.of(key, title("").with(Field.PLACE, "old")), Map.of()));
        digests.add(digest(GOOGLE, Map.of(key, title("old")), Map.of()));
        digests.add(digest(GOOGLE, Map.of(key, title("old"), key("event:b"), MOVED), Map.of()));
        assertThat(digests).hasSize(12);
    }

    @ParameterizedTest
    @EnumSource(Edit.class)
    void isEmptyWhereAllIsAsWanted(Edit edits) {
        var wanted = Map.of(key("event:a"), OLD);
        var found = Map.of(key("event:a"), item(key("event:a"), new RemoteId("1"), OLD));
        var plan = Plan.between(
                GOOGLE,
                new DesiredState(wanted, Set.of()),
                Memory.none(),
                new ObservedState(found, null),
                Edits.all(edits));
        assertThat(plan.isEmpty()).isTrue();
    }

    private static String digest(
            Destination destination, Map<ItemKey, Content> wanted, Map<ItemKey, ObservedItem> found) {
        return Plan.between(
                        destination,
                        new DesiredState(wanted, Set.of()),
                        Memory.none(),
                        new ObservedState(found, null),
                        Edits.KEEP)
                .digest();
    }

    private static Plan between(List<String> wanted, Content content, List<String> found, Content there) {
        Map<ItemKey, Content> items = new HashMap<>();
        wanted.forEach(name -> items.put(key(name), content));
        return between(new DesiredState(items, Set.of()), found, there);
    }

    private static Plan between(DesiredState desired, List<String> found, Content there) {
        Map<ItemKey, ObservedItem> items = new HashMap<>();
        found.forEach(name -> items.put(key(name), item(key(name), new RemoteId(name), there)));
        return Plan.between(GOOGLE, desired, Memory.none(), new ObservedState(items, null), Edits.KEEP);
    }

    private static ItemKey key(String name) {
        var words = name.split(":", -1);
        for (var part : Part.values()) {
            if (part.word().equals(words[0])) {
                return new ItemKey(words[1], part);
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static List<String> keys(int events) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            keys.add("event:e" + i);
        }
        return keys;
    }

    private static List<String> words(Plan plan) {
        return words(plan.changes());
    }

    private static List<String> words(List<Change> changes) {
        return changes.stream()
                .map(change -> change.getClass().getSimpleName() + " " + change.key())
                .toList();
    }

    private static List<List<String>> groups(Plan plan, int size) {
        return plan.groups(size).stream().map(PlanTest::words).toList();
    }
}
