package org.lectern.jobs;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.schedule.Schedule;
import org.lectern.source.ScheduleReader;
import org.lectern.source.SourceResult;
import org.lectern.sync.Destination;
import org.lectern.sync.Finding;
import org.lectern.sync.Target;
import org.lectern.sync.TargetName;
import org.springframework.stereotype.Component;

/** Looks at this installation and at each account, and says what to do about what is wrong. Changes nothing anywhere. */
@Component
public class Doctor {

    private final HouseCheckUp house;
    private final Folders folders;
    private final ScheduleReader reader;
    private final CourseDestinations destinations;
    private final List<Target> targets;
    private final Clock clock;

    Doctor(
            HouseCheckUp house,
            Folders folders,
            ScheduleReader reader,
            CourseDestinations destinations,
            List<Target> targets,
            Clock clock) {
        this.house = house;
        this.folders = folders;
        this.reader = reader;
        this.destinations = destinations;
        this.targets = List.copyOf(targets);
        this.clock = clock;
    }

    /** The installation itself. */
    public List<Finding> house() {
        return house.findings();
    }

    /** The account at each of these targets, in their order; what needs none is not among them. */
    public Map<TargetName, List<Finding>> accounts(Set<TargetName> names) {
        var schedules = schedules();
        Map<TargetName, List<Finding>> found = new TreeMap<>();
        targets.stream()
                .filter(target -> names.contains(target.name()))
                .forEach(target -> found.put(target.name(), target.checkUp(named(schedules, target), clock)));
        return found;
    }

    private List<Schedule> schedules() {
        List<Schedule> schedules = new ArrayList<>();
        for (var course : folders.courses()) {
            if (folders.read(course, reader) instanceof SourceResult.Valid valid
                    && !valid.schedule().archived()) {
                schedules.add(valid.schedule());
            }
        }
        return schedules;
    }

    private Map<Destination, Schedule> named(List<Schedule> schedules, Target target) {
        Map<Destination, Schedule> named = new TreeMap<>();
        for (var schedule : schedules) {
            destinations
                    .of(schedule, Set.of(target.name()))
                    .forEach(destination -> CourseDestinations.shown(schedule, destination.section())
                            .filter(target::isWantedBy)
                            .ifPresent(shown -> named.put(destination, shown)));
        }
        return named;
    }
}
