package org.lectern.jobs;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings feeds, Google and Canvas to what the files say. */
@Configuration(proxyBeanMethods = false)
class SyncJob {

    @Bean
    Job sync(JobRepository repository, @Qualifier("destinations") Step destinations, RunEnds ends) {
        return new JobBuilder(JobDefinition.Type.SYNC.word(), repository)
                .start(destinations)
                .listener(ends)
                .build();
    }
}
