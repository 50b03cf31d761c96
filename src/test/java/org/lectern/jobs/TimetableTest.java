package org.lectern.jobs;

import static java.util.Optional.empty;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.jobs.JobDefinition.Times;
import org.lectern.release.Database;
import org.lectern.release.Releases;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

class TimetableTest {

    private static final Times NIGHTLY = new Times("0 30 2 * * *", ZoneId.of("America/New_York"));

    @TempDir
    private Path folder;

    private Office office;
    private Timetable timetable;

    @BeforeEach
    void open() throws Exception {
        var database = Database.BOTH.get(0).empty();
        office = new Office(database);
        var folders = new Folders(folder.resolve("config"), folder.resolve("data"), folder.resolve("jobs"));
        var definitions = new JobDefinitions(folders);
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.initialize();
        var gone = new GoneFiles(folders, new Releases(office.jdbc, new JdbcTransactionManager(database)));
        timetable = new Timetable(definitions, folders, gone, office.runner, office.runs, scheduler, office.clock);
    }

    @Test
    void missesNothingAtFirstSight() {
        assertThat(timetable.lastMissed("nightly", NIGHTLY)).isEmpty();
    }

    @Test
    void findsTheNightSleptThrough() {
        timetable.lastMissed("nightly", NIGHTLY);
        office.clock.set("2025-09-03T05:00:00Z");
        assertThat(timetable.lastMissed("nightly", NIGHTLY)).isEqualTo(empty());

        office.clock.set("2025-09-03T06:30:00Z");
        assertThat(timetable.lastMissed("nightly", NIGHTLY)).isEqualTo(at("2025-09-03T06:30:00Z"));
    }

    @Test
    void catchesUpWithTheNewestOfManyNights() {
        timetable.lastMissed("nightly", NIGHTLY);
        office.clock.set("2026-02-10T12:00:00Z");

        assertThat(timetable.lastMissed("nightly", NIGHTLY)).isEqualTo(at("2026-02-10T07:30:00Z"));
    }

    @Test
    void keepsTheHourOfThePlaceWhenClocksChange() {
        timetable.lastMissed("nightly", NIGHTLY);

        office.clock.set("2025-11-01T12:00:00Z");
        assertThat(timetable.lastMissed("nightly", NIGHTLY)).isEqualTo(at("2025-11-01T06:30:00Z"));
        office.clock.set("2025-11-02T12:00:00Z");
        assertThat(timetable.lastMissed("nightly", NIGHTLY)).isEqualTo(at("2025-11-02T07:30:00Z"));
    }

    /** As Spring's cron has it: harmless, as a run without a change writes nothing. */
    @Test
    void runsTwiceInTheNightThatRepeatsItsHour() {
        var times = new Times("0 30 1 * * *", ZoneId.of("America/New_York"));
        timetable.lastMissed("nightly", times);
        office.runs.addDue(request(), office.clock.instant(), Instant.parse("2025-11-02T05:30:00Z"));

        office.clock.set("2025-11-02T12:00:00Z");
        assertThat(timetable.lastMissed("nightly", times)).isEqualTo(at("2025-11-02T06:30:00Z"));
    }

    /** As Spring's cron has it: a job that must run every night is not given an hour that one night lacks. */
    @Test
    void restsInTheNightThatLacksItsHour() {
        timetable.lastMissed("nightly", NIGHTLY);
        office.runs.addDue(request(), office.clock.instant(), Instant.parse("2026-03-07T07:30:00Z"));

        office.clock.set("2026-03-08T12:00:00Z");
        assertThat(timetable.lastMissed("nightly", NIGHTLY)).isEmpty();
    }

    @Test
    @Timeout(20)
    void isQuickWithAJobOfEverySecondAndYearsOfSleep() {
        var everySecond = new Times("* * * * * *", ZoneId.of("Europe/Berlin"));
        timetable.lastMissed("nightly", everySecond);

        office.clock.set("2029-01-01T00:00:00Z");
        assertThat(timetable.lastMissed("nightly", everySecond)).isEqualTo(at("2029-01-01T00:00:00Z"));
    }

    @Test
    void startsWhatWasMissedOnceAndOnOneNode() throws IOException {
        write("nightly.yaml", "job: sync\ncron: \"0 30 2 * * *\"\nzone: America/New_York\n");
        timetable.keep();
        assertThat(office.started).isEmpty();

        office.clock.set("2025-09-04T12:00:00Z");
        timetable.keep();
        timetable.keep();

        assertThat(office.started).hasSize(1);
        assertThat(office.runs.request(office.started.get(0)).cause()).isEqualTo(RunRequest.Cause.CATCH_UP);
        assertThat(office.runs.lastDue("nightly", Instant.EPOCH)).isEqualTo("2025-09-04T06:30:00Z");
    }

    @Test
    void leavesOutAJobWhoseFileHasErrors() throws IOException {
        write("broken.yaml", "job: dance\n");
        write("nightly.yaml", "job: sync\ncron: \"0 30 2 * * *\"\nzone: America/New_York\n");
        timetable.keep();
        office.clock.set("2025-09-04T12:00:00Z");
        timetable.keep();

        assertThat(office.started).hasSize(1);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("jobs"));
        Files.writeString(folder.resolve("jobs").resolve(name), text);
    }

    private static RunRequest request() {
        var resync = Office.request(Office.COS);
        return new RunRequest(
                "nightly",
                resync.type(),
                RunRequest.Cause.SCHEDULE,
                resync.courses(),
                resync.targets(),
                false,
                resync.limits(),
                resync.approved());
    }

    private static Optional<Instant> at(String instant) {
        return Optional.of(Instant.parse(instant));
    }
}
