package org.lectern.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.lectern.jobs.JobDefinition.Times;
import org.lectern.jobs.RunRequest.Cause;
import org.lectern.schedule.CourseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;

/** Starts jobs at their times while the service runs, and once at its start those it slept through. */
@Component
public class Timetable {

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);
    private static final List<Duration> LOOKS_BACK = List.of(
            Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(40), Duration.ofDays(400));

    private final JobDefinitions definitions;
    private final Folders folders;
    private final GoneFiles gone;
    private final Runner runner;
    private final Runs runs;
    private final TaskScheduler scheduler;
    private final Clock clock;

    Timetable(
            JobDefinitions definitions,
            Folders folders,
            GoneFiles gone,
            Runner runner,
            Runs runs,
            TaskScheduler scheduler,
            Clock clock) {
        this.definitions = definitions;
        this.folders = folders;
        this.gone = gone;
        this.runner = runner;
        this.runs = runs;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Catches up, then keeps time. A job whose file has errors is left out and said so. */
    public void keep() {
        definitions.names().forEach(name -> find(name).ifPresent(this::keep));
    }

    private void keep(JobDefinition job) {
        var times = job.times();
        if (times == null) {
            return;
        }
        lastMissed(job.name(), times).ifPresent(due -> run(job.name(), due, Cause.CATCH_UP));
        var wakes = scheduler.schedule(
                () -> run(job.name(), lastBefore(times), Cause.SCHEDULE), new CronTrigger(times.cron(), times.zone()));
        if (wakes == null) {
            return;
        }
        LOG.info("job={} cron=\"{}\" zone={}", job.name(), times.cron(), times.zone());
    }

    /** The newest time since the job was last due, or first seen, at which it should have run. */
    Optional<Instant> lastMissed(String job, Times times) {
        var now = clock.instant();
        return newest(times, runs.lastDue(job, now), now);
    }

    /** The time for which the scheduler just woke up; the same on every node, also if one wakes late. */
    private Instant lastBefore(Times times) {
        var now = clock.instant();
        return newest(times, Instant.EPOCH, now).orElse(now);
    }

    /** Looks back in growing steps, so that neither a job of every second nor one of every year takes long. */
    private static Optional<Instant> newest(Times times, Instant after, Instant until) {
        return LOOKS_BACK.stream()
                .map(until::minus)
                .map(from -> from.isBefore(after) ? after : from)
                .flatMap(from -> newestSince(times, from, until).stream())
                .findFirst();
    }

    private static Optional<Instant> newestSince(Times times, Instant after, Instant until) {
        var cron = CronExpression.parse(times.cron());
        Optional<Instant> newest = Optional.empty();
        ZonedDateTime next = cron.next(after.atZone(times.zone()));
        while (next != null && !next.toInstant().isAfter(until)) {
            newest = Optional.of(next.toInstant());
            next = cron.next(next);
        }
        return newest;
    }

    /** The file is read again: it may have changed since the service started. */
    private void run(String name, Instant due, Cause cause) {
        find(name).ifPresent(job -> {
            var courses = job.courses().isEmpty() ? all() : job.courses();
            runner.startDue(RunRequest.of(job, cause, courses), due);
        });
    }

    private List<CourseId> all() {
        Misnamed.tell(folders, LOG);
        gone.tell(LOG);
        return folders.courses();
    }

    private Optional<JobDefinition> find(String name) {
        try {
            return definitions.find(name);
        } catch (JobDefinitions.JobFileInvalid wrong) {
            LOG.error("job={} is not run: {}", name, wrong.getMessage());
            return Optional.empty();
        }
    }
}
