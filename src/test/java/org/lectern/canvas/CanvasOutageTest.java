package org.lectern.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Schedules;
import org.lectern.standin.BrokenLine;
import org.lectern.standin.BrokenLine.Break;
import org.lectern.standin.canvas.CanvasStandIn;
import org.lectern.sync.InMemoryLedger;
import org.lectern.sync.OutageTrial;
import org.lectern.sync.Run;
import org.lectern.sync.Target;

/** The line breaks at each request in turn; the next run ends in exactly the wanted state. */
class CanvasOutageTest {

    private final CanvasStandIn canvas = CanvasStandIn.start(0);
    private final BrokenLine line = BrokenLine.to(canvas.baseUrl());
    private final AtomicInteger courses = new AtomicInteger(1000);

    @AfterEach
    void stop() {
        line.stop();
        canvas.stop();
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST_REQUEST", "LOST_ANSWER", "CUT_SHORT", "ERROR"})
    void completesTheFirstRun(Break how) {
        var target = CanvasContractTest.target(line.url(), canvas.token(), 1);
        boolean broke = true;
        for (int after = 0; broke; after++) {
            var course = newCourse();
            var first = in(course);
            var trial = new OutageTrial(target, line, new InMemoryLedger());
            broke = trial.breaks(first, after, how);
            trial.converges(first);
            holdsExactly(course, 24, 9);
            assertThat(broke).isEqualTo(after < 3 + 24 + 4 * 9);
        }
    }

    @ParameterizedTest
    @EnumSource
    void completesAnUpdate(Break how) {
        completesAnUpdate(how, CanvasContractTest.target(line.url(), canvas.token(), 1));
    }

    /** What may be sent again is. */
    @ParameterizedTest
    @EnumSource
    void completesAnUpdateWithPatience(Break how) {
        completesAnUpdate(how, CanvasContractTest.target(line.url(), canvas.token(), 3));
    }

    private void completesAnUpdate(Break how, Target target) {
        boolean broke = true;
        for (int after = 0; broke; after++) {
            var course = newCourse();
            var later = OutageTrial.later(in(course));
            var ledger = new InMemoryLedger();
            var trial = new OutageTrial(target, line, ledger);
            Run.of(target, ledger, in(course));
            broke = trial.breaks(later, after, how);
            trial.converges(later);
            holdsExactly(course, 23, 8);
        }
    }

    private void holdsExactly(String course, int events, int weeks) {
        assertThat(canvas.events(course)).hasSize(events);
        assertThat(canvas.pages(course)).hasSize(weeks).doesNotHaveDuplicates();
        assertThat(canvas.modules(course))
                .hasSize(weeks)
                .allMatch(module -> module.matches("Week (\\d+) \\(published\\): Week \\1 readings \\(published\\)"))
                .isSortedAccordingTo((one, other) -> week(one) - week(other));
    }

    private static int week(String module) {
        return Integer.parseInt(module.replaceAll("Week (\\d+) .*", "$1"));
    }

    private String newCourse() {
        var id = String.valueOf(courses.incrementAndGet());
        canvas.addCourse(id, "Efficient Systems", ZoneId.of("America/New_York"));
        return id;
    }

    private static Schedule in(String course) {
        return Schedules.cos597a().onCanvas(course).build();
    }
}
