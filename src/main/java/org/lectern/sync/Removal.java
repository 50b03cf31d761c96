package org.lectern.sync;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The plan that takes away all that is ours at a destination, but for what must stay there. */
final class Removal {

    private final Memory memory;
    private final ObservedState observed;
    private final Set<ItemKey> staying;

    Removal(Memory memory, ObservedState observed, Set<ItemKey> staying) {
        this.memory = memory;
        this.observed = observed;
        this.staying = staying;
    }

    Plan plan(Destination destination) {
        List<Change> changes = observed.items().values().stream()
                .filter(item -> !stays(item.key()) && !goesWithAnother(item.key()))
                .<Change>map(Change.Delete::new)
                .sorted(Comparator.comparing(Change::key).reversed())
                .toList();
        var nothing = new DesiredState(Map.of(), Set.of());
        var census = Plan.Census.of(nothing, observed, changes, false);
        return new Plan(destination, changes, List.of(), known(), forgotten(), census);
    }

    /** What stays is remembered as it is, a person's edits as such. */
    private Map<ItemKey, Content> known() {
        Map<ItemKey, Content> known = new TreeMap<>();
        observed.items().forEach((key, item) -> {
            var last = memory.entries().get(key);
            known.put(key, last == null ? item.content() : last.ofOurs(item.content()));
        });
        return known;
    }

    private Set<ItemKey> forgotten() {
        Set<ItemKey> forgotten = new HashSet<>(memory.entries().keySet());
        forgotten.removeAll(observed.items().keySet());
        observed.items().keySet().stream()
                .filter(key -> !stays(key) && goesWithAnother(key))
                .forEach(forgotten::add);
        return forgotten;
    }

    private boolean stays(ItemKey key) {
        return staying.contains(key)
                || (key.part() == Part.PUBLICATION && staying.contains(new ItemKey(key.subject(), Part.MODULE)));
    }

    /** A module takes its publication with it, a calendar who may read it: nothing of either is left. */
    private static boolean goesWithAnother(ItemKey key) {
        return key.part() == Part.PUBLICATION || key.part() == Part.SHARING;
    }
}
