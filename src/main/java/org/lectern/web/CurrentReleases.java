package org.lectern.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lectern.release.Release;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Publishing.Visibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The newest release of each course, in memory. Other processes make releases too, so a request looks into the database
 * for newer numbers, if nobody did in the last quarter of a second. While the database fails, what was last read stays:
 * subscribers' programs drop or disable a calendar that fails (contract F12).
 */
@Component
final class CurrentReleases {

    private static final Duration FRESH = Duration.ofMillis(250);
    private static final Logger log = LoggerFactory.getLogger(CurrentReleases.class);

    private final Published published;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private final Map<CourseId, Release> held = new ConcurrentHashMap<>();
    private volatile @Nullable Look last;

    CurrentReleases(Published published, Clock clock) {
        this.published = published;
        this.clock = clock;
    }

    /** The newest release of a course that anybody may see. */
    Optional<Release> open(CourseId course) {
        var number = look().numbers().get(course);
        return number == null ? Optional.empty() : current(course, number).filter(CurrentReleases::isOpen);
    }

    /** The newest release of every course that anybody may see, by course. */
    List<Release> allOpen() {
        return look().numbers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(one -> current(one.getKey(), one.getValue()).stream())
                .filter(CurrentReleases::isOpen)
                .toList();
    }

    private static boolean isOpen(Release release) {
        return release.schedule().publishing().feeds().visibility() == Visibility.PUBLIC;
    }

    private Optional<Release> current(CourseId course, int number) {
        var release = held.get(course);
        if (release != null && release.number() == number) {
            return Optional.of(release);
        }
        try {
            published.newest(course).ifPresent(newer -> held.put(course, newer));
        } catch (RuntimeException failure) {
            if (release == null) {
                throw failure;
            }
            log.warn("Release not readable, the one before stays: course={} number={}", course, number, failure);
        }
        return Optional.ofNullable(held.get(course));
    }

    /** The first request waits for the database; later ones are answered with what is known while one of them looks. */
    private Look look() {
        var known = last;
        if (known != null && (known.isFresh(clock.instant()) || !looking.tryLock())) {
            return known;
        }
        if (known == null) {
            looking.lock();
        }
        try {
            var sinceThen = last;
            return sinceThen != null && sinceThen.isFresh(clock.instant()) ? sinceThen : lookAgain(sinceThen);
        } finally {
            looking.unlock();
        }
    }

    private Look lookAgain(@Nullable Look known) {
        Look next;
        try {
            next = new Look(clock.instant(), Map.copyOf(published.newestNumbers()), false);
        } catch (RuntimeException failure) {
            if (known == null) {
                throw failure;
            }
            if (!known.failed()) {
                log.warn("Releases not readable, what was read before stays on show", failure);
            }
            next = new Look(clock.instant(), known.numbers(), true);
        }
        last = next;
        return next;
    }

    private record Look(Instant at, Map<CourseId, Integer> numbers, boolean failed) {

        /** A clock set back must not make it fresh for long. */
        boolean isFresh(Instant now) {
            return Duration.between(at, now).abs().compareTo(FRESH) < 0;
        }
    }
}
