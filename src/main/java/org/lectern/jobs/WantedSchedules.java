package org.lectern.jobs;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.jobs.RunRequest.Rollback;
import org.lectern.release.Release;
import org.lectern.release.Releases;
import org.lectern.release.Withdrawn;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Schedule;
import org.lectern.source.ScheduleReader;
import org.lectern.source.SourceResult;
import org.springframework.stereotype.Component;

/**
 * Decides what is to be published of a course. After a rollback its file is held back for as long as it says what was
 * taken back: else the next night would publish again what somebody took back by day.
 */
@Component
class WantedSchedules {

    private final Folders folders;
    private final ScheduleReader reader;
    private final Releases releases;

    WantedSchedules(Folders folders, ScheduleReader reader, Releases releases) {
        this.folders = folders;
        this.reader = reader;
        this.releases = releases;
    }

    /** A file with errors does not keep an earlier release from being published again: that is when one needs it. */
    Wanted of(CourseId course, @Nullable Rollback rollback) {
        var result = folders.read(course, reader);
        if (result instanceof SourceResult.Valid valid && valid.schedule().archived()) {
            return new Wanted.Rests(valid.schedule().course());
        }
        if (rollback != null) {
            return earlier(course, rollback);
        }
        return result instanceof SourceResult.Valid valid
                ? file(valid.schedule())
                : new Wanted.Invalid(((SourceResult.Invalid) result).problems());
    }

    /** The schedule that decides where a course is published; empty where none can be read. */
    Optional<Schedule> schedule(CourseId course, @Nullable Rollback rollback) {
        var wanted = of(course, rollback);
        if (wanted instanceof Wanted.File file) {
            return Optional.of(file.schedule());
        }
        if (wanted instanceof Wanted.Earlier earlier) {
            return Optional.of(earlier.release().schedule());
        }
        return wanted instanceof Wanted.Held held ? Optional.of(held.published().schedule()) : Optional.empty();
    }

    private Wanted earlier(CourseId course, Rollback rollback) {
        Release release = releases.find(course, rollback.release())
                .orElseThrow(() -> new IllegalArgumentException(course + " has no release " + rollback.release()));
        return new Wanted.Earlier(release, rollback.after());
    }

    private Wanted file(Schedule schedule) {
        return releases.withdrawn(schedule)
                .<Wanted>map(withdrawn -> new Wanted.Held(withdrawn.by(), why(withdrawn)))
                .orElseGet(() -> new Wanted.File(schedule));
    }

    private static String why(Withdrawn withdrawn) {
        return "The file still says what release " + withdrawn.number() + " said, which was rolled back to release "
                + withdrawn.by().again() + ". Change the file, or `lectern rollback "
                + withdrawn.by().course() + " " + withdrawn.number() + "` to publish it again.";
    }
}
