package org.lectern.jobs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.release.Releases;
import org.lectern.schedule.CourseId;
import org.lectern.source.ScheduleReader;
import org.lectern.source.SourceResult;
import org.lectern.sync.Limits;
import org.lectern.sync.Target;
import org.lectern.sync.TargetName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the service does first: says which targets lack an account, and gives a course without a release its first. */
@Component
public class StartUp {

    private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);

    private final Folders folders;
    private final ScheduleReader reader;
    private final Releases releases;
    private final Runner runner;
    private final Runs runs;
    private final Workshop workshop;

    StartUp(Folders folders, ScheduleReader reader, Releases releases, Runner runner, Runs runs, Workshop workshop) {
        this.folders = folders;
        this.reader = reader;
        this.releases = releases;
        this.runner = runner;
        this.runs = runs;
        this.workshop = workshop;
    }

    public void begin() {
        workshop.targets().forEach(StartUp::sayWhatIsMissing);
        Misnamed.tell(folders, LOG);
        runs.endThoseOfDeadProcesses();
        var courses = withoutRelease();
        if (!courses.isEmpty()) {
            runner.start(new RunRequest(
                    JobDefinition.Type.PUBLISH_FEEDS.word(),
                    JobDefinition.Type.PUBLISH_FEEDS,
                    RunRequest.Cause.START_UP,
                    courses,
                    Set.of(TargetName.FEEDS),
                    false,
                    Limits.DEFAULT,
                    List.of()));
        }
    }

    private List<CourseId> withoutRelease() {
        Map<CourseId, Integer> published = releases.newestNumbers();
        return folders.courses().stream()
                .filter(course -> !published.containsKey(course) && !rests(course))
                .toList();
    }

    private boolean rests(CourseId course) {
        return folders.read(course, reader) instanceof SourceResult.Valid valid
                && valid.schedule().archived();
    }

    private static void sayWhatIsMissing(Target target) {
        target.missing()
                .ifPresent(what ->
                        LOG.warn("{} is not published to: {}", target.name().label(), what));
    }
}
