package org.lectern.jobs;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Schedule;
import org.lectern.sync.Destination;
import org.lectern.sync.Ledger;
import org.lectern.sync.Target;
import org.lectern.sync.TargetException;
import org.lectern.sync.TargetName;
import org.springframework.stereotype.Component;

/**
 * Works out what a purge takes away: all that is ours at a target, wherever the ledger, a release or the file says that it
 * may be. What the file says now does not matter to it, nor whether there is one.
 */
@Component
public class Removals {

    private final Published published;
    private final Ledger ledger;
    private final List<Target> targets;

    Removals(Published published, Ledger ledger, List<Target> targets) {
        this.published = published;
        this.ledger = ledger;
        this.targets = List.copyOf(targets);
    }

    /** Whether anything can have been made for a course of this id. */
    public boolean knows(CourseId course) {
        return !published.of(course).isEmpty() || !ledger.destinations(course).isEmpty();
    }

    /** The whole course, each section that ever was published there, and what the ledger knows of. */
    Collection<Destination> destinations(CourseId course, Set<TargetName> names) {
        Set<Destination> all = new TreeSet<>();
        for (var target : targets) {
            if (names.contains(target.name())) {
                all.add(new Destination(course, target.name()));
                published
                        .of(course)
                        .forEach(schedule -> schedule.publishing().sections().keySet().stream()
                                .filter(section -> target.isWantedBy(schedule.ofSection(section)))
                                .forEach(section -> all.add(new Destination(course, target.name(), section))));
            }
        }
        ledger.destinations(course).stream()
                .filter(made -> names.contains(made.target()))
                .forEach(all::add);
        return all;
    }

    /** What people are asked before it happens. */
    public List<RemovalPreview> preview(CourseId course, TargetName name) {
        return destinations(course, Set.of(name)).stream().map(this::preview).toList();
    }

    private RemovalPreview preview(Destination destination) {
        var text = text(destination.course());
        var place = text.place(destination);
        var missing = target(destination).missing();
        if (missing.isPresent()) {
            return RemovalPreview.impossible(place, missing.get());
        }
        try {
            return RemovalPreview.of(place, of(destination), text);
        } catch (TargetException no) {
            return RemovalPreview.impossible(place, String.valueOf(no.getMessage()));
        }
    }

    /**
     * Looks at one destination.
     *
     * @throws TargetException if it cannot be looked at
     */
    Removal of(Destination destination) {
        var target = target(destination);
        var memory = ledger.recall(destination);
        return lastShown(destination, target)
                .flatMap(schedule -> target.reopen(destination, schedule, memory))
                .map(connection -> Removal.of(destination, memory, connection))
                .orElseGet(() -> Removal.nothing(destination, memory));
    }

    /** The names that people know what is there by. */
    PlanText text(CourseId course) {
        return published.of(course).stream()
                .findFirst()
                .map(newest -> PlanText.of(newest, Optional.empty()))
                .orElseGet(PlanText::withoutNames);
    }

    /** By which it was last published there; else any, as the ledger may know where that was. */
    private Optional<Schedule> lastShown(Destination destination, Target target) {
        var all = published.of(destination.course());
        return all.stream()
                .flatMap(schedule -> CourseDestinations.shown(schedule, destination.section()).stream())
                .filter(target::isWantedBy)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private Target target(Destination destination) {
        return targets.stream()
                .filter(target -> target.name() == destination.target())
                .findFirst()
                .orElseThrow();
    }
}
