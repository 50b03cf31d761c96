package org.lectern.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.CourseId;
import org.springframework.stereotype.Component;

/**
 * Starts the resync of a course when somebody asks for it. Requests during a run share one follow-up, as the file may
 * have changed since that run read it.
 */
@Component
public class Resync {

    private final Runner runner;
    private final Runs runs;
    private final JobDefinitions definitions;
    private final Map<CourseId, Queue> queues = new HashMap<>();

    /** The run of a course that goes on, and the one that follows. */
    private record Queue(long running, @Nullable Long next) {}

    Resync(Runner runner, Runs runs, JobDefinitions definitions, RunEnds ends) {
        this.runner = runner;
        this.runs = runs;
        this.definitions = definitions;
        ends.tell(this::ended);
    }

    /** The number of the run that will bring this course to what its file says now. */
    public synchronized long request(CourseId course) {
        var request = RunRequest.of(definitions.resync(), RunRequest.Cause.REQUEST, List.of(course));
        var queue = queues.get(course);
        if (queue == null) {
            long run = runner.postpone(request);
            launch(course, run, request);
            return run;
        }
        if (queue.next() == null) {
            queue = new Queue(queue.running(), runner.postpone(request));
            queues.put(course, queue);
        }
        return java.util.Objects.requireNonNull(queue.next());
    }

    private synchronized void ended(long run) {
        queues.entrySet().stream()
                .filter(entry -> entry.getValue().running() == run)
                .findFirst()
                .ifPresent(entry -> follow(entry.getKey(), entry.getValue().next()));
    }

    private void follow(CourseId course, @Nullable Long next) {
        if (next == null) {
            queues.remove(course);
        } else {
            launch(course, next, runs.request(next));
        }
    }

    /** A run that cannot be started never ends, and must not keep later ones waiting. */
    private void launch(CourseId course, long run, RunRequest request) {
        queues.put(course, new Queue(run, null));
        try {
            runner.launch(run, request);
        } catch (RuntimeException refused) {
            queues.remove(course);
            throw refused;
        }
    }
}
