package org.lectern.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.release.Change;
import org.lectern.release.Difference;
import org.lectern.release.Fact;
import org.lectern.release.Line;
import org.lectern.release.Release;

/**
 * The page of what releases changed, newest first.
 *
 * @param older the number to go on before; null: these are the first
 * @param newer whether there are newer ones than these
 * @param complete false: earlier ones cannot be read at this moment
 */
record ChangesPage(
        CourseHeading heading,
        List<ReleaseRow> releases,
        @Nullable Integer older,
        boolean newer,
        boolean complete,
        String zone) {

    /** @param again the release that it publishes again, if one */
    record ReleaseRow(int number, TimeText made, @Nullable Integer again, List<LineRow> lines) {}

    /**
     * One thing that changed.
     *
     * @param sentence all of it, or what it is about where the facts say the rest
     * @param facts what differs, as it was and as it is; empty where the sentence says all
     */
    record LineRow(String sort, String sentence, boolean noticed, List<FactRow> facts) {

        /** The same in one short line. */
        String brief() {
            var labels = String.join(", ", facts.stream().map(FactRow::label).toList());
            return saysItself(sort) || facts.isEmpty() ? sentence : sentence + ": " + labels;
        }
    }

    /** One field of it, each side a line or several; empty: nothing was said. */
    record FactRow(String label, String before, String after) {}

    static ChangesPage of(Release newest, Changes.Chapter chapter, int upTo, Instant now) {
        var clock = CourseClock.of(now, newest.schedule().course().zone());
        var rows = chapter.differences().stream()
                .map(difference -> row(difference, clock))
                .toList();
        int last = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).number();
        return new ChangesPage(
                CourseHeading.of(newest.schedule().course(), clock),
                rows,
                last > 1 && chapter.complete() ? last : null,
                upTo < newest.number(),
                chapter.complete(),
                clock.zoneName());
    }

    private static ReleaseRow row(Difference difference, CourseClock clock) {
        return new ReleaseRow(
                difference.number(),
                clock.moment(difference.made()),
                difference.again(),
                difference.lines().stream().map(ChangesPage::row).toList());
    }

    /** The facts of a line that sums several up are those of the first: they differ in their days only. */
    static LineRow row(Line line) {
        var changes = line.changes();
        var sort = changes.isEmpty() ? "new" : changes.get(0).sort().word();
        List<Fact> facts = changes.size() == 1 ? changes.get(0).facts() : shared(changes);
        if (changes.size() != 1 || facts.isEmpty() || saysItself(sort)) {
            return new LineRow(sort, line.sentence(), line.noticed(), sort.equals("moved") ? rows(facts) : List.of());
        }
        return new LineRow(sort, changes.get(0).subject(), line.noticed(), rows(facts));
    }

    /** Whether a sentence says better than a table what happened. */
    private static boolean saysItself(String sort) {
        return !sort.equals("changed") && !sort.equals("course");
    }

    private static List<FactRow> rows(List<Fact> facts) {
        return facts.stream()
                .map(fact -> new FactRow(fact.what().label(), fact.before(), fact.after()))
                .toList();
    }

    private static List<Fact> shared(List<Change> changes) {
        return changes.isEmpty()
                ? List.of()
                : changes.get(0).facts().stream()
                        .filter(fact -> changes.stream()
                                .allMatch(change -> change.facts().contains(fact)))
                        .toList();
    }
}
