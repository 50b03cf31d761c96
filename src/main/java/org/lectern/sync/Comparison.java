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
import org.lectern.schedule.Publishing.Edit;
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
        var here = Place.of(desired, memory, observed);
        this.calendarGone = here == Place.GONE;
        this.placeIsNew = here != Place.KNOWN;
    }

    Plan plan(Destination destination) {
        Set<ItemKey> keys = new TreeSet<>(desired.items().keySet());
        keys.addAll(observed.items().keySet());
        keys.addAll(memory.entries().keySet());
        keys.forEach(this::compare);
        deletes.sort(Comparator.comparing(Change::key).reversed());
        List<Change> changes = new ArrayList<>(creates);
        changes.addAll(updates);
        changes.addAll(deletes);
        var census = Plan.Census.of(desired, observed, changes, calendarGone);
        return new Plan(destination, changes, drifts, known, forgotten, census);
    }

    /**
     * What lived in another calendar, or in one that is gone, was not taken out by a person. It is forgotten before the
     * new one exists, as a run may stop right after that; the calendar itself not, so that its loss stays known.
     */
    private void compare(ItemKey key) {
        var wanted = desired.items().get(key);
        var found = observed.items().get(key);
        var last = remembered(key, found);
        if (placeIsNew && found == null && key.part() != Part.CALENDAR) {
            forgotten.add(key);
        }
        if (wanted != null && found != null) {
            merge(found, wanted, last);
        } else if (wanted != null) {
            createUnlessRemovedByAPerson(key, wanted, last);
        } else if (found != null) {
            known.put(key, last == null ? found.content() : last.ofOurs(found.content()));
            deleteWhatStandsAlone(found);
        } else {
            forgotten.add(key);
        }
    }

    /** What we know of this very object: an entry of another one, or of another place, tells nothing about it. */
    private @Nullable LedgerEntry remembered(ItemKey key, @Nullable ObservedItem found) {
        var last = placeIsNew ? null : memory.entries().get(key);
        boolean another = last != null
                && found != null
                && last.id() != null
                && !found.id().equals(last.id());
        return another ? null : last;
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
            boolean kept = field.group().of(edits) == Edit.KEEP;
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

    private void createUnlessRemovedByAPerson(ItemKey key, Content wanted, @Nullable LedgerEntry last) {
        boolean removed = last != null && last.existed();
        boolean kept = removed && edits.removals() == Edit.KEEP;
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
}
