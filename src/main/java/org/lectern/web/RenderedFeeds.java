package org.lectern.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lectern.feed.FeedKind;
import org.lectern.release.Release;
import org.lectern.schedule.CourseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The feeds of each course, rendered once a release. A release that cannot be rendered leaves the feeds of the one
 * before (contract F12).
 */
@Component
final class RenderedFeeds {

    private static final Logger log = LoggerFactory.getLogger(RenderedFeeds.class);

    private final Rendering rendering;
    private final Map<CourseId, Shelf> shelves = new ConcurrentHashMap<>();

    RenderedFeeds(Rendering rendering) {
        this.rendering = rendering;
    }

    RenderedFeed of(Release release, FeedKind kind) {
        var shelf = shelves.get(release.course());
        if (shelf == null || shelf.number() != release.number()) {
            shelf = shelves.compute(release.course(), (course, held) -> filled(release, held));
        }
        return shelf.feed(kind);
    }

    private Shelf filled(Release release, @Nullable Shelf held) {
        if (held != null && held.number() == release.number()) {
            return held;
        }
        try {
            return new Shelf(release.number(), rendered(release));
        } catch (RuntimeException failure) {
            if (held == null) {
                throw failure;
            }
            log.error(
                    "Feeds not rendered, those of the release before stay: course={} number={}",
                    release.course(),
                    release.number(),
                    failure);
            return new Shelf(release.number(), held.feeds());
        }
    }

    private Map<FeedKind, RenderedFeed> rendered(Release release) {
        Map<FeedKind, RenderedFeed> feeds = new EnumMap<>(FeedKind.class);
        for (var kind : FeedKind.values()) {
            var bytes = rendering.render(release.schedule(), release.stamps(), kind);
            feeds.put(kind, new RenderedFeed(bytes, release.made()));
        }
        return feeds;
    }

    private record Shelf(int number, Map<FeedKind, RenderedFeed> feeds) {

        RenderedFeed feed(FeedKind kind) {
            var feed = feeds.get(kind);
            if (feed == null) {
                throw new IllegalStateException("No feed of kind " + kind + " was rendered");
            }
            return feed;
        }
    }
}
