package org.lectern.access;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.CourseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Every token's digest, in memory: about 250 bytes each. Other processes make and revoke tokens too, so what changed is
 * read again and again in the background. While the database fails, what is known stays.
 */
@Component
final class KnownTokens implements Admissions, DisposableBean {

    static final Duration PAUSE = Duration.ofMillis(250);
    private static final Logger log = LoggerFactory.getLogger(KnownTokens.class);

    private record Grant(CourseId course, boolean revoked) {}

    private final TokenRows rows;
    private @Nullable ScheduledExecutorService watch;
    private long revision;
    private boolean failing;
    private volatile @Nullable Map<TokenDigest, Grant> grants;

    KnownTokens(TokenRows rows) {
        this.rows = rows;
    }

    /** @throws IllegalStateException if the tokens could not be read even once */
    @Override
    public Admission of(CourseId course, String token) {
        var grant = token.length() == Tokens.LENGTH ? known().get(TokenDigest.of(token)) : null;
        if (grant == null || !grant.course().equals(course)) {
            return Admission.UNKNOWN;
        }
        return grant.revoked() ? Admission.REVOKED : Admission.GRANTED;
    }

    /** Reads all there are, and what changes from now on; a second call does nothing. */
    synchronized void follow() {
        if (watch == null) {
            look();
            watch = Executors.newSingleThreadScheduledExecutor(KnownTokens::daemon);
            var unused =
                    watch.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** After a change of our own. Where nobody asked so far, there is nothing to bring up to date. */
    synchronized void catchUp() {
        if (watch != null) {
            look();
        }
    }

    private Map<TokenDigest, Grant> known() {
        if (grants == null) {
            follow();
        }
        var known = grants;
        if (known == null) {
            throw new IllegalStateException("The tokens of unlisted courses could not be read from the database yet");
        }
        return known;
    }

    private synchronized void look() {
        try {
            read();
            failing = false;
        } catch (RuntimeException | OutOfMemoryError failure) {
            // even of the latter the schedule must not end without a word
            if (!failing) {
                log.warn("Feed tokens not readable, those that are known stay", failure);
            }
            failing = true;
        }
    }

    private void read() {
        long newest = rows.newestRevision();
        var known = grants;
        if (known == null || newest < revision) {
            // for the first time, or a backup was put back
            known = new ConcurrentHashMap<>();
            revision = 0;
        } else if (newest == revision) {
            return;
        }
        for (var row : rows.changedAfter(revision)) {
            known.put(row.digest(), new Grant(row.course(), row.revoked()));
            newest = Math.max(newest, row.revision());
        }
        revision = newest;
        grants = known;
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "feed-tokens");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized void destroy() {
        if (watch != null) {
            watch.shutdownNow();
        }
    }
}
