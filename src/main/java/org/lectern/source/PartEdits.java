package org.lectern.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is to become of the parts of one group or list; parts count from 0, as they stood. */
final class PartEdits {

    /** A part to be written before the one of its number; the key is null in a list. */
    record Added(@Nullable String key, YamlText value) {}

    private final Set<Integer> removed = new TreeSet<>();
    private final Set<Integer> disabled = new TreeSet<>();
    private final Map<Integer, YamlText> replaced = new HashMap<>();
    private final Map<Integer, String> comments = new HashMap<>();
    private final TreeMap<Integer, List<Added>> added = new TreeMap<>();

    void remove(int part) {
        removed.add(part);
    }

    /** It is made a comment. */
    void disable(int part) {
        disabled.add(part);
    }

    void replace(int part, YamlText value) {
        replaced.put(part, value);
    }

    void comment(int part, String lines) {
        comments.merge(part, lines, (one, more) -> one + "\n" + more);
    }

    void add(int before, @Nullable String key, YamlText value) {
        added.computeIfAbsent(before, none -> new ArrayList<>()).add(new Added(key, value));
    }

    boolean isKept(int part) {
        return !removed.contains(part) && !disabled.contains(part);
    }

    boolean isRemoved(int part) {
        return removed.contains(part);
    }

    Set<Integer> disabled() {
        return disabled;
    }

    Map<Integer, YamlText> replaced() {
        return replaced;
    }

    Map<Integer, String> comments() {
        return comments;
    }

    Map<Integer, List<Added>> added() {
        return added;
    }

    List<Added> allAdded() {
        return added.values().stream().flatMap(List::stream).toList();
    }

    boolean keepsAny(int parts) {
        return IntStream.range(0, parts).anyMatch(this::isKept);
    }

    /** The last part that stays, of those before this one; -1 if there is none. */
    int keptBefore(int part) {
        return IntStream.iterate(part - 1, one -> one >= 0, one -> one - 1)
                .filter(this::isKept)
                .findFirst()
                .orElse(-1);
    }

    /** The first part that stays; there must be one. */
    int firstKept() {
        return IntStream.iterate(0, one -> one + 1)
                .filter(this::isKept)
                .findFirst()
                .orElseThrow();
    }

    /** Parts to remove that follow one another, each as its first and the one behind its last. */
    List<int[]> runs(int parts) {
        List<int[]> runs = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            if (isRemoved(part) && !runs.isEmpty() && runs.get(runs.size() - 1)[1] == part) {
                runs.get(runs.size() - 1)[1]++;
            } else if (isRemoved(part)) {
                runs.add(new int[] {part, part + 1});
            }
        }
        return runs;
    }
}
