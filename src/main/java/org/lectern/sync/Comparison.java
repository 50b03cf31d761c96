package org.lectern.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Publishing.Edits;

/** One pass over everything wanted, remembered or found. */
final class Comparison {

    private final DesiredState desired;
    private final Memory memory;
    private final ObservedState observed;
    private final Edits edits;
    private final boolean calendarGone;
    private final boolean placeIsNew;

    private final List<Change> creates = new ArrayList<>();
    private final List<Change> updates = new ArrayList<>();
    private final List<Change> deletes = new ArrayList<>();
    private final List<Drift> drifts = new ArrayList<>();
    private final Map<ItemKey, Content> known = new TreeMap<>();
    private final Set<ItemKey> forgotten = new HashSet<>();

    Comparison(DesiredState desired, Memory memory, ObservedState observed, Edits edits) {
        this.desired = desired;
        this.memory = memory;
        this.observed = observed;
        this.edits = edits;
        var remembered = memory.entries().values().stream()
                .filter(entry -> entry.key().part() == Part.CALENDAR)
                .toList();
        boolean missing = holdsCalendar(desired.items()) && !holdsCalendar(observed.items());
        this.calendarGone = missing && remembered.stream().anyMatch(LedgerEntry::existed);
        this.placeIsNew = missing || (!holdsCalendar(desired.items()) && !remembered.isEmpty());
    }

    private static boolean holdsCalendar(Map<ItemKey, ?> items) {
        return items.keySet().stream().anyMatch(key -> key.part() == Part.CALENDAR);
    }

    Plan plan(TargetName target) {
        Set<ItemKey> keys = new TreeSet<>(desired.items().keySet());
        keys.addAll(observed.items().keySet());
        keys.addAll(memory.entries().keySet());
        keys.forEach(this::compare);
        deletes.sort(Comparator.comparing(Change::key).reversed());
        List<Change> changes = new ArrayList<>(creates);
        changes.addAll(updates);
        changes.addAll(deletes);
        return new Plan(target, changes, drifts, known, forgotten, census());
    }

    private void compare(ItemKey key) {
        var wanted = desired.items().get(key);
        var found = observed.items().get(key);
        var last = memory.entries().get(key);
        if (wanted != null && found != null) {
            merge(found, wanted, last);
        } else if (wanted != null) {
            if (placeIsNew) {
                createInNewPlace(key, wanted);
            } else {
                createUnlessRemovedByAPerson(key, wanted, last);
            }
        } else if (found != null) {
            deleteWhatStandsAlone(found);
        } else {
            forgotten.add(key);
        }
    }

    private void merge(ObservedItem found, Content wanted, @Nullable LedgerEntry last) {
        var written = wanted;
        var sent = wanted;
        var ours = found.content();
        for (var field : wanted.differences(found.content())) {
            var there = found.content().get(field);
            if (last == null || last.mayHaveWritten(field, there)) {
                continue;
            }
            var before = last.lastWritten(field);
            boolean kept = edits == Edits.KEEP;
            drifts.add(new Drift(found.key(), field, before, there, wanted.get(field), kept));
            ours = ours.with(field, before);
            if (kept) {
                written = written.with(field, there);
                sent = sent.with(field, before);
            }
        }
        known.put(found.key(), ours);
        if (!written.equals(found.content())) {
            updates.add(new Change.Update(found, written, sent));
        }
    }

    /**
     * What lived in another calendar, or in one that is gone, was not taken out by a person. It is forgotten before the
     * new calendar exists, as a run may stop right after that; the calendar itself last, so that its loss stays known
     * until then.
     */
    private void createInNewPlace(ItemKey key, Content wanted) {
        if (key.part() != Part.CALENDAR) {
            forgotten.add(key);
        }
        creates.add(new Change.Create(key, wanted));
    }

    private void createUnlessRemovedByAPerson(ItemKey key, Content wanted, @Nullable LedgerEntry last) {
        boolean removed = last != null && last.existed();
        boolean kept = removed && edits == Edits.KEEP;
        if (removed) {
            drifts.add(new Drift(key, null, "", "", "", kept));
        }
        if (!kept) {
            creates.add(new Change.Create(key, wanted));
        }
    }

    /** A publication goes with its module; taking it back first would hide pages that stay. */
    private void deleteWhatStandsAlone(ObservedItem found) {
        boolean goesWithItsModule = found.key().part() == Part.PUBLICATION
                && !desired.items().containsKey(new ItemKey(found.key().subject(), Part.MODULE));
        if (goesWithItsModule) {
            forgotten.add(found.key());
        } else {
            deletes.add(new Change.Delete(found));
        }
    }

    private Plan.Census census() {
        int events = (int) observed.items().keySet().stream()
                .filter(key -> key.part() == Part.EVENT)
                .count();
        int removed = (int) deletes.stream()
                .map(Change::key)
                .filter(key -> key.part() == Part.EVENT && !desired.cancelled().contains(key))
                .count();
        int moved = (int) updates.stream().filter(Comparison::movesAnEvent).count();
        return new Plan.Census(events, removed, moved, calendarGone);
    }

    private static boolean movesAnEvent(Change change) {
        return change instanceof Change.Update update
                && update.key().part() == Part.EVENT
                && !update.content()
                        .get(Field.START)
                        .equals(update.item().content().get(Field.START));
    }
}
