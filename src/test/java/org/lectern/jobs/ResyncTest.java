package org.lectern.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.jobs.Office.COS;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.jobs.RunReport.State;
import org.lectern.release.Database;
import org.lectern.schedule.CourseId;
import org.springframework.batch.core.BatchStatus;

class ResyncTest {

    private static final CourseId OTHER = new CourseId("cos126");

    @TempDir
    private Path folder;

    private Office office;
    private Resync resync;

    @BeforeEach
    void open() throws Exception {
        office = new Office(Database.BOTH.get(0).empty());
        var definitions = new JobDefinitions(new Folders(folder, folder, folder));
        resync = new Resync(office.runner, office.runs, definitions, office.ends);
    }

    @Test
    void startsAtOnceWhenNothingRuns() {
        long run = resync.request(COS);

        assertThat(office.started).isEqualTo(List.of(run));
        assertThat(office.runs.request(run).cause()).isEqualTo(RunRequest.Cause.REQUEST);
        assertThat(office.runs.request(run).courses()).isEqualTo(List.of(COS));
    }

    @Test
    void sharesOneFollowUpAmongRequestsDuringARun() {
        long first = resync.request(COS);
        long second = resync.request(COS);

        assertThat(resync.request(COS)).isEqualTo(second);
        assertThat(second).isNotEqualTo(first);
        assertThat(office.started).isEqualTo(List.of(first));
        assertThat(office.runs.find(second).orElseThrow().state()).isEqualTo(State.WAITING);

        office.ends(first, BatchStatus.FAILED);
        assertThat(office.started).isEqualTo(List.of(first, second));

        long third = resync.request(COS);
        office.ends(second, BatchStatus.COMPLETED);
        office.ends(third, BatchStatus.COMPLETED);
        assertThat(office.started).isEqualTo(List.of(first, second, third));

        long fresh = resync.request(COS);
        assertThat(office.started).isEqualTo(List.of(first, second, third, fresh));
    }

    @Test
    void letsCoursesGoSideBySide() {
        long one = resync.request(COS);
        long other = resync.request(OTHER);

        assertThat(office.started).isEqualTo(List.of(one, other));
    }

    @Test
    void startsOneRunAndOneFollowUpForManyAtOnce() throws Exception {
        int many = 16;
        var threads = Executors.newFixedThreadPool(many);
        var together = new CyclicBarrier(many);
        Callable<Long> ask = () -> {
            together.await();
            return resync.request(COS);
        };
        Set<Long> told = threads
                .invokeAll(IntStream.range(0, many).mapToObj(i -> ask).toList())
                .stream()
                .map(answer -> {
                    try {
                        return answer.get();
                    } catch (Exception failure) {
                        throw new AssertionError(failure);
                    }
                })
                .collect(Collectors.toSet());
        threads.shutdownNow();

        assertThat(told).hasSize(2);
        assertThat(office.started).hasSize(1);
    }

    @Test
    void startsAfreshAfterARunThatCouldNotBeLaunched() {
        office.refuse(new IllegalStateException("no thread left"));
        assertThatThrownBy(() -> resync.request(COS)).isInstanceOf(IllegalStateException.class);
        office.refuse(null);

        long run = resync.request(COS);
        assertThat(office.started).isEqualTo(List.of(run));
    }

    @Test
    void startsAfreshAfterAFollowUpThatCouldNotBeLaunched() {
        long first = resync.request(COS);
        long second = resync.request(COS);
        office.refuse(new IllegalStateException("no thread left"));
        assertThatThrownBy(() -> office.ends(first, BatchStatus.COMPLETED)).isInstanceOf(IllegalStateException.class);
        office.refuse(null);

        assertThat(office.runs.find(second).orElseThrow().state()).isEqualTo(State.FAILED);
        long third = resync.request(COS);
        assertThat(office.started).isEqualTo(List.of(first, third));
    }
}
