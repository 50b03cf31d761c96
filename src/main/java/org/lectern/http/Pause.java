package org.lectern.http;

import java.time.Duration;

/** Lets time pass: the thread sleeps, a test does not. */
@FunctionalInterface
public interface Pause {

    void pause(Duration duration) throws InterruptedException;

    /** Sleeps. */
    Pause SLEEP = duration -> Thread.sleep(duration.toMillis());
}
