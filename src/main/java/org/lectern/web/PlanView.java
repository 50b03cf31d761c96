package org.lectern.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.jobs.CoursePlan;
import org.lectern.source.Problem;
import org.lectern.sync.Destination;
import org.lectern.sync.UnsafePlan;

/**
 * What publishing a course would change, as the API tells it.
 *
 * @param archived whether the course rests
 * @param digest null where the file has errors
 * @param resting where it was purged, and how it is published there again
 * @param held why the file is held back after a rollback; null: it is not
 * @param refused why sync would not run it without approval
 */
record PlanView(
        String course,
        boolean archived,
        @Nullable String digest,
        List<String> problems,
        List<ChangeView> changes,
        List<String> questions,
        List<String> edits,
        Map<String, String> skipped,
        List<String> resting,
        Map<String, String> unavailable,
        List<String> refused,
        @Nullable String held) {

    /**
     * One thing that happens to one meeting or object, and where.
     *
     * @param targets by their words; that of a section as {@code google/p01}
     * @param held whether the meeting is over already
     */
    record ChangeView(String sign, String subject, String detail, List<String> targets, boolean held) {}

    static PlanView of(CoursePlan plan) {
        return new PlanView(
                plan.course().value(),
                plan.archived(),
                plan.problems().isEmpty() ? plan.digest() : null,
                plan.problems().stream().map(Problem::text).toList(),
                plan.lines().stream().map(PlanView::change).toList(),
                plan.text().questions(),
                plan.drifts(),
                words(plan.skipped()),
                plan.resting(),
                words(plan.unavailable()),
                plan.unsafe().stream().map(UnsafePlan::reason).toList(),
                plan.held());
    }

    private static ChangeView change(CoursePlan.Line line) {
        return new ChangeView(
                line.sign(),
                line.subject(),
                line.detail(),
                line.places().stream().map(Destination::word).toList(),
                line.held());
    }

    private static Map<String, String> words(Map<Destination, String> reasons) {
        Map<String, String> words = new TreeMap<>();
        reasons.forEach((place, reason) -> words.put(place.word(), reason));
        return words;
    }
}
