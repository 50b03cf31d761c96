package org.lectern.source;

import java.util.List;
import java.util.stream.Collectors;

/** Writes edits of a group in braces or a list in brackets. */
final class BracketEdits {

    private final YamlParts places;
    private final Splices splices;

    BracketEdits(YamlParts places, Splices splices) {
        this.places = places;
        this.splices = splices;
    }

    void splice(YamlNode node, PartEdits edits) {
        var parts = places.of(node);
        edits.replaced().forEach((number, value) -> {
            var part = parts.get(number);
            splices.replace(part.value(), part.end(), space(part) + YamlLayout.inline(value, true));
        });
        if (edits.keepsAny(parts.size())) {
            edits.runs(parts.size()).forEach(run -> remove(parts, run[0], run[1]));
            edits.added().forEach((before, added) -> add(parts, edits, before, added));
        } else {
            splices.replace(places.start(node) + 1, places.end(node) - 1, inline(edits.allAdded()));
        }
    }

    /** The comma goes with a part: that behind it, or that before the last. */
    private void remove(List<YamlParts.Part> parts, int first, int next) {
        if (next < parts.size()) {
            splices.delete(parts.get(first).start(), parts.get(next).start());
        } else {
            splices.delete(parts.get(first - 1).end(), parts.get(next - 1).end());
        }
    }

    private void add(List<YamlParts.Part> parts, PartEdits edits, int before, List<PartEdits.Added> added) {
        int kept = edits.keptBefore(before);
        if (kept >= 0) {
            splices.insert(parts.get(kept).end(), ", " + inline(added));
        } else {
            splices.insert(parts.get(edits.firstKept()).start(), inline(added) + ", ");
        }
    }

    private static String inline(List<PartEdits.Added> added) {
        return added.stream()
                .map(one -> (one.key() == null ? "" : YamlQuotes.key(one.key()) + ": ")
                        + YamlLayout.inline(one.value(), true))
                .collect(Collectors.joining(", "));
    }

    private static String space(YamlParts.Part part) {
        return part.start() == part.value() ? "" : " ";
    }
}
