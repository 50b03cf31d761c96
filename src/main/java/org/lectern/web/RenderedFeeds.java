package org.lectern.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.lectern.release.Release;
import org.lectern.schedule.CourseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The feeds, each rendered once a release however many ask for it at once, within bounded memory. A feed that cannot be
 * rendered stays as it was, from memory or from the exported file (contract F12), and is tried again after the next look.
 */
@Component
final class RenderedFeeds {

    private static final Logger log = LoggerFactory.getLogger(RenderedFeeds.class);

    private final CurrentReleases releases;
    private final Rendering rendering;
    private final ExportedFeeds exported;
    private final Cache<FeedKey, Shelf> shelves;
    /** Each takes memory of its own: more at once than there are processors are no quicker, and may be too many. */
    private final Semaphore permits =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    /** Whether the last one failed, which was said. */
    private volatile boolean failing;

    RenderedFeeds(CurrentReleases releases, Rendering rendering, ExportedFeeds exported, FeedMemory memory) {
        this.releases = releases;
        this.rendering = rendering;
        this.exported = exported;
        this.shelves = Caffeine.newBuilder()
                .maximumWeight(memory.octets())
                .weigher((FeedKey key, Shelf shelf) -> shelf.weight())
                .build();
    }

    /** The feed, if it is in memory and of the newest releases; never waits. */
    @Nullable
    RenderedFeed ready(FeedKey key) {
        var look = releases.lastIfAny();
        if (look == null) {
            return null;
        }
        var shelf = shelves.getIfPresent(key);
        return shelf != null && shelf.isGood(numbers(key, look), look) ? shelf.feed() : null;
    }

    /**
     * The feed of the newest releases, or what is left of it; empty where nobody may read all of its courses.
     *
     * @throws NotUnderstood if the courses have no such section
     * @throws IllegalStateException if it cannot be made and there is nothing of before
     */
    Optional<RenderedFeed> of(FeedKey key) {
        var look = releases.last();
        var shelf = shelves.asMap().compute(key, (same, held) -> renewed(key, held, look));
        if (shelf != null && shelf.feed() == null) {
            throw new IllegalStateException("Nothing to serve; the log says why");
        }
        return Optional.ofNullable(shelf).map(Shelf::feed);
    }

    /** Null, and so not kept, where there is nothing to read. */
    private @Nullable Shelf renewed(FeedKey key, @Nullable Shelf held, Look look) {
        var numbers = numbers(key, look);
        if (held != null && held.isGood(numbers, look)) {
            return held;
        }
        try {
            var found = visible(key);
            return found.isEmpty() ? null : new Shelf(numbers, rendered(key, found), null);
        } catch (NotUnderstood meaningless) {
            throw meaningless;
        } catch (RuntimeException failure) {
            return leftOver(key, held, numbers, look, failure);
        }
    }

    private Shelf leftOver(
            FeedKey key, @Nullable Shelf held, List<Integer> numbers, Look look, RuntimeException failure) {
        // once, however often and however many feeds are asked for meanwhile
        if (!failing && (held == null || held.failedDuring() == null)) {
            failing = true;
            log.error("Feed not rendered, what was before stays: feed={}", key, failure);
        }
        var feed = held != null && held.feed() != null
                ? held.feed()
                : exported.find(key).orElse(null);
        return new Shelf(numbers, feed, look);
    }

    private RenderedFeed rendered(FeedKey key, List<Release> found) {
        var section = key.variant().section();
        if (section != null && found.stream().noneMatch(release -> hasSection(release, section))) {
            throw new NotUnderstood("There is no such section here: the course's page names those that there are.");
        }
        var changed = found.stream().map(Release::made).max(Instant::compareTo).orElseThrow();
        permits.acquireUninterruptibly();
        try {
            var feed = new RenderedFeed(key, rendering.render(found, key.variant()), changed);
            failing = false;
            return feed;
        } finally {
            permits.release();
        }
    }

    private static boolean hasSection(Release release, String section) {
        return release.schedule().series().stream().anyMatch(one -> section.equals(one.section()))
                || release.schedule().publishing().sections().containsKey(section);
    }

    /** Of several courses those that are open; a single one also for who has its token. */
    private List<Release> visible(FeedKey key) {
        return key.courses().stream()
                .flatMap(course -> releases.newest(course).stream())
                .filter(release -> key.guarded() || CurrentReleases.isOpen(release))
                .toList();
    }

    /** 0 for a course that is gone. */
    private static List<Integer> numbers(FeedKey key, Look look) {
        List<CourseId> courses = key.courses();
        if (courses.size() == 1) {
            return List.of(look.numbers().getOrDefault(courses.get(0), 0));
        }
        List<Integer> numbers = new ArrayList<>(courses.size());
        courses.forEach(course -> numbers.add(look.numbers().getOrDefault(course, 0)));
        return numbers;
    }

    /**
     * @param numbers of the releases it was made from, or was to be
     * @param feed null if there is nothing at all to serve
     * @param failedDuring the look since which it could not be made; null: it is as it should be
     */
    private record Shelf(
            List<Integer> numbers,
            @Nullable RenderedFeed feed,
            @Nullable Look failedDuring) {

        /** Octets of a key and what stands around it. */
        private static final int EMPTY = 8192;

        boolean isGood(List<Integer> wanted, Look look) {
            return numbers.equals(wanted) && (failedDuring == null || failedDuring.equals(look));
        }

        int weight() {
            return feed == null ? EMPTY : feed.weight();
        }
    }
}
