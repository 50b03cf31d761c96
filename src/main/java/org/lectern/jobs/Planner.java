package org.lectern.jobs;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lectern.jobs.RunRequest.Rollback;
import org.lectern.release.Release;
import org.lectern.release.Releases;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Schedule;
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

    private final WantedSchedules wanted;
    private final Releases releases;
    private final CourseDestinations destinations;
    private final GoneFiles goneFiles;
    private final Workshop workshop;
    private final Clock clock;

    Planner(
            WantedSchedules wanted,
            Releases releases,
            CourseDestinations destinations,
            GoneFiles goneFiles,
            Workshop workshop,
            Clock clock) {
        this.wanted = wanted;
        this.releases = releases;
        this.destinations = destinations;
        this.goneFiles = goneFiles;
        this.workshop = workshop;
        this.clock = clock;
    }

    /** What publishing a course's file would change. */
    public CoursePlan plan(CourseId course, Set<TargetName> targets, Limits limits) {
        return plan(course, targets, limits, null);
    }

    /**
     * The same.
     *
     * @param rollback what would be published instead of the file; null: the file
     */
    public CoursePlan plan(CourseId course, Set<TargetName> targets, Limits limits, @Nullable Rollback rollback) {
        var what = wanted.of(course, rollback);
        if (what instanceof Wanted.File file) {
            return plan(file.schedule(), targets, limits, (String) null);
        }
        if (what instanceof Wanted.Earlier earlier) {
            return plan(earlier.release().schedule(), targets, limits, (String) null);
        }
        if (what instanceof Wanted.Held held) {
            return plan(held.published().schedule(), targets, limits, held.why());
        }
        return what instanceof Wanted.Rests rests
                ? CoursePlan.resting(rests.course())
                : CoursePlan.invalid(course, ((Wanted.Invalid) what).problems());
    }

    private CoursePlan plan(Schedule schedule, Set<TargetName> targets, Limits limits, @Nullable String held) {
        var course = schedule.course();
        var before = releases.newest(course.id()).map(Release::schedule);
        Map<Destination, Plan> plans = new TreeMap<>();
        Map<Destination, String> skipped = new TreeMap<>();
        Set<String> resting = new TreeSet<>();
        Map<Destination, String> unavailable = new TreeMap<>();
        for (var destination : destinations.of(schedule, targets)) {
            if (destination.target() == TargetName.FEEDS) {
                plans.put(destination, FeedsPlan.between(schedule, before.orElse(null)));
                continue;
            }
            var target = workshop.target(destination.target());
            var seen = CourseDestinations.shown(schedule, destination.section()).filter(target::isWantedBy);
            if (seen.isPresent() && workshop.resting().rests(course.id(), destination.target())) {
                resting.add(Refusals.restsThere(course, destination.target()));
                continue;
            }
            seen.ifPresent(shown -> ask(target, destination, shown, plans, skipped, unavailable));
        }
        var text = PlanText.of(schedule, before).asking(before.isPresent() ? List.of() : renamed(schedule));
        return new CoursePlan(
                course.id(),
                course.code(),
                false,
                List.of(),
                plans,
                skipped,
                List.copyOf(resting),
                unavailable,
                unsafe(plans, limits),
                text,
                clock.instant(),
                held);
    }

    private List<String> renamed(Schedule schedule) {
        var gone = goneFiles.courses().stream()
                .flatMap(course -> releases.newest(course).stream())
                .map(Release::schedule)
                .toList();
        return Renames.ofCourse(schedule, gone);
    }

    private void ask(
            Target target,
            Destination destination,
            Schedule shown,
            Map<Destination, Plan> plans,
            Map<Destination, String> skipped,
            Map<Destination, String> unavailable) {
        var missing = target.missing();
        if (missing.isPresent()) {
            skipped.put(destination, missing.get());
            return;
        }
        try {
            plans.put(destination, plan(target, destination, shown));
        } catch (TargetException reason) {
            unavailable.put(destination, Objects.requireNonNull(reason.getMessage()));
        }
    }

    private Plan plan(Target target, Destination destination, Schedule shown) {
        var memory = workshop.ledger().recall(destination);
        var observed = target.connect(destination, shown, memory).observe();
        return Plan.between(
                destination,
                target.project(shown),
                memory,
                observed,
                shown.publishing().edits());
    }

    private static List<UnsafePlan> unsafe(Map<Destination, Plan> plans, Limits limits) {
        List<UnsafePlan> unsafe = new ArrayList<>();
        plans.values().forEach(plan -> plan.check(limits).ifPresent(unsafe::add));
        return unsafe;
    }
}
