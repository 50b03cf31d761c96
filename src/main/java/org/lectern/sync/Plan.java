package org.lectern.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.schedule.Publishing.Edits;

/**
 * What to change at one destination, as a value that can be printed, stored and approved.
 *
 * @param changes creates, updates, deletes; each by rank and key, deletes in reverse. Stopped half way, students see too
 *     much, never too little
 * @param drifts what people changed there
 * @param known what is now known to be there as we sent it, object by object
 * @param forgotten whose entries in the ledger mean nothing any more: neither wanted nor there, or gone with its calendar
 * @param census what the limits are held against
 */
public record Plan(
        Destination destination,
        List<Change> changes,
        List<Drift> drifts,
        Map<ItemKey, Content> known,
        Set<ItemKey> forgotten,
        Census census) {

    /** How many events exist, how many of them go unannounced, how many get another start; whether their calendar is gone. */
    public record Census(int events, int removed, int moved, boolean calendarGone) {

        static Census of(DesiredState desired, ObservedState observed, List<Change> changes, boolean calendarGone) {
            int events = (int)
                    observed.items().keySet().stream().filter(Census::isEvent).count();
            int removed = (int) changes.stream()
                    .filter(change -> change instanceof Change.Delete && isEvent(change.key()))
                    .filter(change -> !desired.cancelled().contains(change.key()))
                    .count();
            int moved = (int) changes.stream().filter(Census::movesAnEvent).count();
            return new Census(events, removed, moved, calendarGone);
        }

        private static boolean movesAnEvent(Change change) {
            return change instanceof Change.Update update
                    && isEvent(update.key())
                    && update.item().content().differences(update.content()).contains(Field.START);
        }

        private static boolean isEvent(ItemKey key) {
            return key.part() == Part.EVENT;
        }
    }

    public Plan {
        changes = List.copyOf(changes);
        drifts = List.copyOf(drifts);
        known = Collections.unmodifiableMap(new TreeMap<>(known));
        forgotten = Set.copyOf(forgotten);
    }

    /** Three-way: what is found is compared with what is wanted, and with what we sent to tell a person's edit. */
    public static Plan between(
            Destination destination, DesiredState desired, Memory sent, ObservedState observed, Edits edits) {
        return new Comparison(desired, sent, observed, edits).plan(destination);
    }

    /**
     * Takes away all that is ours.
     *
     * @param staying what must stay, as others depend on it
     */
    public static Plan removal(Destination destination, Memory sent, ObservedState observed, Set<ItemKey> staying) {
        return new Removal(sent, observed, staying).plan(destination);
    }

    /** A plan that does nothing. */
    public static Plan none(Destination destination) {
        return new Plan(destination, List.of(), List.of(), Map.of(), Set.of(), new Census(0, 0, 0, false));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The changes in groups that may be sent together: neighbours of one sort and rank, at most {@code size} of them. */
    public List<List<Change>> groups(int size) {
        List<List<Change>> groups = new ArrayList<>();
        for (var change : changes) {
            var last = groups.isEmpty() ? List.<Change>of() : groups.get(groups.size() - 1);
            if (last.isEmpty() || last.size() >= size || !goTogether(last.get(0), change)) {
                last = new ArrayList<>();
                groups.add(last);
            }
            last.add(change);
        }
        return groups;
    }

    /** Names this very plan: what was read is what runs. */
    public String digest() {
        return Digest.of(this);
    }

    /** Names these very plans of one course, whatever their order. */
    public static String digest(Collection<Plan> plans) {
        return Digest.of(plans);
    }

    /** Why this plan must not run unasked, if so. */
    public Optional<UnsafePlan> check(Limits limits) {
        if (census.calendarGone()) {
            return Optional.of(new UnsafePlan(
                    destination, "the calendar that Lectern made there is gone, or no longer open to its account"));
        }
        if (census.events() < limits.from()) {
            return Optional.empty();
        }
        return exceeds("remove", census.removed(), limits.removed())
                .or(() -> exceeds("move", census.moved(), limits.moved()));
    }

    private Optional<UnsafePlan> exceeds(String verb, int count, int percent) {
        if (count * 100 <= census.events() * percent) {
            return Optional.empty();
        }
        return Optional.of(new UnsafePlan(
                destination,
                "it would " + verb + " " + count + " of " + census.events() + " events; the limit is " + percent
                        + "%"));
    }

    private static boolean goTogether(Change one, Change other) {
        return one.getClass() == other.getClass()
                && one.key().part().rank() == other.key().part().rank();
    }
}
