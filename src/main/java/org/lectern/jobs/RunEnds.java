package org.lectern.jobs;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.lectern.jobs.RunReport.State;
import org.lectern.sync.TargetName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps when a run began and ended, and tells who waits for its end. */
@Component
class RunEnds implements JobExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(RunEnds.class);

    private final Runs runs;
    private final Clock clock;
    private final List<LongConsumer> waiting = new CopyOnWriteArrayList<>();

    RunEnds(Runs runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    void tell(LongConsumer waiter) {
        waiting.add(waiter);
    }

    @Override
    public void beforeJob(JobExecution execution) {
        long run = run(execution);
        runs.starts(run, execution.getId(), clock.instant());
        var request = runs.request(run);
        LOG.info(
                "run starts run={} job={} cause={} courses={} targets={}",
                run,
                request.job(),
                request.cause(),
                request.courses().size(),
                request.targets().stream().sorted().map(TargetName::word).toList());
    }

    @Override
    public void afterJob(JobExecution execution) {
        long run = run(execution);
        try {
            ends(run, execution);
        } finally {
            // even if the database is gone: who waits for the run must not wait for ever
            waiting.forEach(waiter -> waiter.accept(run));
        }
    }

    private void ends(long run, JobExecution execution) {
        unforeseen(execution).forEach(bug -> LOG.error("run fails run={}", run, bug));
        boolean well = execution.getStatus() == BatchStatus.COMPLETED;
        runs.ends(run, well ? State.COMPLETED : State.FAILED, clock.instant());
        runs.find(run).ifPresent(report -> {
            LOG.info(
                    "run ends run={} job={} state={} parts={} reads={} writes={}",
                    run,
                    report.job(),
                    report.state(),
                    report.parts().size(),
                    report.calls().reads(),
                    report.calls().writes());
            boolean isSaid =
                    report.parts().stream().anyMatch(part -> part.result().isFailure());
            if (!well && !isSaid) {
                execution.getAllFailureExceptions().forEach(bug -> LOG.error("a bug run={}", run, bug));
            }
        });
    }

    /** Not that a part failed, which its report says, but what kept parts from running at all. */
    private static Stream<Throwable> unforeseen(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .filter(step -> step.getStepName().equals(PartitionedStep.NAME))
                .flatMap(step -> step.getFailureExceptions().stream())
                .filter(failure -> !(failure instanceof JobExecutionException));
    }

    private static long run(JobExecution execution) {
        return execution.getJobParameters().getLong("run", 0L);
    }
}
