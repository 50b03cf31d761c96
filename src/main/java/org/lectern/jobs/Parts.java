package org.lectern.jobs;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.schedule.CourseId;
import org.lectern.sync.Destination;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Splits a run into its parts: one for each destination of each course. A part that fails fails alone. */
record Parts(RunRequest request, CourseDestinations destinations, Removals removals) implements Partitioner {

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> parts = new LinkedHashMap<>();
        for (var course : request.courses()) {
            destinations(course).forEach(destination -> add(parts, destination));
        }
        return parts;
    }

    private Collection<Destination> destinations(CourseId course) {
        return request.type() == JobDefinition.Type.PURGE
                ? removals.destinations(course, request.targets())
                : destinations.of(course, request.targets(), request.rollback());
    }

    private static void add(Map<String, ExecutionContext> parts, Destination destination) {
        var context = new ExecutionContext();
        context.putString("course", destination.course().value());
        context.putString("target", destination.target().name());
        context.putString("section", destination.section());
        parts.put(destination.toString(), context);
    }
}
