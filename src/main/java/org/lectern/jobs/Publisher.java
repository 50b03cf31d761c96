package org.lectern.jobs;

import java.time.Clock;
import java.util.Set;
import org.lectern.release.Release;
import org.lectern.release.Releases;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Schedule;
import org.lectern.source.ScheduleReader;
import org.lectern.source.SourceResult;
import org.lectern.sync.Limits;
import org.springframework.stereotype.Component;

/**
 * Makes the next release of a course if its file changed and the change is safe, and brings the exported feeds to it.
 * Doing it again changes nothing.
 */
@Component
class Publisher {

    private final Folders folders;
    private final ScheduleReader reader;
    private final Releases releases;
    private final FeedFiles feeds;
    private final Clock clock;

    Publisher(Folders folders, ScheduleReader reader, Releases releases, FeedFiles feeds, Clock clock) {
        this.folders = folders;
        this.reader = reader;
        this.releases = releases;
        this.feeds = feeds;
        this.clock = clock;
    }

    /** Called under the course's lock. */
    Publication publish(CourseId course, Limits limits, Set<String> approved) {
        var result = folders.read(course, reader);
        return result instanceof SourceResult.Valid valid
                ? publish(valid.schedule(), limits, approved)
                : new Publication.Invalid(((SourceResult.Invalid) result).problems());
    }

    private Publication publish(Schedule schedule, Limits limits, Set<String> approved) {
        if (schedule.archived()) {
            return new Publication.Rests(schedule.course().code());
        }
        var before = releases.newest(schedule.course().id()).map(Release::schedule);
        var changes = FeedsPlan.between(schedule, before.orElse(null));
        var unsafe = changes.check(limits);
        if (unsafe.isPresent() && !approved.contains(changes.digest())) {
            return new Publication.Refused(unsafe.get(), changes);
        }
        var release = releases.publish(schedule, clock.instant());
        feeds.export(release);
        return new Publication.Published(release, changes, PlanText.of(schedule, before));
    }
}
