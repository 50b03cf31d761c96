package org.lectern.jobs;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the releases that are due and brings feeds and pages to them; asks no target. */
@Configuration(proxyBeanMethods = false)
class PublishFeedsJob {

    @Bean
    Job publishFeeds(JobRepository repository, @Qualifier("destinations") Step destinations, RunEnds ends) {
        return new JobBuilder(JobDefinition.Type.PUBLISH_FEEDS.word(), repository)
                .start(destinations)
                .listener(ends)
                .build();
    }
}
