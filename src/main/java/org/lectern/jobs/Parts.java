package org.lectern.jobs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.schedule.CourseId;
import org.lectern.sync.Destination;
import org.lectern.sync.TargetName;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Splits a run into its parts: one for each course at each target. A part that fails fails alone. */
record Parts(RunRequest request) implements Partitioner {

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> parts = new LinkedHashMap<>();
        for (var course : request.courses()) {
            request.targets().stream().sorted().forEach(target -> add(parts, course, target));
        }
        return parts;
    }

    private static void add(Map<String, ExecutionContext> parts, CourseId course, TargetName target) {
        var context = new ExecutionContext();
        context.putString("course", course.value());
        context.putString("target", target.name());
        parts.put(new Destination(course, target).toString(), context);
    }
}
