package org.lectern.jobs;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** The one step of every job: all destinations of the run, several at a time. */
@Configuration(proxyBeanMethods = false)
class PartitionedStep {

    static final String NAME = "destinations";

    @Bean
    @StepScope
    Partitioner parts(
            @Value("#{jobParameters['run']}") long run, Runs runs, CourseDestinations destinations, Removals removals) {
        return new Parts(runs.request(run), destinations, removals);
    }

    @Bean
    Step destinations(
            JobRepository repository, Partitioner parts, @Qualifier("worker") Step worker, JobSettings settings) {
        var threads = new SimpleAsyncTaskExecutor("part-");
        threads.setConcurrencyLimit(settings.parallel());
        return new StepBuilder(NAME, repository)
                .partitioner("part", parts)
                .step(worker)
                .taskExecutor(threads)
                .build();
    }
}
