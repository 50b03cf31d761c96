package org.lectern.jobs;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes away all that was made for a course at a target; no file asks for it, only a person. */
@Configuration(proxyBeanMethods = false)
class PurgeJob {

    @Bean
    Job purge(JobRepository repository, @Qualifier("destinations") Step destinations, RunEnds ends) {
        return new JobBuilder(JobDefinition.Type.PURGE.word(), repository)
                .start(destinations)
                .listener(ends)
                .build();
    }
}
