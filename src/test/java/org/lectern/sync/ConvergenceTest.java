package org.lectern.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Publishing.Edit;
import org.lectern.schedule.Publishing.Edits;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Schedules;

/** Stopped between any two steps, however often, the next whole run ends in exactly the wanted state. */
class ConvergenceTest {

    private static final List<ItemKey> KEYS = List.of(
            new ItemKey("a", Part.EVENT),
            new ItemKey("b", Part.EVENT),
            new ItemKey("c", Part.EVENT),
            new ItemKey("a", Part.PAGE),
            new ItemKey("week-1", Part.MODULE));
    private static final List<ItemKey> ALL_KEYS = Stream.concat(
                    KEYS.stream(),
                    Stream.of(
                            InMemoryTarget.CALENDAR,
                            new ItemKey("calendar", Part.SHARING),
                            new ItemKey("week-1", Part.PUBLICATION)))
            .toList();
    private static final Field[] FIELDS = {Field.TITLE, Field.PLACE};

    /** What an author wants: objects, in a calendar of ours (null) or in a named one. */
    private record Wish(
            Map<ItemKey, Content> items, @Nullable String calendar) {}

    /** A run for a wish that dies after some steps, at a target that refuses some objects, or (true) is down then. */
    private record Attempt(Wish wish, int steps, Map<ItemKey, Boolean> down) {

        Attempt(Wish wish, int steps) {
            this(wish, steps, Map.of());
        }

        void trouble(InMemoryTarget target) {
            down.forEach((key, all) -> target.refuse(
                    key, all ? new TargetUnavailable("It is down", null) : new TargetRejected("It says no", null)));
        }
    }

    /** What a person does to one object: changes a field, or removes the whole where that is null. */
    private record Touch(ItemKey key, @Nullable Field field) {}

    /** One installation: what it wants now, its ledger, its target. */
    private static final class World {

        private final Fuse fuse = new Fuse();
        private final InMemoryLedger ledger = new InMemoryLedger(fuse);
        private final InMemoryTarget target = new InMemoryTarget(schedule -> desired(), fuse);
        private final Edits edits;
        private Wish wish = new Wish(Map.of(), null);

        World(Edits edits) {
            this.edits = edits;
        }

        private DesiredState desired() {
            return new DesiredState(wish.items(), Set.of());
        }

        Schedule schedule() {
            var schedule = Schedules.aSchedule().onGoogle(wish.calendar());
            return edits.equals(Edits.KEEP)
                    ? schedule.build()
                    : schedule.overwritingEdits().build();
        }

        /** What the run planned; it may die on the way. */
        Plan attempt(Attempt attempt) {
            wish = attempt.wish();
            var plan = Run.plan(target, ledger, schedule());
            attempt.trouble(target);
            fuse.light(attempt.steps());
            try {
                Run.of(target, ledger, schedule());
            } catch (Fuse.Killed asPlanned) {
                // the next run has to cope
            } finally {
                fuse.putOut();
                target.refuseNothing();
            }
            return plan;
        }

        Plan run(Wish next) {
            return attempt(new Attempt(next, Integer.MAX_VALUE));
        }

        Map<ItemKey, Content> contents() {
            return target.contents(schedule());
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void endsInTheWantedStateAfterAnyCrashes(
            @ForAll @Size(max = 5) List<@From("attempts") Attempt> attempts,
            @ForAll("wishes") Wish last,
            @ForAll Edit edits) {
        var world = new World(Edits.all(edits));
        for (var attempt : attempts) {
            assertThat(world.attempt(attempt).drifts())
                    .as("drift without a person")
                    .isEmpty();
        }
        assertThat(world.run(last).drifts()).as("drift without a person").isEmpty();
        assertThat(world.contents()).isEqualTo(last.items());
        var after = world.run(last);
        assertThat(after.changes()).isEmpty();
        assertThat(after.drifts()).isEmpty();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void keepsWhatAPersonDidThroughACrash(
            @ForAll("wishesInOnePlace") Wish first,
            @ForAll @Size(max = 4) List<@From("touches") Touch> touches,
            @ForAll("wishesInOnePlace") Wish second,
            @ForAll @IntRange(max = 40) int steps) {
        var world = new World(Edits.KEEP);
        world.run(first);
        touches.forEach(touch -> touch(world, touch));
        Map<ItemKey, Content> expected = new TreeMap<>(second.items());
        touches.stream()
                .filter(touch -> first.items().containsKey(touch.key()))
                .forEach(touch -> expected.computeIfPresent(
                        touch.key(),
                        (key, content) -> touch.field() == null ? null : content.with(touch.field(), "a person's")));
        world.attempt(new Attempt(second, steps));
        world.run(second);
        assertThat(world.contents()).isEqualTo(expected);
        assertThat(world.run(second).changes()).isEmpty();
        assertThat(world.contents()).isEqualTo(expected);
    }

    /** The edit may come after a create whose answer was lost, and before more crashes. */
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void neverLosesAPersonsEdit(
            @ForAll @Size(max = 3) List<@From("attemptsInOnePlace") Attempt> before,
            @ForAll @Size(max = 3) List<@From("attemptsInOnePlace") Attempt> after,
            @ForAll("wishesInOnePlace") Wish last,
            @ForAll("contents") Content wanted) {
        var world = new World(Edits.KEEP);
        before.forEach(world::attempt);
        var touch = new Touch(KEYS.get(0), Field.PLACE);
        boolean there = world.contents().containsKey(touch.key());
        touch(world, touch);
        after.forEach(attempt ->
                world.attempt(new Attempt(with(attempt.wish(), touch.key(), wanted), attempt.steps(), attempt.down())));
        var wish = with(last, touch.key(), wanted);
        world.run(wish);
        var expected = there ? with(wish, touch.key(), wanted.with(Field.PLACE, "a person's")) : wish;
        assertThat(world.contents()).isEqualTo(expected.items());
        assertThat(world.run(wish).changes()).isEmpty();
    }

    private static Wish with(Wish wish, ItemKey key, Content content) {
        Map<ItemKey, Content> items = new TreeMap<>(wish.items());
        items.put(key, content);
        return new Wish(items, wish.calendar());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void overwritesWhatAPersonDidThroughACrash(
            @ForAll("wishesInOnePlace") Wish first,
            @ForAll @Size(max = 4) List<@From("touches") Touch> touches,
            @ForAll("wishesInOnePlace") Wish second,
            @ForAll @IntRange(max = 40) int steps) {
        var world = new World(Edits.OVERWRITE);
        world.run(first);
        touches.forEach(touch -> touch(world, touch));
        world.attempt(new Attempt(second, steps));
        world.run(second);
        assertThat(world.contents()).isEqualTo(second.items());
        assertThat(world.run(second).changes()).isEmpty();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void fillsANewCalendarThroughACrashWhenOursIsGone(
            @ForAll("wishesInOurs") Wish first,
            @ForAll("wishesInOurs") Wish second,
            @ForAll @IntRange(max = 40) int steps,
            @ForAll Edit edits) {
        var world = new World(Edits.all(edits));
        world.run(first);
        world.target.remove(world.schedule(), InMemoryTarget.CALENDAR);
        assertThat(world.attempt(new Attempt(second, steps)).check(Limits.DEFAULT))
                .isPresent();
        world.run(second);
        assertThat(world.contents()).isEqualTo(second.items());
        assertThat(world.run(second).changes()).isEmpty();
    }

    private static void touch(World world, Touch touch) {
        if (!world.contents().containsKey(touch.key())) {
            return;
        }
        if (touch.field() == null) {
            world.target.remove(world.schedule(), touch.key());
        } else {
            world.target.edit(world.schedule(), touch.key(), touch.field(), "a person's");
        }
    }

    @Provide
    Arbitrary<Attempt> attempts() {
        return attempts(wishes());
    }

    @Provide
    Arbitrary<Attempt> attemptsInOnePlace() {
        return attempts(wishesInOnePlace());
    }

    private static Arbitrary<Attempt> attempts(Arbitrary<Wish> wishes) {
        var down = Arbitraries.maps(Arbitraries.of(ALL_KEYS), Arbitraries.of(true, false))
                .ofMaxSize(2);
        return Combinators.combine(wishes, Arbitraries.integers().between(0, 60), down)
                .as(Attempt::new);
    }

    @Provide
    Arbitrary<Wish> wishes() {
        return wishes(Arbitraries.of("A", "B").injectNull(0.4));
    }

    @Provide
    Arbitrary<Wish> wishesInOnePlace() {
        return wishes(Arbitraries.just("A"));
    }

    @Provide
    Arbitrary<Wish> wishesInOurs() {
        return wishes(Arbitraries.<String>just("").map(none -> (String) null));
    }

    @Provide
    Arbitrary<Touch> touches() {
        return Combinators.combine(
                        Arbitraries.of(KEYS.subList(0, 4)),
                        Arbitraries.of(FIELDS).injectNull(0.3))
                .as(Touch::new);
    }

    private static Arbitrary<Wish> wishes(Arbitrary<@Nullable String> calendars) {
        return Combinators.combine(Arbitraries.maps(Arbitraries.of(KEYS), contents()), calendars)
                .as(ConvergenceTest::wish);
    }

    @Provide
    static Arbitrary<Content> contents() {
        return Combinators.combine(Arbitraries.of("x", "y"), Arbitraries.of("", "p", "q"))
                .as((title, place) -> Content.empty().with(Field.TITLE, title).with(Field.PLACE, place));
    }

    private static Wish wish(Map<ItemKey, Content> items, @Nullable String calendar) {
        Map<ItemKey, Content> all = new TreeMap<>(items);
        if (all.containsKey(new ItemKey("week-1", Part.MODULE))) {
            all.put(new ItemKey("week-1", Part.PUBLICATION), Content.empty().with(Field.VISIBILITY, "published"));
        }
        if (calendar == null) {
            all.put(InMemoryTarget.CALENDAR, Content.empty().with(Field.TITLE, "COS 597A"));
            all.put(new ItemKey("calendar", Part.SHARING), Content.empty().with(Field.READERS, "public"));
        }
        return new Wish(all, calendar);
    }
}
