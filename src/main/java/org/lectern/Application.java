package org.lectern;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.lectern.feed.FeedRenderer;
import org.lectern.http.Pause;
import org.lectern.jobs.Folders;
import org.lectern.schedule.Installation;
import org.lectern.source.ScheduleReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.batch.autoconfigure.BatchTaskExecutor;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The parts that have no Spring of their own, and what only the machine can give: time and chance. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
class Application {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @Primary
    RandomGenerator random() {
        return RandomGenerator.getDefault();
    }

    /** For what nobody may guess; the other one is quicker. */
    @Bean
    SecureRandom unguessable() {
        return new SecureRandom();
    }

    @Bean
    Pause pause() {
        return Pause.SLEEP;
    }

    @Bean
    Installation installation(
            @Value("${lectern.namespace}") String namespace, @Value("${lectern.public-url}") URI publicUrl) {
        return new Installation(namespace, publicUrl);
    }

    @Bean
    Folders folders(Environment settings) {
        return Folders.of(settings);
    }

    @Bean
    FeedRenderer feedRenderer(Installation installation) {
        return new FeedRenderer(installation);
    }

    @Bean
    ScheduleReader scheduleReader() {
        return new ScheduleReader();
    }

    /** Runs go on after the call that started them. */
    @Bean
    @BatchTaskExecutor
    TaskExecutor runExecutor() {
        var executor = new SimpleAsyncTaskExecutor("run-");
        // the job repository is written a moment after a run's end is told
        executor.setTaskTerminationTimeout(Duration.ofSeconds(10).toMillis());
        return executor;
    }

    /** Wakes jobs at their times. */
    @Bean
    TaskScheduler timetableScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("timetable-");
        scheduler.setDaemon(true);
        return scheduler;
    }
}
