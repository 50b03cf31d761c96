package org.lectern.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.jobs.RunReport.State;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Starts runs, and starts failed ones again. A run goes on after the call; {@link #await} waits for its end. */
@Component
public class Runner {

    private final JobOperator operator;
    private final JobRepository repository;
    private final Map<String, Job> jobs;
    private final Runs runs;
    private final Clock clock;
    private final Map<Long, CountDownLatch> under = new ConcurrentHashMap<>();

    Runner(JobOperator operator, JobRepository repository, List<Job> jobs, Runs runs, RunEnds ends, Clock clock) {
        this.operator = operator;
        this.repository = repository;
        this.jobs = jobs.stream().collect(Collectors.toMap(Job::getName, Function.identity()));
        this.runs = runs;
        this.clock = clock;
        ends.tell(this::ended);
    }

    /** Starts this run now; returns its number. */
    public long start(RunRequest request) {
        long run = runs.add(request, State.RUNNING, clock.instant());
        launch(run, request);
        return run;
    }

    /** Keeps this run until {@link #launch}. */
    long postpone(RunRequest request) {
        return runs.add(request, State.WAITING, clock.instant());
    }

    /** Starts what is due at this instant, unless another node has. */
    Optional<Long> startDue(RunRequest request, Instant due) {
        var run = runs.addDue(request, clock.instant(), due);
        run.ifPresent(number -> launch(number, request));
        return run;
    }

    /** Starts the newest run of this job again, only the parts that did not end well; empty if there are none. */
    public OptionalLong restart(String job) {
        runs.endThoseOfDeadProcesses();
        var broken = runs.latest(job)
                .filter(run -> run.state() == State.FAILED || run.state() == State.INTERRUPTED)
                .flatMap(run -> runs.execution(run.id()).map(execution -> new Broken(run, execution)));
        broken.ifPresent(this::restart);
        return broken.map(run -> OptionalLong.of(run.report().id())).orElse(OptionalLong.empty());
    }

    private record Broken(RunReport report, long execution) {}

    private void restart(Broken broken) {
        long run = broken.report().id();
        var execution = Objects.requireNonNull(repository.getJobExecution(broken.execution()));
        if (broken.report().state() == State.INTERRUPTED) {
            execution = operator.recover(execution);
        }
        under.put(run, new CountDownLatch(1));
        try {
            operator.restart(execution);
        } catch (JobExecutionException refused) {
            under.remove(run);
            throw new IllegalStateException("Run " + run + " cannot be started again", refused);
        }
    }

    /** Waits until this run, started here, is over. */
    public RunReport await(long run) throws InterruptedException {
        var latch = under.get(run);
        if (latch != null) {
            latch.await();
        }
        return runs.find(run).orElseThrow();
    }

    void launch(long run, RunRequest request) {
        under.put(run, new CountDownLatch(1));
        var job = Objects.requireNonNull(jobs.get(request.type().word()));
        var parameters = new JobParametersBuilder().addLong("run", run).toJobParameters();
        try {
            operator.start(job, parameters);
        } catch (JobExecutionException refused) {
            under.remove(run);
            runs.ends(run, State.FAILED, clock.instant());
            throw new IllegalStateException("Run " + run + " cannot be started", refused);
        }
    }

    private void ended(long run) {
        var latch = under.remove(run);
        if (latch != null) {
            latch.countDown();
        }
    }
}
