package org.lectern.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.release.Release;
import org.lectern.release.Releases;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Schedule;
import org.lectern.source.ScheduleReader;
import org.lectern.source.SourceResult;
import org.lectern.sync.Destination;
import org.lectern.sync.Limits;
import org.lectern.sync.Plan;
import org.lectern.sync.Target;
import org.lectern.sync.TargetException;
import org.lectern.sync.TargetName;
import org.lectern.sync.UnsafePlan;
import org.springframework.stereotype.Component;

/** Works out what publishing would change; makes no release and writes nothing anywhere. */
@Component
public class Planner {

    private final Folders folders;
    private final ScheduleReader reader;
    private final Releases releases;
    private final Workshop workshop;

    Planner(Folders folders, ScheduleReader reader, Releases releases, Workshop workshop) {
        this.folders = folders;
        this.reader = reader;
        this.releases = releases;
        this.workshop = workshop;
    }

    public CoursePlan plan(CourseId course, Set<TargetName> targets, Limits limits) {
        var result = folders.read(course, reader);
        if (result instanceof SourceResult.Invalid invalid) {
            return new CoursePlan(
                    course,
                    course.value(),
                    invalid.problems(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    PlanText.withoutNames());
        }
        return plan(((SourceResult.Valid) result).schedule(), new TreeSet<>(targets), limits);
    }

    private CoursePlan plan(Schedule schedule, Set<TargetName> targets, Limits limits) {
        var course = schedule.course();
        var before = releases.newest(course.id()).map(Release::schedule);
        Map<TargetName, Plan> plans = new TreeMap<>();
        Map<TargetName, String> skipped = new TreeMap<>();
        Map<TargetName, String> unavailable = new TreeMap<>();
        for (var name : targets) {
            if (name == TargetName.FEEDS) {
                plans.put(name, FeedsPlan.between(schedule, before.orElse(null)));
            } else if (workshop.target(name).isWantedBy(schedule)) {
                ask(workshop.target(name), schedule, plans, skipped, unavailable);
            }
        }
        var text = PlanText.of(schedule, before);
        return new CoursePlan(
                course.id(), course.code(), List.of(), plans, skipped, unavailable, unsafe(plans, limits), text);
    }

    private void ask(
            Target target,
            Schedule schedule,
            Map<TargetName, Plan> plans,
            Map<TargetName, String> skipped,
            Map<TargetName, String> unavailable) {
        var missing = target.missing();
        if (missing.isPresent()) {
            skipped.put(target.name(), missing.get());
            return;
        }
        try {
            plans.put(target.name(), plan(target, schedule));
        } catch (TargetException reason) {
            unavailable.put(target.name(), Objects.requireNonNull(reason.getMessage()));
        }
    }

    private Plan plan(Target target, Schedule schedule) {
        var memory = workshop.ledger().recall(new Destination(schedule.course().id(), target.name()));
        var observed = target.connect(schedule, memory).observe();
        return Plan.between(
                target.name(),
                target.project(schedule),
                memory,
                observed,
                schedule.publishing().edits());
    }

    private static List<UnsafePlan> unsafe(Map<TargetName, Plan> plans, Limits limits) {
        List<UnsafePlan> unsafe = new ArrayList<>();
        plans.values().forEach(plan -> plan.check(limits).ifPresent(unsafe::add));
        return unsafe;
    }
}
