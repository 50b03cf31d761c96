package org.lectern.canvas;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where siblings stand in their list. Numbers may have gaps; inserting shifts what comes after (contract section 8). */
final class Positions {

    private final Map<String, Integer> byId = new HashMap<>();

    void add(String id, int position) {
        byId.put(id, position);
    }

    /** The position of the first of these that is there; empty: at the end. */
    Optional<Integer> before(Stream<String> later) {
        return later.map(byId::get).filter(position -> position != null).min(Integer::compare);
    }

    void insert(String id, Optional<Integer> place) {
        var position = place.orElseGet(
                () -> byId.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1);
        byId.replaceAll((other, at) -> at >= position ? at + 1 : at);
        byId.put(id, position);
    }
}
