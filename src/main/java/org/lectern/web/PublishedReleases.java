package org.lectern.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.feed.FeedKind;
import org.lectern.feed.FeedRenderer;
import org.lectern.release.Difference;
import org.lectern.release.Release;
import org.lectern.release.Releases;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Installation;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Stamp;
import org.springframework.stereotype.Component;

/** The releases in the database, and their feeds as this installation writes them. */
@Component
final class PublishedReleases implements Published, Rendering {

    private final Releases releases;
    private final FeedRenderer renderer;

    PublishedReleases(Releases releases, Installation installation) {
        this.releases = releases;
        this.renderer = new FeedRenderer(installation);
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
    public byte[] render(Schedule schedule, Map<String, Stamp> stamps, FeedKind kind) {
        return renderer.render(schedule, stamps, kind);
    }
}
