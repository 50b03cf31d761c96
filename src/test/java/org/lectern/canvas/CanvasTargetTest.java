package org.lectern.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.schedule.Amendment;
import org.lectern.schedule.Deadline;
import org.lectern.schedule.Reading;
import org.lectern.standin.canvas.CanvasStandIn;
import org.lectern.standin.canvas.Exchange;
import org.lectern.sync.Calls;
import org.lectern.sync.Content;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Part;

/** What is published, and with how many requests. */
class CanvasTargetTest {

    private static final String EVENTS = "GET /api/v1/calendar_events";
    private static final String MODULES = "GET /api/v1/courses/12345/modules";
    private static final String PAGES = "GET /api/v1/courses/12345/pages";

    private final CanvasStandIn canvas = CanvasStandIn.start(0);
    private final Publisher lectern = new Publisher(canvas);
    private final Teacher teacher = new Teacher(canvas);

    @BeforeEach
    void addsTheCourse() {
        canvas.addCourse(Autumn.COURSE, "Efficient Systems", ZoneId.of("America/New_York"));
    }

    @AfterEach
    void stops() {
        canvas.stop();
    }

    @Test
    void publishesEventsPagesAndModulesInOrder() {
        var run = lectern.publish(Autumn.term());
        assertThat(run.failures()).isEmpty();
        assertThat(canvas.events(Autumn.COURSE))
                .containsExactly(
                        "Inference: quantization & sparsity",
                        "Office hours (Tri Dao)",
                        "No class",
                        "Office hours (Tri Dao)",
                        "Inference serving",
                        "Office hours (Tri Dao)",
                        "Compilers",
                        "Office hours (Tri Dao)");
        assertThat(canvas.modules(Autumn.COURSE))
                .containsExactly(
                        "Week 9 (published): Week 9 readings (published)",
                        "Week 10 (published): Week 10 readings (published)");
    }

    @Test
    void observesExactlyWhatItProjects() {
        lectern.publish(Autumn.term());
        var wanted = lectern.target.project(Autumn.term().schedule()).items();
        var found = lectern.observe(Autumn.term()).items();
        assertThat(found.keySet()).isEqualTo(wanted.keySet());
        found.forEach(
                (key, item) -> assertThat(item.content()).as(key.toString()).isEqualTo(wanted.get(key)));
    }

    @Test
    void showsInstantsOnBothSidesOfTheEndOfDaylightSaving() {
        var items = lectern.target.project(Autumn.term().schedule()).items();
        assertThat(Stream.of("week-7", "week-9", "closed-2025-10-28")
                        .map(id -> items.getOrDefault(new ItemKey(id, Part.EVENT), Content.empty()))
                        .map(content -> content.get(Field.START)))
                .containsExactly("2025-10-21T14:40:00Z", "2025-11-04T15:40:00Z", "2025-10-28");
    }

    @Test
    void writesNothingAndReadsThreeListsWhenNothingChanged() {
        lectern.publish(Autumn.term());
        canvas.forgetRequests();
        var run = lectern.publish(Autumn.term());
        assertThat(run.plan().isEmpty()).isTrue();
        assertThat(run.plan().drifts()).isEmpty();
        assertThat(requests()).containsExactly(MODULES, PAGES, EVENTS);
        assertThat(run.calls()).isEqualTo(new Calls(3, 0));
    }

    @Test
    void changesARoomWithOneRequestThatSaysNothingElse() {
        lectern.publish(Autumn.term());
        int mails = canvas.mails();
        canvas.forgetRequests();
        var elsewhere = Amendment.Changed.moved(LocalDate.parse("2025-11-04"), null, null, null, "Friend Center 104");
        lectern.publish(Autumn.term().amended("week-9", elsewhere));
        assertThat(canvas.writes())
                .extracting(Exchange::method, Exchange::body)
                .containsExactly(tuple("PUT", "{\"calendar_event\":{\"location_name\":\"Friend Center 104\"}}"));
        assertThat(canvas.mails()).isEqualTo(mails);
    }

    @Test
    void changesATitleWithOneRequest() {
        lectern.publish(Autumn.term());
        canvas.forgetRequests();
        var renamed = Autumn.session("week-9", 9, "2025-11-04", "Serving", Autumn.required("SGLang", "2312.07104"));
        lectern.publish(Autumn.term().with(renamed));
        assertThat(canvas.writes())
                .extracting(Exchange::body)
                .containsExactly("{\"calendar_event\":{\"title\":\"Serving\"}}");
    }

    @Test
    void movesALectureWithReadingsByEventAndToDoDate() {
        lectern.publish(Autumn.term());
        canvas.forgetRequests();
        lectern.publish(movedToThursday());
        assertThat(canvas.writes())
                .extracting(Exchange::body)
                .containsExactly(
                        "{\"calendar_event\":{\"start_at\":\"2025-11-06T15:40:00Z\",\"end_at\":\"2025-11-06T17:00:00Z\","
                                + "\"all_day\":false,\"time_zone_edited\":\"America/New_York\"}}",
                        "{\"wiki_page\":{\"student_todo_at\":\"2025-11-06T15:40:00Z\"}}");
        assertThat(lectern.publish(movedToThursday()).plan().isEmpty()).isTrue();
    }

    @Test
    void keepsAClosedDayADayWhenItMovesAndADeadlineWhenItGetsATime() {
        var report = new Deadline("report", "Project report", LocalDate.parse("2025-11-12"), null, null, null);
        var atNoon =
                new Deadline("report", "Project report", LocalDate.parse("2025-11-13"), LocalTime.NOON, null, null);
        for (var term : List.of(
                Autumn.term().due(report),
                Autumn.term().due(atNoon),
                Autumn.term()
                        .due(new Deadline("report", "Project report", LocalDate.parse("2025-11-05"), null, null, null)),
                Autumn.term().due(report).closedOn("2025-10-29"))) {
            assertThat(lectern.publish(term).failures()).isEmpty();
            assertThat(lectern.publish(term).plan().isEmpty()).isTrue();
        }
    }

    @Test
    void movesTheLinkOfASessionThatChangesItsWeek() {
        lectern.publish(Autumn.term());
        var later = Autumn.session("week-9", 11, "2025-11-04", "Serving", Autumn.required("SGLang", "2312.07104"));
        var run = lectern.publish(Autumn.term().with(later));
        assertThat(run.failures()).isEmpty();
        assertThat(canvas.modules(Autumn.COURSE))
                .containsExactly(
                        "Week 11 (published): Week 11 readings (published)",
                        "Week 10 (published): Week 10 readings (published)");
        assertThat(lectern.publish(Autumn.term().with(later)).plan().isEmpty()).isTrue();
    }

    @Test
    void insertsAWeekBeforeTheLaterOnesAndLeavesOthersModulesWhereTheyAre() {
        teacher.post("courses/12345/modules", "{\"module\":{\"name\":\"Syllabus\"}}");
        lectern.publish(Autumn.term().without("week-9"));
        teacher.post("courses/12345/modules", "{\"module\":{\"name\":\"Exams\"}}");
        lectern.publish(Autumn.term());
        assertThat(canvas.modules(Autumn.COURSE))
                .containsExactly(
                        "Syllabus (hidden): ",
                        "Week 9 (published): Week 9 readings (published)",
                        "Week 10 (published): Week 10 readings (published)",
                        "Exams (hidden): ");
    }

    @Test
    void putsTwoReadingListsOfAWeekInOrderAndNamesTheirDays() {
        var thursday = Autumn.session("a-second", 9, "2025-11-06", "More serving", Autumn.required("Orca", null));
        lectern.publish(Autumn.term().with(thursday));
        assertThat(canvas.modules(Autumn.COURSE).get(0))
                .isEqualTo(
                        "Week 9 (published): Week 9 readings, Tue (published)," + " Week 9 readings, Thu (published)");
    }

    @Test
    void removesWhatIsCancelledWithItsReadings() {
        lectern.publish(Autumn.term());
        var cancelled = new Amendment.Cancelled(LocalDate.parse("2025-11-04"), "travel");
        var run = lectern.publish(Autumn.term().amended("week-9", cancelled));
        assertThat(run.failures()).isEmpty();
        assertThat(run.plan().census().removed()).isZero();
        assertThat(canvas.modules(Autumn.COURSE)).containsExactly("Week 10 (published): Week 10 readings (published)");
        assertThat(canvas.pages(Autumn.COURSE)).containsExactly("Week 10 readings");
        assertThat(canvas.events(Autumn.COURSE)).hasSize(7).doesNotContain("Inference serving");
    }

    @Test
    void carriesHostileTitlesToTheLetter() {
        var title = "<script>alert(1)</script> \"A & B\" <b>x</b>";
        var hostile = new Reading(
                "</ul><img src=x onerror=alert(1)> & \u00a0 <!-- ", List.of(), null, "2312.07104", null, true, null);
        var term = Autumn.term().with(Autumn.session("week-9", 9, "2025-11-04", title, hostile));
        assertThat(lectern.publish(term).failures()).isEmpty();
        assertThat(lectern.publish(term).plan().isEmpty()).isTrue();
        assertThat(lectern.observe(term).items())
                .extractingByKey(new ItemKey("week-9", Part.PAGE))
                .extracting(item -> item.content().get(Field.TEXT))
                .isEqualTo("</ul><img src=x onerror=alert(1)> & <!-- <https://arxiv.org/abs/2312.07104>");
        assertThat(canvas.events(Autumn.COURSE)).contains(title);
    }

    @Test
    void knowsACourseByItsNumberInTheRegistry() {
        canvas.alsoKnownAs(Autumn.COURSE, "sis_course_id:COS597A-F2025");
        var term = Autumn.term().inCanvas("sis_course_id:COS597A-F2025");
        lectern.publish(term);
        canvas.forgetRequests();
        assertThat(lectern.publish(term).calls()).isEqualTo(new Calls(4, 0));
        assertThat(canvas.events(Autumn.COURSE)).hasSize(8);
    }

    @Test
    void followsEveryPageOfAList() {
        for (int i = 0; i < 120; i++) {
            teacher.post("courses/12345/pages", "{\"wiki_page\":{\"title\":\"Notes " + i + "\"}}");
        }
        lectern.publish(Autumn.term());
        canvas.forgetRequests();
        assertThat(lectern.publish(Autumn.term()).plan().isEmpty()).isTrue();
        assertThat(requests()).containsExactly(MODULES, PAGES, PAGES, EVENTS);
    }

    @Test
    void listsItemsThatCanvasLeftOut() {
        canvas.leaveOutItemsBeyond(0);
        lectern.publish(Autumn.term());
        var run = lectern.publish(Autumn.term());
        assertThat(run.plan().isEmpty()).isTrue();
        assertThat(run.calls()).isEqualTo(new Calls(5, 0));
    }

    @Test
    void purgesAllThatIsOurs() {
        lectern.publish(Autumn.term());
        assertThat(lectern.purge(Autumn.term()).failures()).isEmpty();
        assertThat(canvas.events(Autumn.COURSE)).isEmpty();
        assertThat(canvas.pages(Autumn.COURSE)).isEmpty();
        assertThat(canvas.modules(Autumn.COURSE)).isEmpty();
    }

    private Autumn movedToThursday() {
        var moved =
                Amendment.Changed.moved(LocalDate.parse("2025-11-04"), LocalDate.parse("2025-11-06"), null, null, null);
        return Autumn.term().amended("week-9", moved);
    }

    private List<String> requests() {
        return canvas.requests().stream().map(Exchange::toString).toList();
    }
}
