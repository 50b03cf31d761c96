package org.lectern.jobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Course;
import org.lectern.schedule.CourseId;
import org.lectern.source.Problem;
import org.lectern.sync.Change;
import org.lectern.sync.Destination;
import org.lectern.sync.Plan;
import org.lectern.sync.UnsafePlan;

/**
 * What publishing one course now would change, at each destination.
 *
 * @param code what students call the course
 * @param archived whether it rests; then there are no plans
 * @param problems errors of the file; then there are no plans
 * @param plans feeds first
 * @param skipped where the installation is without an account, and what to do
 * @param resting where it was purged and nothing is published, and how to wake it, a line each
 * @param unavailable where nobody could be asked, and why
 * @param unsafe plans that pass the limits
 * @param made when the targets were asked
 * @param held why the file is held back, in a sentence; null: it is not
 */
public record CoursePlan(
        CourseId course,
        String code,
        boolean archived,
        List<Problem> problems,
        Map<Destination, Plan> plans,
        Map<Destination, String> skipped,
        List<String> resting,
        Map<Destination, String> unavailable,
        List<UnsafePlan> unsafe,
        PlanText text,
        Instant made,
        @Nullable String held) {

    /**
     * One thing that happens to one meeting or object, and where.
     *
     * @param held whether the meeting was over when the plan was made
     */
    public record Line(String sign, String subject, String detail, List<Destination> places, boolean held) {}

    static CoursePlan invalid(CourseId course, List<Problem> problems) {
        return new CoursePlan(
                course,
                course.value(),
                false,
                problems,
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of(),
                PlanText.withoutNames(),
                Instant.EPOCH,
                null);
    }

    static CoursePlan resting(Course course) {
        return new CoursePlan(
                course.id(),
                course.code(),
                true,
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of(),
                PlanText.withoutNames(),
                Instant.EPOCH,
                null);
    }

    public boolean isEmpty() {
        return plans.values().stream().allMatch(Plan::isEmpty);
    }

    /** Names exactly these plans; what was read is what runs. */
    public String digest() {
        return Plan.digest(plans.values());
    }

    Set<String> digests() {
        return plans.values().stream().map(Plan::digest).collect(Collectors.toUnmodifiableSet());
    }

    /** The changes by meeting, the same change at several targets as one line. */
    public List<Line> lines() {
        Map<String, Line> lines = new LinkedHashMap<>();
        plans.entrySet().stream()
                .flatMap(plan -> plan.getValue().changes().stream().map(change -> Map.entry(change, plan.getKey())))
                .sorted(Map.Entry.<Change, Destination>comparingByKey(text.order())
                        .thenComparing(Map.Entry::getValue))
                .map(change -> line(change.getKey(), change.getValue()))
                .forEach(line -> lines.merge(line.sign() + line.subject() + line.detail(), line, CoursePlan::both));
        return List.copyOf(lines.values());
    }

    private Line line(Change change, Destination place) {
        return new Line(
                PlanText.sign(change),
                text.subject(change),
                text.detail(change),
                List.of(place),
                text.isHeld(change, made));
    }

    /** What people changed at targets, a line each. */
    public List<String> drifts() {
        return plans.entrySet().stream()
                .flatMap(plan -> plan.getValue().drifts().stream()
                        .map(drift -> text.line(drift) + " (" + text.place(plan.getKey()) + ")"))
                .toList();
    }

    private static Line both(Line one, Line other) {
        List<Destination> places = new ArrayList<>(one.places());
        places.addAll(other.places());
        return new Line(one.sign(), one.subject(), one.detail(), List.copyOf(places), one.held());
    }
}
