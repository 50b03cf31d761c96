package org.lectern.jobs;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lectern.jobs.RunRequest.Rollback;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Schedule;
import org.lectern.sync.Destination;
import org.lectern.sync.Ledger;
import org.lectern.sync.Target;
import org.lectern.sync.TargetName;
import org.springframework.stereotype.Component;

/** Which destinations a course has: at each target the whole course, and each section that is published there. */
@Component
final class CourseDestinations {

    private static final Set<TargetName> WITHOUT_SECTIONS = Set.of(TargetName.FEEDS);

    private final WantedSchedules wanted;
    private final Ledger ledger;
    private final List<Target> targets;

    CourseDestinations(WantedSchedules wanted, Ledger ledger, List<Target> targets) {
        this.wanted = wanted;
        this.ledger = ledger;
        this.targets = List.copyOf(targets);
    }

    /** What is seen at a destination of this section; empty: the course publishes none of that name. */
    static Optional<Schedule> shown(Schedule schedule, String section) {
        if (section.isEmpty()) {
            return Optional.of(schedule);
        }
        return schedule.publishing().sections().containsKey(section)
                ? Optional.of(schedule.ofSection(section))
                : Optional.empty();
    }

    /** Those that a run works on: what is to be published names them now, or something was made there once. */
    Collection<Destination> of(CourseId course, Set<TargetName> names, @Nullable Rollback rollback) {
        Set<Destination> all = whole(course, names);
        if (!WITHOUT_SECTIONS.containsAll(names)) {
            wanted.schedule(course, rollback).ifPresent(schedule -> all.addAll(of(schedule, names)));
            ledger.destinations(course).stream()
                    .filter(made -> names.contains(made.target()))
                    .forEach(all::add);
        }
        return all;
    }

    /** Those that a schedule asks for; the whole course at each target, wanted there or not. */
    Collection<Destination> of(Schedule schedule, Set<TargetName> names) {
        var course = schedule.course().id();
        Set<Destination> all = whole(course, names);
        for (var section : schedule.publishing().sections().keySet()) {
            var shown = schedule.ofSection(section);
            targets.stream()
                    .filter(target -> names.contains(target.name()) && target.isWantedBy(shown))
                    .forEach(target -> all.add(new Destination(course, target.name(), section)));
        }
        return all;
    }

    private static Set<Destination> whole(CourseId course, Set<TargetName> names) {
        Set<Destination> all = new TreeSet<>();
        names.forEach(name -> all.add(new Destination(course, name)));
        return all;
    }
}
