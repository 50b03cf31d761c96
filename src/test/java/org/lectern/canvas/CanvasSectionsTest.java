package org.lectern.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.schedule.Meetings;
import org.lectern.schedule.Schedules;
import org.lectern.standin.canvas.CanvasStandIn;
import org.lectern.sync.InMemoryLedger;
import org.lectern.sync.Outcome;
import org.lectern.sync.Run;
import org.lectern.sync.SectionsContract;
import org.lectern.sync.Target;

/** One course of Canvas for the whole course, one for a section. */
class CanvasSectionsTest implements SectionsContract {

    private static final List<String> COURSES = List.of("500", "501");

    private final CanvasStandIn canvas = CanvasStandIn.start(0);
    private final Target target = CanvasContractTest.target(canvas.baseUrl(), canvas.token(), 1);

    @BeforeEach
    void addCourses() {
        COURSES.forEach(course -> canvas.addCourse(course, "Efficient Systems", ZoneId.of("America/New_York")));
    }

    @AfterEach
    void stop() {
        canvas.stop();
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public int size() {
        return COURSES.stream()
                .mapToInt(course -> canvas.events(course).size()
                        + canvas.pages(course).size()
                        + canvas.modules(course).size())
                .sum();
    }

    @Test
    void putsASectionsReadingsWhereItsStudentsAre() {
        runAll(new InMemoryLedger(), SectionsContract.withPrecepts("COS 105"));

        assertThat(COURSES.stream()
                        .map(course -> canvas.events(course).size() + " events, "
                                + canvas.pages(course).size() + " pages, "
                                + canvas.modules(course).get(0))
                        .toList())
                .isEqualTo(List.of(
                        "47 events, 10 pages, Week 2 (published): Week 2 readings, Tue (published),"
                                + " Week 2 readings, Wed (published)",
                        "36 events, 10 pages, Week 2 (published): Week 2 readings, Tue (published),"
                                + " Week 2 readings, Wed (published)"));
    }

    /** A file may name one course of Canvas by its number and by another id; nobody can tell before asking. */
    @Test
    void takesNothingOfTheWholeCourseForASectionsOwnInOneCourseOfTwoNames() {
        canvas.alsoKnownAs("500", "sis_course_id:COS597A");
        var schedule = Schedules.cos597a()
                .onCanvas("500")
                .with(Meetings.precept("precept-1", "p01"))
                .section("p01", "Precept 1", "sis_course_id:COS597A")
                .build();
        var section = schedule.ofSection("p01");
        var ledger = new InMemoryLedger();
        Run.of(target, ledger, schedule);
        Run.of(target, ledger, section, "p01");
        int made = size();

        var empty = new InMemoryLedger();
        for (var run : List.of(Run.of(target, empty, schedule), Run.of(target, empty, section, "p01"))) {
            assertThat(run.outcomes()).allMatch(Outcome.Applied.class::isInstance);
        }

        assertThat(size()).isEqualTo(made);
        assertThat(Run.plan(target, empty, schedule).changes()).isEmpty();
        assertThat(Run.plan(target, empty, section, "p01").changes()).isEmpty();
    }
}
