package org.lectern.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.standin.canvas.CanvasFault;
import org.lectern.standin.canvas.CanvasStandIn;
import org.lectern.standin.canvas.Exchange;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Part;
import org.lectern.sync.TargetRejected;
import tools.jackson.databind.JsonNode;

/** Crashes, people beside us, and what is ours after either. */
class CanvasOwnershipTest {

    private static final String EVENTS = "calendar_events?context_codes[]=course_12345&all_events=true&per_page=100";
    private static final String PAGES = "courses/12345/pages?include[]=body&per_page=100";
    private static final String MODULES = "courses/12345/modules?include[]=items&per_page=100";

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

    @ParameterizedTest
    @CsvSource({
        "POST, /calendar_events, LOST_ANSWER",
        "POST, /pages, LOST_ANSWER",
        "POST, /modules, LOST_ANSWER",
        "POST, /items, LOST_ANSWER",
        "PUT, /modules, LOST_ANSWER",
        "POST, /calendar_events, SERVER_ERROR",
        "POST, /pages, RESET",
        "POST, /modules, NO_ANSWER",
        "POST, /items, HTML_PAGE",
    })
    void finishesWhatWasInterruptedWithoutASecondOfAnything(String method, String path, CanvasFault fault) {
        canvas.failNext(method, path, fault);
        canvas.failNext(method, path, fault);
        var first = (fault == CanvasFault.NO_ANSWER ? lectern.impatient(canvas) : lectern).publish(Autumn.term());
        canvas.recover();
        assertThat(first.failures()).hasSize(1);
        assertThat(lectern.publish(Autumn.term()).failures()).isEmpty();
        holdsTheWholeCourseOnce();
    }

    @Test
    void finishesAfterAnyNumberOfWrites() {
        int all = lectern.publish(Autumn.term()).outcomes().size();
        lectern.purge(Autumn.term());
        for (int done = 0; done < all; done++) {
            lectern.loseTheLedger();
            breakOffAfter(done);
            lectern.publish(Autumn.term());
            canvas.recover();
            assertThat(lectern.publish(Autumn.term()).failures()).isEmpty();
            holdsTheWholeCourseOnce();
            lectern.purge(Autumn.term());
        }
    }

    @Test
    void adoptsEverythingByMarkWhenTheLedgerIsLost() {
        lectern.publish(Autumn.term());
        lectern.loseTheLedger();
        assertThat(lectern.publish(Autumn.term()).plan().isEmpty()).isTrue();
        holdsTheWholeCourseOnce();
    }

    @Test
    void knowsItsOwnByTheLedgerWhenTheMarksAreLost() {
        lectern.publish(Autumn.term());
        for (var event : teacher.get(EVENTS)) {
            teacher.put("calendar_events/" + event.path("id").asString(), described(event));
        }
        for (var page : teacher.get(PAGES)) {
            var body = "{\"wiki_page\":{\"body\":" + unmarked(page.path("body")) + "}}";
            teacher.put("courses/12345/pages/page_id:" + page.path("page_id").asString(), body);
        }
        var run = lectern.publish(Autumn.term());
        assertThat(run.plan().isEmpty()).isTrue();
        assertThat(run.plan().drifts()).isEmpty();
    }

    @Test
    void leavesAloneWhatOthersMade() {
        teacher.post("courses/12345/modules", "{\"module\":{\"name\":\"Week 9\"}}");
        teacher.post("courses/12345/pages", "{\"wiki_page\":{\"title\":\"Week 9 readings\",\"body\":\"Mine\"}}");
        teacher.post(
                "calendar_events",
                "{\"calendar_event\":{\"context_code\":\"course_12345\",\"title\":\"Inference serving\","
                        + "\"start_at\":\"2025-11-04T15:40:00Z\",\"end_at\":\"2025-11-04T17:00:00Z\"}}");
        lectern.publish(Autumn.term());
        assertThat(canvas.events(Autumn.COURSE)).hasSize(9);
        assertThat(canvas.modules(Autumn.COURSE)).hasSize(3);
        lectern.purge(Autumn.term());
        assertThat(canvas.events(Autumn.COURSE)).containsExactly("Inference serving");
        assertThat(canvas.pages(Autumn.COURSE)).containsExactly("Week 9 readings");
        assertThat(canvas.modules(Autumn.COURSE)).containsExactly("Week 9 (hidden): ");
    }

    @Test
    void doesNotTakeAModuleThatWasThereBeforeForTheOneItMeantToMake() {
        teacher.post("courses/12345/modules", "{\"module\":{\"name\":\"Week 9\"}}");
        canvas.failNext("POST", "/modules", CanvasFault.LOST_ANSWER);
        lectern.publish(Autumn.term());
        lectern.publish(Autumn.term());
        assertThat(canvas.modules(Autumn.COURSE))
                .containsExactly(
                        "Week 9 (hidden): ",
                        "Week 9 (published): Week 9 readings (published)",
                        "Week 10 (published): Week 10 readings (published)");
    }

    @Test
    void doesNotTakeATeachersCopyForItsOwn() {
        lectern.publish(Autumn.term());
        teacher.post("courses/12345/pages", copyOfAPage());
        assertThat(lectern.publish(Autumn.term()).plan().isEmpty()).isTrue();
    }

    @Test
    void stopsWhereNothingTellsTheCopyFromTheOriginal() {
        lectern.publish(Autumn.term());
        teacher.post("courses/12345/pages", copyOfAPage());
        lectern.loseTheLedger();
        assertThatThrownBy(() -> lectern.observe(Autumn.term()))
                .isInstanceOf(TargetRejected.class)
                .hasMessageContaining("page 'Copy'")
                .hasMessageContaining("page 'Week ");
    }

    @Test
    void keepsAPersonsEditAndSaysSo() {
        lectern.publish(Autumn.term());
        var id = idOf("Compilers");
        teacher.put("calendar_events/" + id, "{\"calendar_event\":{\"location_name\":\"Outside\"}}");
        var run = lectern.publish(Autumn.term().inRoom("Friend Center 104"));
        assertThat(run.plan().drifts())
                .singleElement()
                .satisfies(drift -> assertThat(List.of(drift.found(), drift.wanted()))
                        .containsExactly("Outside", "Friend Center 104"));
        assertThat(teacher.get("calendar_events/" + id).path("location_name").asString())
                .isEqualTo("Outside");
    }

    @Test
    void seesThatAPersonDeletedAnEventAndDoesNotBringItBackUnasked() {
        lectern.publish(Autumn.term());
        teacher.delete("calendar_events/" + idOf("Compilers"));
        var run = lectern.publish(Autumn.term());
        assertThat(run.plan().isEmpty()).isTrue();
        assertThat(run.plan().drifts()).hasSize(1);
        assertThat(lectern.publish(Autumn.term().overwriting()).failures()).isEmpty();
        assertThat(canvas.events(Autumn.COURSE)).contains("Compilers");
    }

    @Test
    void bringsBackAModuleThatAPersonDeletedWhereEditsAreOverwritten() {
        lectern.publish(Autumn.term());
        teacher.delete("courses/12345/modules/"
                + teacher.get(MODULES).get(0).path("id").asString());
        canvas.failNext("POST", "/modules", CanvasFault.LOST_ANSWER);
        lectern.publish(Autumn.term().overwriting());
        assertThat(lectern.publish(Autumn.term().overwriting()).failures()).isEmpty();
        holdsTheWholeCourseOnce();
    }

    /** An empty list is no proof: a second module would have nothing that tells it from the first. */
    @Test
    void asksForAModuleThatTheListLacks() {
        lectern.publish(Autumn.term());
        canvas.failNext("GET", "/modules", CanvasFault.EMPTY_LIST);

        var run = lectern.publish(Autumn.term().overwriting());

        assertThat(run.plan().isEmpty()).isTrue();
        holdsTheWholeCourseOnce();
    }

    @Test
    void findsAnEventThatAPersonMovedToAnotherCalendar() {
        canvas.addCourse("777", "Another", ZoneId.of("America/New_York"));
        lectern.publish(Autumn.term());
        var id = idOf("Compilers");
        teacher.put("calendar_events/" + id, "{\"calendar_event\":{\"context_code\":\"course_777\"}}");
        assertThat(lectern.publish(Autumn.term()).plan().isEmpty()).isTrue();
        assertThat(canvas.events("777")).containsExactly("Compilers");
    }

    @Test
    void countsDeletingWhatIsGoneAsDone() {
        lectern.publish(Autumn.term());
        var connection = lectern.connect(Autumn.term().schedule());
        var items = connection.observe().items();
        lectern.purge(Autumn.term());
        items.values().stream()
                .filter(item -> item.key().part() != Part.PUBLICATION)
                .forEach(connection::delete);
        assertThat(canvas.events(Autumn.COURSE)).isEmpty();
    }

    @Test
    void makesNothingTwiceWhenAskedTwice() {
        var wanted = lectern.target.project(Autumn.term().schedule()).items();
        var connection = lectern.connect(Autumn.term().schedule());
        wanted.forEach(connection::create);
        wanted.forEach(connection::create);
        holdsTheWholeCourseOnce();
    }

    @Test
    void doesNotDeleteAModuleWithAPersonsItems() {
        lectern.publish(Autumn.term());
        var module = teacher.get(MODULES).get(0).path("id").asString();
        teacher.post(
                "courses/12345/modules/" + module + "/items",
                "{\"module_item\":{\"type\":\"SubHeader\",\"title\":\"Before class\"}}");
        var run = lectern.publish(Autumn.term().without("week-9"));
        assertThat(run.failures())
                .extracting(Throwable::getMessage)
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .isEqualTo("module 'Week 9' in Canvas is not needed any more, but holds what Lectern did not put there:"
                        + " 'Before class'. Move that to another module, and the next run deletes this one.");
        assertThat(canvas.modules(Autumn.COURSE).get(0)).isEqualTo("Week 9 (published): Before class (hidden)");
    }

    @Test
    void neverRenamesAPageThroughItsLink() {
        lectern.publish(Autumn.term());
        assertThat(canvas.writes())
                .filteredOn(exchange -> exchange.path().contains("/items"))
                .extracting(Exchange::body)
                .noneMatch(body -> body.contains("title"));
        assertThat(lectern.observe(Autumn.term()).items().get(new ItemKey("week-9", Part.LINK)))
                .satisfies(link -> assertThat(link.content().get(Field.WITHIN)).isEqualTo("week-9"));
    }

    private void holdsTheWholeCourseOnce() {
        assertThat(canvas.events(Autumn.COURSE)).hasSize(8);
        assertThat(canvas.pages(Autumn.COURSE)).containsExactlyInAnyOrder("Week 9 readings", "Week 10 readings");
        assertThat(canvas.modules(Autumn.COURSE))
                .containsExactly(
                        "Week 9 (published): Week 9 readings (published)",
                        "Week 10 (published): Week 10 readings (published)");
    }

    /** The write after that many arrives, but its answer does not. */
    private void breakOffAfter(int writes) {
        canvas.failAfterWrites(writes, CanvasFault.LOST_ANSWER);
    }

    private String idOf(String title) {
        for (var event : teacher.get(EVENTS)) {
            if (event.path("title").asString().equals(title)) {
                return event.path("id").asString();
            }
        }
        throw new AssertionError("no event " + title);
    }

    private String copyOfAPage() {
        var body = teacher.get(PAGES).get(0).path("body");
        return "{\"wiki_page\":{\"title\":\"Copy\",\"body\":" + body + "}}";
    }

    private static String described(JsonNode event) {
        return "{\"calendar_event\":{\"description\":" + unmarked(event.path("description")) + "}}";
    }

    private static String unmarked(JsonNode html) {
        return html.toString().replaceAll("<span data-lectern=[^>]*></span>", "");
    }
}
