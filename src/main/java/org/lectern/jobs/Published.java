package org.lectern.jobs;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.release.Release;
import org.lectern.release.Releases;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Schedule;
import org.lectern.source.ScheduleReader;
import org.lectern.source.SourceResult;
import org.springframework.stereotype.Component;

/** Every schedule by which a course may have been published, the newest first: its releases, then what its file says. */
@Component
class Published {

    private final Folders folders;
    private final ScheduleReader reader;
    private final Releases releases;

    Published(Folders folders, ScheduleReader reader, Releases releases) {
        this.folders = folders;
        this.reader = reader;
        this.releases = releases;
    }

    /** Its file comes last: it may never have been published, yet is all there is when a database was lost. */
    List<Schedule> of(CourseId course) {
        int newest = releases.newestNumbers().getOrDefault(course, 0);
        var released = IntStream.iterate(newest, number -> number > 0, number -> number - 1)
                .mapToObj(number -> releases.find(course, number))
                .flatMap(Optional::stream)
                .map(Release::schedule);
        return Stream.concat(released, file(course).stream()).toList();
    }

    private Optional<Schedule> file(CourseId course) {
        return folders.read(course, reader) instanceof SourceResult.Valid valid
                ? Optional.of(valid.schedule())
                : Optional.empty();
    }
}
