package org.lectern.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.feed.FeedRenderer;
import org.lectern.feed.FeedSource;
import org.lectern.feed.FeedVariant;
import org.lectern.release.Difference;
import org.lectern.release.Release;
import org.lectern.release.Releases;
import org.lectern.schedule.CourseId;
import org.springframework.stereotype.Component;

/** The releases in the database, and their feeds as this installation writes them. */
@Component
final class PublishedReleases implements Published, Rendering {

    private final Releases releases;
    private final FeedRenderer renderer;

    PublishedReleases(Releases releases, FeedRenderer renderer) {
        this.releases = releases;
        this.renderer = renderer;
    }

    @Override
    public long count() {
        return releases.count();
    }

    @Override
    public Map<CourseId, Integer> newestNumbers() {
        return releases.newestNumbers();
    }

    @Override
    public Optional<Release> newest(CourseId course) {
        return releases.newest(course);
    }

    @Override
    public List<Difference> history(CourseId course, int upTo, int most) {
        return releases.history(course, upTo, most);
    }

    @Override
    public byte[] render(List<Release> some, FeedVariant variant) {
        var sources = some.stream()
                .map(release -> new FeedSource(release.schedule(), release.stamps()))
                .toList();
        return renderer.render(sources, variant);
    }
}
