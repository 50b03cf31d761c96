package org.lectern.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lectern.release.Release;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Publishing.Visibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The newest release of each course, in memory. Which is the newest is looked up in the background, never by a request
 * (but the very first); a release is read when first asked for, and let go when memory gets short. While the database
 * fails, what was last read stays: subscribers' programs drop or disable a calendar that fails (contract F12).
 */
@Component
final class CurrentReleases {

    private static final Logger log = LoggerFactory.getLogger(CurrentReleases.class);

    /** Releases are only ever added; should somebody have taken some out by hand, every so many looks see that too. */
    private static final int THOROUGH = 20;

    private final Published published;
    private final Cache<CourseId, Release> held =
            Caffeine.newBuilder().softValues().build();
    /** Said once each. */
    private final Map<CourseId, Integer> unreadable = new ConcurrentHashMap<>();

    private int looks;
    private volatile @Nullable Look last;

    CurrentReleases(Published published) {
        this.published = published;
    }

    /** The newest release of a course that anybody may see. */
    Optional<Release> open(CourseId course) {
        return newest(course).filter(CurrentReleases::isOpen);
    }

    /** The newest release of every course that anybody may see, by course. */
    List<Release> allOpen() {
        return last().numbers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(one -> current(one.getKey(), one.getValue()).stream())
                .filter(CurrentReleases::isOpen)
                .toList();
    }

    /** The newest release of a course, listed or not. */
    Optional<Release> newest(CourseId course) {
        var number = last().numbers().get(course);
        return number == null ? Optional.empty() : current(course, number);
    }

    /** What the last look found; the first request may come before it, and then looks itself. */
    Look last() {
        var known = last;
        return known == null ? lookFirst() : known;
    }

    /** What the last look found, from memory; null before the first. */
    @Nullable
    Look lastIfAny() {
        return last;
    }

    /** One that was made in this process shows at once; others are found by the next look. */
    @EventListener
    void madeHere(Release release) {
        if (last != null) {
            look();
        }
    }

    /** Looks for newer releases; where that fails, it is said once and all stays as it is. */
    synchronized void look() {
        var known = last;
        try {
            long count = published.count();
            last = new Look(count, known == null || isToBeRead(known, count) ? numbers() : known.numbers(), false);
        } catch (RuntimeException failure) {
            if (known == null) {
                throw failure;
            }
            if (!known.failed()) {
                log.warn("Releases not readable, what was read before stays on show", failure);
            }
            last = new Look(known.count(), known.numbers(), true);
        }
    }

    private boolean isToBeRead(Look known, long count) {
        return known.count() != count || ++looks % THOROUGH == 0;
    }

    private Map<CourseId, Integer> numbers() {
        return Map.copyOf(published.newestNumbers());
    }

    static boolean isOpen(Release release) {
        return release.schedule().publishing().feeds().visibility() == Visibility.PUBLIC;
    }

    private synchronized Look lookFirst() {
        if (last == null) {
            look();
        }
        var found = last;
        if (found == null) {
            throw new IllegalStateException("A look ended without a result");
        }
        return found;
    }

    private Optional<Release> current(CourseId course, int number) {
        var release = held.getIfPresent(course);
        if (release != null && release.number() == number) {
            return Optional.of(release);
        }
        try {
            var newest = published.newest(course);
            newest.ifPresent(newer -> held.put(course, newer));
            return newest;
        } catch (RuntimeException failure) {
            if (release == null) {
                throw failure;
            }
            if (!Objects.equals(unreadable.put(course, number), number)) {
                log.warn("Release not readable, the one before stays: course={} number={}", course, number, failure);
            }
            return Optional.of(release);
        }
    }
}
