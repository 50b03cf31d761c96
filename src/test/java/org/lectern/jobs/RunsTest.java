package org.lectern.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.jobs.Office.COS;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;
import org.lectern.jobs.PartReport.Result;
import org.lectern.jobs.PartReport.Tally;
import org.lectern.jobs.RunReport.State;
import org.lectern.jobs.RunRequest.Approval;
import org.lectern.release.Database;
import org.lectern.schedule.CourseId;
import org.lectern.sync.Calls;
import org.lectern.sync.Destination;
import org.lectern.sync.TargetName;
import org.springframework.batch.core.BatchStatus;
import org.springframework.dao.DataAccessResourceFailureException;

@ParameterizedClass
@FieldSource("org.lectern.release.Database#BOTH")
class RunsTest {

    private static final Instant NOW = Instant.parse("2025-09-02T12:00:00Z");
    private static final Instant DUE = Instant.parse("2025-09-02T06:30:00Z");

    private final Office office;
    private final Runs runs;

    RunsTest(Database database) throws Exception {
        office = new Office(database.empty());
        runs = office.runs;
    }

    @Test
    void givesBackTheRequestAsItWasMade() {
        var request = Office.request(COS, new CourseId("cos126"))
                .onTargets(Set.of(TargetName.GOOGLE))
                .approving(List.of(new Approval(COS, Set.of("3f9a0c11d2e4"))));

        assertThat(runs.request(runs.add(request, State.WAITING, NOW))).isEqualTo(request);
    }

    @Test
    void tellsFromBeginningToEnd() {
        long run = office.runner.start(Office.request(COS));
        assertThat(runs.find(run)).contains(report(run, State.RUNNING, null, null));

        office.clock.set("2025-09-02T12:00:01Z");
        var execution = office.begins(run);
        assertThat(runs.find(run)).contains(report(run, State.RUNNING, "2025-09-02T12:00:01Z", null));

        runs.keep(run, part(TargetName.GOOGLE, Result.CHANGED));
        runs.keep(run, part(TargetName.CANVAS, Result.UNAVAILABLE));
        office.clock.set("2025-09-02T12:00:03Z");
        execution.setStatus(BatchStatus.FAILED);
        office.ends.afterJob(execution);
        assertThat(runs.find(run))
                .contains(report(
                        run,
                        State.FAILED,
                        "2025-09-02T12:00:01Z",
                        "2025-09-02T12:00:03Z",
                        part(TargetName.CANVAS, Result.UNAVAILABLE),
                        part(TargetName.GOOGLE, Result.CHANGED)));
    }

    @Test
    void keepsTheLastReportOfAPart() {
        long run = runs.add(Office.request(COS), State.RUNNING, NOW);
        runs.keep(run, part(TargetName.GOOGLE, Result.UNAVAILABLE));
        runs.keep(run, part(TargetName.GOOGLE, Result.CHANGED));

        assertThat(runs.kept(run, new Destination(COS, TargetName.GOOGLE)))
                .contains(part(TargetName.GOOGLE, Result.CHANGED));
        assertThat(runs.kept(run, new Destination(COS, TargetName.CANVAS))).isEmpty();
    }

    @Test
    void keepsTheReportOfASectionBesideThatOfTheWholeCourse() {
        long run = runs.add(Office.request(COS), State.RUNNING, NOW);
        var whole = part(TargetName.GOOGLE, Result.CHANGED);
        var section = new PartReport(
                new Destination(COS, TargetName.GOOGLE, "p01"),
                Result.UNAVAILABLE,
                "",
                List.of(),
                List.of(),
                Tally.NONE,
                Calls.NONE);
        runs.keep(run, section);
        runs.keep(run, whole);
        runs.keep(run, section);

        assertThat(runs.find(run).orElseThrow().parts()).isEqualTo(List.of(whole, section));
        assertThat(runs.kept(run, section.destination())).contains(section);
    }

    @Test
    void takesWhatIsDueOnce() {
        var first = runs.addDue(Office.request(COS), NOW, DUE);

        assertThat(first).isPresent();
        assertThat(runs.addDue(Office.request(COS), NOW.plusSeconds(1), DUE)).isEmpty();
        assertThat(runs.lastDue("resync", NOW)).isEqualTo(DUE);
        assertThat(runs.addDue(Office.request(COS), NOW, DUE.plusSeconds(60))).isPresent();
    }

    @Test
    void remembersWhenAJobWasFirstSeen() {
        assertThat(runs.lastDue("nightly", NOW)).isEqualTo(NOW);
        assertThat(runs.lastDue("nightly", NOW.plusSeconds(3600))).isEqualTo(NOW);
    }

    @Test
    void endsTheRunsOfProcessesThatAreNoMore() {
        long dead = runOf("999999999@" + host());
        long elsewhere = runOf("999999999@another-host");
        long anothersNumber = runOf(ProcessHandle.current().pid() + "@" + host());
        long ours = runs.add(Office.request(COS), State.RUNNING, Instant.parse("2999-01-01T00:00:00Z"));

        runs.endThoseOfDeadProcesses();

        assertThat(List.of(state(dead), state(elsewhere), state(anothersNumber), state(ours)))
                .isEqualTo(List.of(State.INTERRUPTED, State.RUNNING, State.INTERRUPTED, State.RUNNING));
    }

    @Test
    void startsAKilledRunAgainWithoutAService() {
        long run = runOf("999999999@" + host());
        var execution = office.begins(run);
        office.jdbc
                .sql("update run set process = ? where id = ?")
                .param("999999999@" + host())
                .param(run)
                .update();

        assertThat(office.runner.restart("resync")).isEqualTo(OptionalLong.of(run));
        assertThat(office.mended).isEqualTo(List.of("recover " + execution.getId(), "restart " + execution.getId()));
    }

    @Test
    void isThisProcessesOwnOnceStartedAgainHere() {
        long run = runOf("999999999@" + host());
        office.begins(run);

        assertThat(office.jdbc
                        .sql("select process from run where id = ?")
                        .param(run)
                        .query(String.class)
                        .single())
                .isEqualTo(ProcessHandle.current().pid() + "@" + host());
    }

    @Test
    void startsOnlyTheLastRunAgainAndOnlyIfItFailed() {
        long failed = office.runner.start(Office.request(COS));
        office.ends(failed, BatchStatus.FAILED);
        assertThat(office.runner.restart("nightly")).isEqualTo(OptionalLong.empty());
        assertThat(office.runner.restart("resync")).isEqualTo(OptionalLong.of(failed));

        long good = office.runner.start(Office.request(COS));
        office.ends(good, BatchStatus.COMPLETED);
        assertThat(office.runner.restart("resync")).isEqualTo(OptionalLong.empty());
    }

    @Test
    void failsARunThatCannotBeLaunched() {
        var refusal = new DataAccessResourceFailureException("the database went away");
        office.refuse(refusal);

        assertThatThrownBy(() -> office.runner.start(Office.request(COS)))
                .isInstanceOf(IllegalStateException.class)
                .hasCause(refusal);
        assertThat(runs.latest("resync").map(RunReport::state)).isEqualTo(Optional.of(State.FAILED));
    }

    @Test
    void doesNotWaitForARunThatEndedBefore() throws Exception {
        long run = office.runner.start(Office.request(COS));
        office.ends(run, BatchStatus.COMPLETED);

        assertThat(office.runner.await(run).state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void waitsForTheEnd() throws Exception {
        long run = office.runner.start(Office.request(COS));
        var waiting = CompletableFuture.supplyAsync(() -> awaited(run));
        office.ends(run, BatchStatus.FAILED);

        assertThat(waiting.get(20, TimeUnit.SECONDS).state()).isEqualTo(State.FAILED);
    }

    private RunReport awaited(long run) {
        try {
            return office.runner.await(run);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private long runOf(String process) {
        long run = runs.add(Office.request(COS), State.RUNNING, Instant.parse("2020-01-01T00:00:00Z"));
        office.jdbc
                .sql("update run set process = ? where id = ?")
                .param(process)
                .param(run)
                .update();
        return run;
    }

    private State state(long run) {
        return runs.find(run).orElseThrow().state();
    }

    private static String host() {
        return ManagementFactory.getRuntimeMXBean().getName().split("@", 2)[1];
    }

    private static PartReport part(TargetName target, Result result) {
        return new PartReport(
                new Destination(COS, target),
                result,
                "as it is: \"ü\"",
                List.of("+ Lecture 1, Sep 2"),
                List.of("! Lecture 2"),
                new Tally(1, 2, 3, 4),
                new Calls(5, 6));
    }

    private static RunReport report(
            long id, State state, @Nullable String started, @Nullable String ended, PartReport... parts) {
        return new RunReport(
                id,
                "resync",
                state,
                NOW,
                started == null ? null : Instant.parse(started),
                ended == null ? null : Instant.parse(ended),
                List.of(parts));
    }
}
