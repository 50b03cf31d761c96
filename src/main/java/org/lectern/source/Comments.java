package org.lectern.source;

import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Finds text that its author may not know to be a comment, such as the number in {@code place: Room #104}. */
final class Comments {

    private Comments() {}

    static void warn(ScalarEvent scalar, Position position, Problems problems) {
        if (scalar.isPlain() && !scalar.getValue().isEmpty() && isFollowedByWord(scalar)) {
            problems.warning(
                    position,
                    "What follows '" + scalar.getValue() + "' after the sign # is a comment, no part of the text",
                    "Put quotes around the text if it belongs to it, else a blank after the #.");
        }
    }

    private static boolean isFollowedByWord(ScalarEvent scalar) {
        return scalar.getEndMark()
                .map(mark -> {
                    var text = mark.getBuffer();
                    int next = mark.getPointer();
                    while (next < text.length && (text[next] == ' ' || text[next] == '\t')) {
                        next++;
                    }
                    return next > mark.getPointer()
                            && next + 1 < text.length
                            && text[next] == '#'
                            && Character.isLetterOrDigit(text[next + 1]);
                })
                .orElse(false);
    }
}
