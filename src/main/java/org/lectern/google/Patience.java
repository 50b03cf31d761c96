package org.lectern.google;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.lectern.http.Pause;
import org.lectern.sync.TargetUnavailable;

/** Waits before asking again where the answer, not the connection, says that it would help. */
final class Patience {

    static final int ATTEMPTS = 3;

    private final Duration firstWait;
    private final RandomGenerator random;
    private final Pause pause;

    Patience(Duration firstWait, RandomGenerator random, Pause pause) {
        this.firstWait = firstWait;
        this.random = random;
        this.pause = pause;
    }

    void waitAfter(int attempt) {
        var wait = firstWait.multipliedBy(1L << (attempt - 1));
        try {
            pause.pause(wait.plusMillis(random.nextLong(wait.toMillis() / 4 + 1)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TargetUnavailable("Google Calendar: stopped while waiting to ask again", stopped);
        }
    }
}
