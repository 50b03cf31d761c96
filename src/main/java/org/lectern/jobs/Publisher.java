package org.lectern.jobs;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.jobs.RunRequest.Rollback;
import org.lectern.release.Release;
import org.lectern.release.Releases;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Schedule;
import org.lectern.sync.Limits;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes the next release of a course if its file changed, or an earlier one is to be published again,
 * and the change is safe; and brings the exported feeds to it.
 * Doing it again changes nothing.
 */
@Component
class Publisher {

    private final WantedSchedules wanted;
    private final Releases releases;
    private final FeedFiles feeds;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Publisher(
            WantedSchedules wanted, Releases releases, FeedFiles feeds, Clock clock, ApplicationEventPublisher events) {
        this.wanted = wanted;
        this.releases = releases;
        this.feeds = feeds;
        this.clock = clock;
        this.events = events;
    }

    /** Called under the course's lock. */
    Publication publish(CourseId course, Limits limits, Set<String> approved, @Nullable Rollback rollback) {
        var what = wanted.of(course, rollback);
        if (what instanceof Wanted.File file) {
            return publish(file.schedule(), limits, approved, () -> releases.publish(file.schedule(), clock.instant()));
        }
        if (what instanceof Wanted.Earlier earlier) {
            return again(earlier, limits, approved);
        }
        if (what instanceof Wanted.Held held) {
            feeds.export(held.published());
            var schedule = held.published().schedule();
            return new Publication.Held(held.published(), PlanText.of(schedule, Optional.of(schedule)), held.why());
        }
        return what instanceof Wanted.Rests rests
                ? new Publication.Rests(rests.course().code())
                : new Publication.Invalid(((Wanted.Invalid) what).problems());
    }

    /** Once: what was published since it was asked for stays, be it this release again or a newer one. */
    private Publication again(Wanted.Earlier earlier, Limits limits, Set<String> approved) {
        var course = earlier.release().course();
        var newest = releases.newest(course).orElseThrow();
        var schedule = newest.number() == earlier.after() ? earlier.release().schedule() : newest.schedule();
        return publish(
                schedule,
                limits,
                approved,
                () -> releases.publishAgain(course, earlier.release().number(), earlier.after(), clock.instant()));
    }

    private Publication publish(Schedule schedule, Limits limits, Set<String> approved, Supplier<Release> next) {
        var before = releases.newest(schedule.course().id()).map(Release::schedule);
        var changes = FeedsPlan.between(schedule, before.orElse(null));
        var unsafe = changes.check(limits);
        if (unsafe.isPresent() && !approved.contains(changes.digest())) {
            return new Publication.Refused(unsafe.get(), changes);
        }
        var release = next.get();
        // whoever shows releases in this process shows this one at once
        events.publishEvent(release);
        feeds.export(release);
        return new Publication.Published(release, changes, PlanText.of(schedule, before));
    }
}
