package org.lectern.standin.canvas;

import java.util.concurrent.atomic.AtomicLong;

/** Hands out ids. They begin where a double can no longer tell them apart (contracts/canvas.md section 1). */
final class Ids {

    private final AtomicLong last = new AtomicLong((1L << 53) + 1000);

    long next() {
        return last.incrementAndGet();
    }
}
