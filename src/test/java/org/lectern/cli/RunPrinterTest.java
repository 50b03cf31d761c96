package org.lectern.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.jobs.PartReport;
import org.lectern.jobs.PartReport.Result;
import org.lectern.jobs.PartReport.Tally;
import org.lectern.jobs.RunReport;
import org.lectern.jobs.RunReport.State;
import org.lectern.release.Database;
import org.lectern.release.Releases;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Meetings;
import org.lectern.schedule.Schedules;
import org.lectern.sync.Calls;
import org.lectern.sync.Destination;
import org.lectern.sync.TargetName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class RunPrinterTest {

    private static final CourseId COS = new CourseId("cos597a-fall2025");
    private static final Instant START = Instant.parse("2025-09-02T12:00:00Z");

    private Releases releases;

    @BeforeEach
    void openDatabase() throws Exception {
        var database = Database.BOTH.get(0).empty();
        releases = new Releases(JdbcClient.create(database), new JdbcTransactionManager(database));
    }

    @Test
    void endsWithTheStateOfTheWorld() {
        releases.publish(Schedules.cos597a().build(), START);

        assertThat(printed(
                        part(TargetName.GOOGLE, Result.UNCHANGED, "", new Tally(0, 0, 0, 0), new Calls(1, 0)),
                        part(TargetName.FEEDS, Result.UNCHANGED, "", new Tally(0, 0, 0, 0), Calls.NONE),
                        part(TargetName.CANVAS, Result.UNCHANGED, "", new Tally(0, 0, 0, 0), new Calls(3, 0))))
                .isEqualTo("""
                        cos597a-fall2025, release 1
                          feeds   no change
                          Google  no change
                          Canvas  no change
                        COS 597A is in sync: feeds, Google, Canvas. 0 writes, 4 reads, 1.2 s.
                        """);
    }

    @Test
    void tellsWhatChangedAndWhatPeopleDidThere() {
        releases.publish(Schedules.cos597a().build(), START);
        var google = new PartReport(
                new Destination(COS, TargetName.GOOGLE),
                Result.CHANGED,
                "",
                List.of("~ Lecture 5, Sep 30: room Friend Center 016 → 104"),
                List.of("! Lecture 6, Oct 7: removed there by a person; kept"),
                new Tally(0, 1, 0, 0),
                new Calls(1, 1));

        assertThat(printed(google)).isEqualTo("""
                cos597a-fall2025, release 1
                  Google  1 changed
                    ~ Lecture 5, Sep 30: room Friend Center 016 → 104
                    ! Lecture 6, Oct 7: removed there by a person; kept
                COS 597A is in sync: Google. 1 write, 1 read, 1.2 s.
                """);
    }

    @Test
    void shortensALongList() {
        var lines = IntStream.rangeClosed(1, 14).mapToObj(i -> "+ Lecture " + i).toList();
        var feeds = new PartReport(
                new Destination(COS, TargetName.FEEDS),
                Result.CHANGED,
                "",
                lines,
                List.of(),
                new Tally(14, 0, 0, 0),
                Calls.NONE);

        assertThat(printed(feeds).lines().skip(13).toList())
                .isEqualTo(List.of(
                        "    + Lecture 12",
                        "    … and 2 more",
                        "cos597a-fall2025 is in sync: feeds. 0 writes, 0 reads, 1.2 s."));
    }

    @Test
    void tellsEveryWayToFail() {
        assertThat(printed(
                        part(
                                TargetName.FEEDS,
                                Result.INVALID,
                                "the file has errors\nx.yaml:1:1: The file is empty\n  Put it back."),
                        part(
                                TargetName.GOOGLE,
                                Result.PARTLY_FAILED,
                                "Lecture 1: no\nLecture 2: never",
                                new Tally(1, 2, 3, 2),
                                new Calls(1, 8)),
                        part(
                                TargetName.CANVAS,
                                Result.UNAVAILABLE,
                                "Canvas does not answer",
                                new Tally(1, 0, 0, 1),
                                new Calls(1, 2))))
                .isEqualTo("""
                        cos597a-fall2025, not published yet
                          feeds   the file has errors
                            x.yaml:1:1: The file is empty
                              Put it back.
                          Google  1 new, 2 changed, 3 removed; 2 turned down: Lecture 1: no
                            Lecture 2: never
                          Canvas  1 new; not finished: Canvas does not answer
                        cos597a-fall2025 is not in sync: feeds, Google, Canvas. 10 writes, 2 reads, 1.2 s.
                        """);
    }

    @Test
    void tellsWhatIsInSyncBesideWhatIsNot() {
        assertThat(printed(
                        part(TargetName.FEEDS, Result.CHANGED, "", new Tally(24, 0, 0, 0), Calls.NONE),
                        part(TargetName.GOOGLE, Result.SKIPPED, "no account; set lectern.google.credentials"),
                        part(TargetName.CANVAS, Result.UNSAFE, "it would remove 6 of 24 events")))
                .isEqualTo("""
                        cos597a-fall2025, not published yet
                          feeds   24 new
                          Google  skipped: no account; set lectern.google.credentials
                          Canvas  refused: it would remove 6 of 24 events
                        cos597a-fall2025 is not in sync: Canvas; in sync: feeds. 0 writes, 0 reads, 1.2 s.
                        """);
    }

    @Test
    void doesNotCallInSyncWhatIsPublishedNowhere() {
        assertThat(printed(part(TargetName.GOOGLE, Result.NOT_WANTED, ""))).isEqualTo("""
                cos597a-fall2025, not published yet
                cos597a-fall2025: nothing is published at Google. 0 writes, 0 reads, 1.2 s.
                """);
    }

    @Test
    void callsSectionsByTheirTitles() {
        releases.publish(
                Schedules.cos597a()
                        .with(Meetings.precept("precept-1", "p01"))
                        .onGoogle()
                        .section("p01", "Precept 1", "501")
                        .build(),
                START);

        assertThat(printed(
                        part("", TargetName.FEEDS, Result.UNCHANGED, ""),
                        part("p01", TargetName.GOOGLE, Result.UNCHANGED, ""),
                        part("", TargetName.GOOGLE, Result.UNCHANGED, ""),
                        part("p01", TargetName.CANVAS, Result.UNAVAILABLE, "Canvas does not answer"),
                        part(
                                "p02",
                                TargetName.GOOGLE,
                                Result.NOT_WANTED,
                                "the file no longer publishes there; what Lectern made stays as it is")))
                .isEqualTo("""
                        cos597a-fall2025, release 1
                          feeds              no change
                          Google             no change
                          Google (Precept 1) no change
                          Google (p02)       the file no longer publishes there; what Lectern made stays as it is
                          Canvas (Precept 1) not finished: Canvas does not answer
                        COS 597A is not in sync: Canvas (Precept 1); in sync: feeds, Google, Google (Precept 1).\
                         0 writes, 0 reads, 1.2 s.
                        """);
    }

    @Test
    void saysInOneLineThatACourseRests() {
        assertThat(printed(
                        part(TargetName.FEEDS, Result.RESTS, "COS 597A rests: archived"),
                        part(TargetName.GOOGLE, Result.RESTS, "COS 597A rests: archived")))
                .isEqualTo("COS 597A rests: archived\n");
    }

    @Test
    void saysThatThereIsNoCourse() {
        assertThat(printed()).isEqualTo("There is no course to publish.\n");
    }

    private static PartReport part(String section, TargetName target, Result result, String message) {
        var destination = new Destination(COS, target, section);
        return new PartReport(destination, result, message, List.of(), List.of(), new Tally(0, 0, 0, 0), Calls.NONE);
    }

    private static PartReport part(TargetName target, Result result, String message) {
        return part(target, result, message, new Tally(0, 0, 0, 0), Calls.NONE);
    }

    private static PartReport part(TargetName target, Result result, String message, Tally tally, Calls calls) {
        return new PartReport(new Destination(COS, target), result, message, List.of(), List.of(), tally, calls);
    }

    private String printed(PartReport... parts) {
        var bytes = new ByteArrayOutputStream();
        var run =
                new RunReport(7, "resync", State.COMPLETED, START, START, START.plusMillis(1234), Arrays.asList(parts));
        new RunPrinter(releases).print(run, new PrintStream(bytes, true, UTF_8));
        return bytes.toString(UTF_8);
    }
}
