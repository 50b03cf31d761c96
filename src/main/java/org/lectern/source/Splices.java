package org.lectern.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pieces of a text that are taken out or put in, all at once; whatever is not in one stays as it is. */
final class Splices {

    private record Splice(int start, int end, String text) {}

    private final List<Splice> splices = new ArrayList<>();

    void insert(int at, String text) {
        replace(at, at, text);
    }

    void delete(int start, int end) {
        replace(start, end, "");
    }

    void replace(int start, int end, String text) {
        if (end > start || !text.isEmpty()) {
            splices.add(new Splice(start, end, text));
        }
    }

    /** What is inserted in one place follows in the order in which it was given; what is deleted twice is gone once. */
    String applyTo(String text) {
        splices.sort(Comparator.comparingInt(Splice::start).thenComparing(splice -> splice.end() > splice.start()));
        var result = new StringBuilder(text.length());
        int done = 0;
        for (var splice : splices) {
            result.append(text, Math.min(done, splice.start()), splice.start());
            result.append(splice.text());
            done = Math.max(done, splice.end());
        }
        return result.append(text, done, text.length()).toString();
    }
}
