package org.lectern.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Kind;

/**
 * One thing that a release changed: of one entry, or the same of several.
 *
 * @param changes what it sums up, by day; empty where this is the first release
 */
public record Line(String sentence, List<Change> changes, boolean noticed) {

    /** So many that people would rather read them as one. */
    private static final int MANY = 3;

    public Line {
        changes = List.copyOf(changes);
    }

    private record Sameness(String opening, @Nullable Kind kind, String detail, String or) {}

    static List<Line> of(List<Change> changes) {
        Map<Sameness, List<Change>> alike = new LinkedHashMap<>();
        changes.forEach(change -> alike.computeIfAbsent(sameness(change), same -> new ArrayList<>())
                .add(change));
        List<Line> lines = new ArrayList<>();
        for (var change : changes) {
            var same = alike.getOrDefault(sameness(change), List.of());
            if (same.size() < MANY) {
                lines.add(new Line(change.sentence(), List.of(change), change.noticed()));
            } else if (same.get(0).equals(change)) {
                lines.add(new Line(sentence(same), same, change.noticed()));
            }
        }
        return lines;
    }

    /** Only what happens on one day can be said of several days at once. */
    private static Sameness sameness(Change change) {
        var entry = change.entry();
        return new Sameness(
                change.opening(),
                entry == null ? null : entry.kind(),
                change.detail(),
                change.day() == null ? change.id() : "");
    }

    private static String sentence(List<Change> same) {
        var first = same.get(0);
        var days = same.stream().map(Change::day).filter(Objects::nonNull).toList();
        boolean oneName = same.stream().map(Change::name).distinct().count() == 1;
        var who = oneName ? first.name() + " on " + same.size() + " days" : counted(same);
        return first.opening() + who + ", " + between(days) + first.detail();
    }

    private static String counted(List<Change> same) {
        return Counts.of(
                same.size(), Objects.requireNonNull(same.get(0).entry()).kind());
    }

    private static String between(List<LocalDate> days) {
        return Spans.day(days.get(0)) + " to " + Spans.day(days.get(days.size() - 1));
    }
}
