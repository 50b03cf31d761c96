package org.lectern.web;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks for new releases four times a second while the service runs, as other processes make releases too. */
@Component
@ConditionalOnWebApplication
final class ReleaseWatch implements DisposableBean {

    private static final long PERIOD_MILLIS = 250;
    private static final Logger log = LoggerFactory.getLogger(ReleaseWatch.class);

    private final CurrentReleases releases;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "release-watch");
        thread.setDaemon(true);
        return thread;
    });

    ReleaseWatch(CurrentReleases releases) {
        this.releases = releases;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var unused = looks.scheduleWithFixedDelay(this::look, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** An exception would end the schedule without a word. */
    private void look() {
        try {
            releases.look();
        } catch (RuntimeException | OutOfMemoryError failure) {
            log.warn("Releases not readable yet", failure);
        }
    }

    @Override
    public void destroy() {
        looks.shutdownNow();
    }
}
