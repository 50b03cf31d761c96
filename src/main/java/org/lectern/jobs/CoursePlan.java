package org.lectern.jobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.schedule.CourseId;
import org.lectern.source.Problem;
import org.lectern.sync.Change;
import org.lectern.sync.Plan;
import org.lectern.sync.TargetName;
import org.lectern.sync.UnsafePlan;

/**
 * What publishing one course now would change, at each target.
 *
 * @param code what students call the course
 * @param problems errors of the file; then there are no plans
 * @param plans by target; feeds first
 * @param skipped targets without an account, and what to do
 * @param unavailable targets that could not be asked, and why
 * @param unsafe plans that pass the limits
 */
public record CoursePlan(
        CourseId course,
        String code,
        List<Problem> problems,
        Map<TargetName, Plan> plans,
        Map<TargetName, String> skipped,
        Map<TargetName, String> unavailable,
        List<UnsafePlan> unsafe,
        PlanText text) {

    /** One thing that happens to one meeting or object, and where. */
    public record Line(String sign, String subject, String detail, List<TargetName> targets) {}

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
                .sorted(Map.Entry.<Change, TargetName>comparingByKey(text.order())
                        .thenComparing(Map.Entry::getValue))
                .map(change -> line(change.getKey(), change.getValue()))
                .forEach(line -> lines.merge(line.sign() + line.subject() + line.detail(), line, CoursePlan::both));
        return List.copyOf(lines.values());
    }

    private Line line(Change change, TargetName target) {
        return new Line(PlanText.sign(change), text.subject(change), text.detail(change), List.of(target));
    }

    /** What people changed at targets, a line each. */
    public List<String> drifts() {
        return plans.entrySet().stream()
                .flatMap(plan -> plan.getValue().drifts().stream()
                        .map(drift -> text.line(drift) + " (" + plan.getKey().label() + ")"))
                .toList();
    }

    private static Line both(Line one, Line other) {
        List<TargetName> targets = new ArrayList<>(one.targets());
        targets.addAll(other.targets());
        return new Line(one.sign(), one.subject(), one.detail(), List.copyOf(targets));
    }
}
