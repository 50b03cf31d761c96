package org.lectern.jobs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.Connection;
import org.lectern.sync.Destination;
import org.lectern.sync.Memory;
import org.lectern.sync.ObservedState;
import org.lectern.sync.Plan;

/**
 * All that is to go from one destination.
 *
 * @param connection to where it is; null: no such place is known, so nothing is there
 * @param stays what of ours must stay, a line each
 */
record Removal(Plan plan, ObservedState observed, @Nullable Connection connection, List<String> stays) {

    static Removal nothing(Destination destination, Memory memory) {
        var observed = new ObservedState(Map.of(), memory.cursor());
        return new Removal(Plan.removal(destination, memory, observed, Set.of()), observed, null, List.of());
    }

    /**
     * Looks and plans.
     *
     * @throws org.lectern.sync.TargetException if it cannot be looked at
     */
    static Removal of(Destination destination, Memory memory, Connection connection) {
        var observed = connection.observe();
        var staying = connection.staying();
        var stays = staying.entrySet().stream()
                .filter(item -> observed.items().containsKey(item.getKey()))
                .map(Map.Entry::getValue)
                .filter(line -> !line.isEmpty())
                .sorted()
                .toList();
        return new Removal(Plan.removal(destination, memory, observed, staying.keySet()), observed, connection, stays);
    }
}
