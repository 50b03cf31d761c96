package org.lectern.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.jobs.JobDefinition.Times;
import org.lectern.schedule.CourseId;
import org.lectern.source.Problem;
import org.lectern.sync.Limits;
import org.lectern.sync.TargetName;

class JobFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsEveryKey() throws IOException {
        assertThat(read("""
                        job: sync
                        courses: [cos597a-fall2025, cos126]
                        targets: [canvas, feeds]
                        cron: "0 30 2 * * MON-FRI"
                        zone: America/New_York
                        limits: {removed: 10%, moved: 100%, from: 0}
                        """))
                .isEqualTo(new JobDefinition(
                        "nightly",
                        JobDefinition.Type.SYNC,
                        List.of(new CourseId("cos597a-fall2025"), new CourseId("cos126")),
                        Set.of(TargetName.FEEDS, TargetName.CANVAS),
                        new Times("0 30 2 * * MON-FRI", ZoneId.of("America/New_York")),
                        new Limits(10, 100, 0)));
    }

    @Test
    void meansAllCoursesAndTargetsWithinTheUsualLimitsWhereNothingIsSaid() throws IOException {
        assertThat(read("job: sync\n"))
                .isEqualTo(new JobDefinition(
                        "nightly",
                        JobDefinition.Type.SYNC,
                        List.of(),
                        EnumSet.allOf(TargetName.class),
                        null,
                        Limits.DEFAULT));
    }

    @Test
    void publishesFeedsOnlyToFeeds() throws IOException {
        assertThat(read("job: publish-feeds\n"))
                .isEqualTo(new JobDefinition(
                        "nightly",
                        JobDefinition.Type.PUBLISH_FEEDS,
                        List.of(),
                        Set.of(TargetName.FEEDS),
                        null,
                        Limits.DEFAULT));
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThat(problems(folder.resolve("nightly.yaml"))).isEqualTo("""
                nightly.yaml:1:1: There is no such file
                  Check the path, and that the disk is there.""");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertThat(problems("")).isEqualTo("""
                nightly.yaml:1:1: The file is empty
                  Put the file back as it was, from a copy or from version control.""");
    }

    @Test
    void refusesAFileWithoutAJob() throws IOException {
        assertThat(problems("targets: [feeds]\n")).isEqualTo("""
                nightly.yaml:1:1: `job` is missing
                  Add `job: publish-feeds`.""");
    }

    @Test
    void refusesAnUnknownJob() throws IOException {
        assertThat(problems("job: snyc\n")).isEqualTo("""
                nightly.yaml:1:6: 'snyc' cannot stand here; it must be publish-feeds or sync
                  Did you mean 'sync'?""");
    }

    @Test
    void refusesAnUnknownTarget() throws IOException {
        assertThat(problems("job: sync\ntargets: [feeds, blackboard]\n")).isEqualTo("""
                nightly.yaml:2:18: 'blackboard' cannot stand here; it must be feeds or google or canvas
                  Write feeds, for example.""");
    }

    @Test
    void refusesTargetsOfAJobThatPublishesFeedsOnly() throws IOException {
        assertThat(problems("job: publish-feeds\ntargets: [google]\n")).isEqualTo("""
                nightly.yaml:2:1: `job: publish-feeds` publishes feeds only
                  Leave `targets` out, or write `job: sync`.""");
    }

    @Test
    void refusesACourseThatIsNoId() throws IOException {
        assertThat(problems("job: sync\ncourses: [COS 597A]\n")).isEqualTo("""
                nightly.yaml:2:11: 'COS 597A' is no id: use lower-case letters, digits and hyphens, at most 64
                  Did you mean 'cos-597a'?""");
    }

    @Test
    void refusesATimeWithoutAZone() throws IOException {
        assertThat(problems("job: sync\ncron: \"0 30 3 * * *\"\n")).isEqualTo("""
                nightly.yaml:2:1: `cron` and `zone` go together: the hours of a job are those of a place
                  Write both, such as `cron: "0 30 3 * * *"` and `zone: America/New_York`.""");
    }

    @Test
    void refusesAZoneWithoutATime() throws IOException {
        assertThat(problems("job: sync\nzone: America/New_York\n")).isEqualTo("""
                nightly.yaml:2:1: `cron` and `zone` go together: the hours of a job are those of a place
                  Write both, such as `cron: "0 30 3 * * *"` and `zone: America/New_York`.""");
    }

    @Test
    void refusesACronOfFiveFields() throws IOException {
        assertThat(problems("job: sync\ncron: \"30 2 * * *\"\nzone: Europe/Berlin\n"))
                .isEqualTo("""
                nightly.yaml:2:7: '30 2 * * *' is no cron expression: Cron expression must consist of 6 fields (found 5 in "30 2 * * *")
                  Write six fields: second, minute, hour, day of month, month, day of week; every night at half past three is "0 30 3 * * *".""");
    }

    @Test
    void refusesATimeThatNeverComes() throws IOException {
        assertThat(problems("job: sync\ncron: \"0 0 0 31 2 *\"\nzone: Europe/Berlin\n"))
                .isEqualTo("""
                nightly.yaml:2:7: '0 0 0 31 2 *' names a time that never comes
                  Write six fields: second, minute, hour, day of month, month, day of week; every night at half past three is "0 30 3 * * *".""");
    }

    @Test
    void refusesAZoneThatIsNone() throws IOException {
        assertThat(problems("job: sync\ncron: \"0 30 3 * * *\"\nzone: New York\n"))
                .isEqualTo("""
                nightly.yaml:3:7: 'New York' is no zone of the IANA database
                  Did you mean America/New_York?""");
    }

    @Test
    void refusesLimitsThatAreNoShares() throws IOException {
        assertThat(problems("job: sync\nlimits: {removed: 20, moved: 101%, from: few}\n"))
                .isEqualTo("""
                nightly.yaml:2:19: '20' is no share
                  Write a share from 0% to 100%, such as 20%.
                nightly.yaml:2:30: '101%' is no share
                  Write a share from 0% to 100%, such as 20%.
                nightly.yaml:2:42: 'few' is no whole number from 0 to 1000000
                  Write a number such as 0.""");
    }

    @Test
    void refusesUnknownKeys() throws IOException {
        assertThat(problems("job: sync\ntarget: [feeds]\nlimits: {remove: 20%}\n"))
                .isEqualTo("""
                nightly.yaml:2:1: The key 'target' is not known here
                  Did you mean 'targets'?
                nightly.yaml:3:10: The key 'remove' is not known here
                  Did you mean 'removed'?""");
    }

    @Test
    void refusesAnotherEnding() throws IOException {
        var file = Files.writeString(folder.resolve("nightly.yml"), "job: sync\n");

        assertThat(problems(file)).isEqualTo("""
                nightly.yml:1:1: A job's file is named by the job and .yaml, not 'nightly.yml'
                  Rename it to nightly.yaml.""");
    }

    private JobDefinition read(String text) throws IOException {
        var read = JobFile.read(write(text));
        assertThat(read.problems()).isEmpty();
        return Objects.requireNonNull(read.definition());
    }

    private String problems(String text) throws IOException {
        return problems(write(text));
    }

    private String problems(Path file) {
        var read = JobFile.read(file);
        assertThat(read.definition()).isNull();
        return read.problems().stream()
                .map(Problem::text)
                .collect(Collectors.joining("\n"))
                .replace(folder + "/", "");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("nightly.yaml"), text);
    }
}
