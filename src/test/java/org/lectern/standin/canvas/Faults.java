package org.lectern.standin.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which requests are to fail, and how. */
final class Faults {

    private final List<Planned> planned = new ArrayList<>();
    private @Nullable CanvasFault always;
    private int writesBefore;

    /** Of a request; null: this one is answered. */
    private record Planned(
            String method, String pathPart, @Nullable CanvasFault fault) {

        boolean meets(Exchange exchange) {
            return exchange.method().matches(method) && exchange.path().contains(pathPart);
        }
    }

    void next(String method, String pathPart, CanvasFault fault) {
        planned.add(new Planned(method, pathPart, fault));
    }

    void afterWrites(int count, CanvasFault fault) {
        for (int i = 0; i < count; i++) {
            planned.add(new Planned("POST|PUT|DELETE", "", null));
        }
        next("POST|PUT|DELETE", "", fault);
    }

    void from(int writes, CanvasFault fault) {
        writesBefore = writes;
        always = fault;
    }

    void always(CanvasFault fault) {
        always = fault;
    }

    void none() {
        planned.clear();
        always = null;
        writesBefore = 0;
    }

    /** The fault for this request, used up by it. */
    Optional<CanvasFault> of(Exchange exchange) {
        var first = planned.stream().filter(one -> one.meets(exchange)).findFirst();
        first.ifPresent(planned::remove);
        if (writesBefore > 0) {
            writesBefore -= exchange.isWrite() ? 1 : 0;
            return Optional.empty();
        }
        return first.isPresent() ? Optional.ofNullable(first.get().fault()) : Optional.ofNullable(always);
    }
}
