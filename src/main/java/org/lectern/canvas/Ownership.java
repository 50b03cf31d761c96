package org.lectern.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.sync.LedgerEntry;
import org.lectern.sync.Memory;
import org.lectern.sync.Part;
import org.lectern.sync.RemoteId;
import org.lectern.sync.TargetRejected;

/**
 * Which of the objects found are ours. The ledger decides; a mark adopts what the ledger lost. An object with neither
 * is somebody else's.
 */
final class Ownership {

    private final Memory memory;
    private final Marks marks;

    Ownership(Memory memory, Marks marks) {
        this.memory = memory;
        this.marks = marks;
    }

    /** The ids we know objects of one sort by, by what they stand for. */
    Map<String, String> known(Part part) {
        return memory.entries().values().stream()
                .filter(entry -> entry.key().part() == part && entry.id() != null)
                .collect(Collectors.toMap(entry -> entry.key().subject(), Ownership::id));
    }

    /**
     * Ours, by what they stand for.
     *
     * @param elsewhere looks for an object of ours that is not in the list
     */
    <T extends Marked> Map<String, T> of(Part part, List<T> found, Function<String, Optional<T>> elsewhere) {
        Map<String, T> byId = found.stream().collect(Collectors.toMap(Marked::id, one -> one, (one, same) -> one));
        Map<String, T> ours = new TreeMap<>();
        var known = known(part);
        known.forEach((subject, id) -> Optional.ofNullable(byId.get(id))
                .or(() -> elsewhere.apply(id))
                .ifPresent(object -> ours.put(subject, object)));
        adopt(byId, Set.copyOf(known.values()), ours);
        return ours;
    }

    private <T extends Marked> void adopt(Map<String, T> found, Set<String> known, Map<String, T> ours) {
        Map<String, List<T>> marked = new HashMap<>();
        found.values().stream()
                .filter(object -> !known.contains(object.id()))
                .forEach(object -> marks.subjectIn(object.html())
                        .filter(subject -> !ours.containsKey(subject))
                        .ifPresent(subject -> marked.computeIfAbsent(subject, none -> new ArrayList<>())
                                .add(object)));
        marked.forEach((subject, objects) -> ours.put(subject, only(subject, objects)));
    }

    private static <T extends Marked> T only(String subject, List<T> objects) {
        if (objects.size() > 1) {
            var names = objects.stream()
                    .map(object -> object.name() + " (id " + object.id() + ")")
                    .sorted()
                    .collect(Collectors.joining(" and "));
            throw new TargetRejected(
                    "In Canvas both " + names + " carry Lectern's mark for '" + subject
                            + "', and nothing tells the copy. Delete one of them there.",
                    null);
        }
        return objects.get(0);
    }

    private static String id(LedgerEntry entry) {
        RemoteId id = java.util.Objects.requireNonNull(entry.id());
        return id.value();
    }
}
