package org.lectern.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;
import org.lectern.release.Database;
import org.springframework.jdbc.core.JdbcTemplate;

@ParameterizedClass
@FieldSource("org.lectern.release.Database#BOTH")
class LocksTest {

    private static final String NAME = "cos597a-fall2025/google";

    private final JdbcTemplate jdbc;
    private final Locks locks;

    LocksTest(Database database) throws Exception {
        jdbc = new JdbcTemplate(database.empty());
        locks = new Locks(jdbc, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        locks.destroy();
    }

    @Test
    void letsOneInAtATime() throws Exception {
        var first = locks.acquire(NAME, holder -> {});
        var isWaiting = new CountDownLatch(1);
        var second = CompletableFuture.supplyAsync(() -> {
            isWaiting.countDown();
            return acquired(NAME);
        });
        isWaiting.await();
        assertThat(second).isNotDone();

        first.unlock();
        second.get(20, TimeUnit.SECONDS).unlock();
    }

    @Test
    void keepsDestinationsApart() throws Exception {
        var google = locks.acquire(NAME, holder -> {});
        var canvas = locks.acquire("cos597a-fall2025/canvas", holder -> {});

        canvas.unlock();
        google.unlock();
    }

    @Test
    void saysOnceForWhichProcessItWaits() throws Exception {
        held("4711@another-host", Duration.ofMinutes(5));
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        var waiting = CompletableFuture.supplyAsync(() -> acquired(NAME, told));

        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("4711@another-host");
        held("4711@another-host", Duration.ofSeconds(-1));
        waiting.get(20, TimeUnit.SECONDS).unlock();
        assertThat(told).isEmpty();
    }

    @Test
    void takesOverFromAHolderThatDied() throws Exception {
        held("4711@another-host", Duration.ofSeconds(-1));

        locks.acquire(NAME, holder -> {}).unlock();
    }

    @Test
    void isHeldForALeaseThatEndsByItself() throws Exception {
        var lock = locks.acquire(NAME, holder -> {});

        assertThat(secondsLeft()).isBetween(25L, Locks.LEASE.toSeconds());
        lock.unlock();
        assertThat(secondsLeft()).isLessThanOrEqualTo(0);
    }

    @Test
    void letsGoQuietlyOfALeaseThatWasLost() throws Exception {
        var lock = locks.acquire(NAME, holder -> {});
        held("4711@another-host", Duration.ofMinutes(5));

        lock.unlock();

        assertThat(jdbc.queryForObject("select locked_by from shedlock where name = ?", String.class, NAME))
                .isEqualTo("4711@another-host");
        assertThat(secondsLeft()).isGreaterThan(60);
    }

    private SimpleLock acquired(String name, BlockingQueue<String> told) {
        try {
            return locks.acquire(name, told::add);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private SimpleLock acquired(String name) {
        return acquired(name, new LinkedBlockingQueue<>());
    }

    /** Times as ShedLock keeps them with the database's clock: in UTC, without a zone. */
    private void held(String process, Duration left) {
        var until = LocalDateTime.now(Clock.systemUTC()).plus(left);
        int rows =
                jdbc.update("update shedlock set lock_until = ?, locked_by = ? where name = ?", until, process, NAME);
        if (rows == 0) {
            jdbc.update("insert into shedlock values (?, ?, ?, ?)", NAME, until, until.minusMinutes(1), process);
        }
    }

    private long secondsLeft() {
        var until = jdbc.queryForObject("select lock_until from shedlock where name = ?", LocalDateTime.class, NAME);
        return Duration.between(LocalDateTime.now(Clock.systemUTC()), until).toSeconds();
    }
}
