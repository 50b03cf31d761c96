package org.lectern.jobs;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.CourseId;
import org.lectern.sync.Limits;
import org.lectern.sync.TargetName;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Runs on a real database, with Spring Batch's place taken by the test: it says when a run begins and ends. */
final class Office {

    static final CourseId COS = new CourseId("cos597a-fall2025");

    final SetClock clock = new SetClock("2025-09-02T12:00:00Z");
    final Runs runs;
    final RunEnds ends;
    final Runner runner;
    final JdbcClient jdbc;

    /** The runs that Batch was asked to start, in order. */
    final List<Long> started = Collections.synchronizedList(new ArrayList<>());

    /** What was asked of Batch after a failure. */
    final List<String> mended = new ArrayList<>();

    private volatile @Nullable RuntimeException refusal;
    private final Map<Long, JobExecution> executions = new HashMap<>();

    Office(DataSource database) {
        jdbc = JdbcClient.create(database);
        runs = new Runs(jdbc, JsonMapper.shared());
        ends = new RunEnds(runs, clock);
        var jobs = List.of(named("sync"), named("publish-feeds"), named("purge"));
        runner = new Runner(operator(), repository(), jobs, runs, ends, clock);
    }

    static RunRequest request(CourseId... courses) {
        return new RunRequest(
                "resync",
                JobDefinition.Type.SYNC,
                RunRequest.Cause.COMMAND,
                List.of(courses),
                EnumSet.allOf(TargetName.class),
                false,
                Limits.DEFAULT,
                List.of());
    }

    /** Makes Batch refuse to start anything, or, with null, start again. */
    void refuse(@Nullable RuntimeException reason) {
        refusal = reason;
    }

    JobExecution begins(long run) {
        var parameters = new JobParametersBuilder().addLong("run", run).toJobParameters();
        var execution = new JobExecution(run + 1000, new JobInstance(run, "sync"), parameters);
        executions.put(execution.getId(), execution);
        ends.beforeJob(execution);
        return execution;
    }

    void ends(long run, BatchStatus status) {
        var execution = begins(run);
        execution.setStatus(status);
        ends.afterJob(execution);
    }

    private static Job named(String name) {
        return new Job() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public void execute(JobExecution execution) {
                throw new IllegalStateException("The test says what becomes of runs");
            }
        };
    }

    private JobOperator operator() {
        return (JobOperator) Proxy.newProxyInstance(
                Office.class.getClassLoader(), new Class<?>[] {JobOperator.class}, (self, method, args) -> {
                    if (method.getName().equals("start")) {
                        var reason = refusal;
                        if (reason != null) {
                            throw reason;
                        }
                        started.add(((JobParameters) args[1]).getLong("run"));
                        return null;
                    }
                    mended.add(method.getName() + " " + ((JobExecution) args[0]).getId());
                    return args[0];
                });
    }

    private JobRepository repository() {
        return (JobRepository) Proxy.newProxyInstance(
                Office.class.getClassLoader(),
                new Class<?>[] {JobRepository.class},
                (self, method, args) -> executions.get((Long) args[0]));
    }
}
