package org.lectern.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Schedules;
import org.lectern.standin.canvas.CanvasStandIn;
import org.lectern.sync.InMemoryLedger;
import org.lectern.sync.Outcome;
import org.lectern.sync.Run;
import org.lectern.sync.Target;

/** A course whose number in Canvas is corrected fills the right one, and leaves the wrong one as it is. */
class CanvasPlaceTest {

    private final CanvasStandIn canvas = CanvasStandIn.start(0);
    private final Teacher teacher = new Teacher(canvas);
    private final Target target = CanvasContractTest.target(canvas.baseUrl(), canvas.token(), 1);
    private final InMemoryLedger ledger = new InMemoryLedger();

    @BeforeEach
    void addsTwoCourses() {
        var zone = ZoneId.of("America/New_York");
        canvas.addCourse("111", "The wrong one", zone).alsoKnownAs("111", "sis_course_id:COS-324");
        canvas.addCourse("222", "The right one", zone).alsoKnownAs("222", "sis_course_id:COS-597A");
    }

    @AfterEach
    void stops() {
        canvas.stop();
    }

    @Test
    void fillsTheRightCourseAndLeavesTheWrongOneAlone() {
        publish("111");
        fillsTheRightOne("222");
    }

    @Test
    void seesThatAnIdOfTheInstitutionIsOfAnotherCourse() {
        publish("111");
        fillsTheRightOne("sis_course_id:COS-597A");
    }

    @Test
    void seesThatANumberIsOfAnotherCourseThanAnIdOfTheInstitution() {
        publish("sis_course_id:COS-324");
        fillsTheRightOne("222");
    }

    @Test
    void staysInTheCourseThatIsOnlyNamedInAnotherWay() {
        publish("222");
        var run = publish("sis_course_id:COS-597A");
        assertThat(run.plan().changes()).isEmpty();
        assertThat(run.plan().drifts()).isEmpty();
    }

    @Test
    void goesBackAndBringsItUpToDate() {
        publish("222");
        publish("111");
        var before = state("111");
        var event = teacher.get("calendar_events?context_codes[]=course_222&all_events=true")
                .get(0);
        teacher.delete("calendar_events/" + event.path("id").asString());
        publish("222");
        assertThat(canvas.events("222")).hasSize(24);
        assertThat(canvas.modules("222")).hasSize(9);
        assertThat(state("111")).isEqualTo(before);
    }

    @Test
    void isNotElsewhereWhereNoPlaceWasKept() {
        assertThat(Cursor.isOfAnother("111", null)).isFalse();
        assertThat(Cursor.isOfAnother("111", "{\"modules\":[\"1\"]}")).isFalse();
        assertThat(Cursor.modules("{\"modules\":[\"1\"]}")).hasValue(java.util.Set.of("1"));
        assertThat(Cursor.isOfAnother("111", Cursor.of("111", List.of()))).isFalse();
        assertThat(Cursor.isOfAnother("111", Cursor.of("222", List.of()))).isTrue();
    }

    private void fillsTheRightOne(String name) {
        var before = state("111");
        canvas.forgetRequests();
        var run = publish(name);
        assertThat(run.plan().drifts()).isEmpty();
        assertThat(canvas.events("222")).hasSize(24);
        assertThat(canvas.pages("222")).hasSize(9);
        assertThat(canvas.modules("222")).hasSize(9);
        assertThat(state("111")).isEqualTo(before);
        assertThat(canvas.writes()).noneMatch(write -> (write.path() + write.body()).contains("111"));
        var again = publish(name);
        assertThat(again.plan().changes()).isEmpty();
        assertThat(again.plan().drifts()).isEmpty();
    }

    private List<String> state(String course) {
        return List.of(
                teacher.get("calendar_events?context_codes[]=course_" + course + "&all_events=true&per_page=100")
                        .toString(),
                teacher.get("courses/" + course + "/modules?include[]=items&per_page=100")
                        .toString(),
                teacher.get("courses/" + course + "/pages?include[]=body&per_page=100")
                        .toString());
    }

    private Run publish(String course) {
        var run = Run.of(target, ledger, in(course));
        assertThat(run.outcomes()).allMatch(Outcome.Applied.class::isInstance);
        return run;
    }

    private static Schedule in(String course) {
        return Schedules.cos597a().onCanvas(course).build();
    }
}
