package org.lectern.jobs;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps runs, commands and nodes from working on one destination at once. A lock is a lease that its holder renews; a
 * dead holder's ends by itself within {@link #LEASE}.
 */
@Component
final class Locks implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Locks.class);

    static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration FIRST_LOOK = Duration.ofMillis(50);
    private static final Duration LAST_LOOK = Duration.ofSeconds(1);

    private final String process = ManagementFactory.getRuntimeMXBean().getName();
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final ScheduledExecutorService renewals = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "lock-renewal");
        thread.setDaemon(true);
        return thread;
    });
    private final LockProvider provider;

    Locks(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        var configuration = JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(jdbc)
                .withLockedByValue(process)
                .usingDbTime()
                .build();
        this.provider = new KeepAliveLockProvider(new JdbcTemplateLockProvider(configuration), renewals);
    }

    /**
     * Waits until the lock of this name is ours.
     *
     * @param waiting is told once who holds it, if it is another process
     */
    SimpleLock acquire(String name, Consumer<String> waiting) throws InterruptedException {
        var pause = FIRST_LOOK;
        boolean told = false;
        for (var lock = tryAcquire(name); ; lock = tryAcquire(name)) {
            if (lock.isPresent()) {
                var held = lock.get();
                return () -> letGo(name, held);
            }
            if (!told && pause.equals(LAST_LOOK)) {
                holder(name).filter(holder -> !holder.equals(process)).ifPresent(waiting);
                told = true;
            }
            Thread.sleep(pause.toMillis());
            pause = pause.multipliedBy(2).compareTo(LAST_LOOK) > 0 ? LAST_LOOK : pause.multipliedBy(2);
        }
    }

    /** A lease that was lost, or a database that is gone, must not hide what was done under the lock. */
    private static void letGo(String name, SimpleLock lock) {
        try {
            lock.unlock();
        } catch (RuntimeException lost) {
            LOG.warn("The lock of {} could not be let go and ends by itself: {}", name, lost.getMessage());
        }
    }

    private Optional<SimpleLock> tryAcquire(String name) {
        return provider.lock(new LockConfiguration(clock.instant(), name, LEASE, Duration.ZERO));
    }

    private Optional<String> holder(String name) {
        return jdbc.queryForList("select locked_by from shedlock where name = ?", String.class, name).stream()
                .findFirst();
    }

    @Override
    public void destroy() {
        renewals.shutdownNow();
    }
}
