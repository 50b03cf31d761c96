package org.lectern.standin.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The stand-in against contracts/canvas.md, where a sync would notice the difference. */
class CanvasStandInTest {

    private final CanvasStandIn canvas = CanvasStandIn.start(0);
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void addsACourse() {
        canvas.addCourse("1", "Systems", ZoneId.of("America/New_York"));
    }

    @AfterEach
    void stops() {
        canvas.stop();
    }

    @Test
    void keepsTheMarkAndLosesCommentsScriptsAndRel() {
        var page = json(post(
                "/courses/1/pages",
                "{\"wiki_page\":{\"title\":\"A\",\"body\":\"<!-- c --><span data-lectern='x' style='display:none'></span>"
                        + "<script>1</script><a rel='r' href='https://a.example'>A</a><section>S</section>\"}}"));
        assertThat(page.path("body").asString())
                .contains("<span data-lectern=\"x\" style=\"display: none;\"></span>"
                        + "<a href=\"https://a.example\">A</a> S ")
                .startsWith("<link rel=\"stylesheet\"")
                .endsWith("</script>");
    }

    @Test
    void takesFormsAsWellAsJson() {
        var answer = send("POST", "/courses/1/modules", "module%5Bname%5D=Week+1", "application/x-www-form-urlencoded");
        assertThat(json(answer).path("name").asString()).isEqualTo("Week 1");
        assertThat(json(answer).path("published").asBoolean()).isFalse();
    }

    @Test
    void neverFreesASlug() {
        var first = json(post("/courses/1/pages", "{\"wiki_page\":{\"title\":\"R\u00e9sum\u00e9 & more\"}}"));
        assertThat(first.path("url").asString()).isEqualTo("resume-and-more");
        delete("/courses/1/pages/resume-and-more");
        var second = json(post("/courses/1/pages", "{\"wiki_page\":{\"title\":\"Resume and more\"}}"));
        assertThat(second.path("url").asString()).isEqualTo("resume-and-more-2");
    }

    @Test
    void makesAPageOfAPutToNone() {
        var made = json(put("/courses/1/pages/not-there", "{\"wiki_page\":{\"body\":\"x\"}}"));
        assertThat(made.path("title").asString()).isEqualTo("not there");
    }

    @Test
    void clearsAToDoDateOnlyByTheCheckbox() {
        var id = json(post(
                        "/courses/1/pages",
                        "{\"wiki_page\":{\"title\":\"A\",\"student_todo_at\":\"2025-09-09T10:40:00-04:00\"}}"))
                .path("page_id")
                .asString();
        var path = "/courses/1/pages/page_id:" + id;
        assertThat(json(put(path, "{\"wiki_page\":{\"student_todo_at\":null}}"))
                        .path("todo_date")
                        .asString())
                .isEqualTo("2025-09-09T14:40:00Z");
        assertThat(json(put(path, "{\"wiki_page\":{\"student_planner_checkbox\":false}}"))
                        .path("todo_date")
                        .isNull())
                .isTrue();
    }

    @Test
    void refusesToChangeADeletedEventAsIfARightWereMissing() {
        var id = json(event("\"title\":\"A\",\"start_at\":\"2025-09-09T14:40:00Z\""))
                .path("id")
                .asString();
        assertThat(delete("/calendar_events/" + id).statusCode()).isEqualTo(200);
        assertThat(delete("/calendar_events/" + id).statusCode()).isEqualTo(401);
        assertThat(put("/calendar_events/" + id, "{\"calendar_event\":{\"title\":\"B\"}}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(json(get("/calendar_events/" + id)).path("workflow_state").asString())
                .isEqualTo("deleted");
    }

    @Test
    void worksOutAWholeDayAnewWhenItsTimeChanges() {
        var made = json(event("\"all_day\":true,\"start_at\":\"2025-10-14T12:00:00-04:00\","
                + "\"time_zone_edited\":\"America/New_York\""));
        assertThat(made.path("start_at").asString()).isEqualTo("2025-10-14T04:00:00Z");
        var moved = json(put(
                "/calendar_events/" + made.path("id").asString(),
                "{\"calendar_event\":{\"all_day\":true,\"start_at\":\"2025-10-15T12:00:00-04:00\","
                        + "\"end_at\":\"2025-10-15T13:00:00-04:00\"}}"));
        assertThat(moved.path("all_day").asBoolean()).isFalse();
    }

    @Test
    void listsTodayOnlyUnlessAskedForAll() {
        event("\"start_at\":\"2025-09-09T14:40:00Z\"");
        assertThat(json(get("/calendar_events?context_codes%5B%5D=course_1"))).isEmpty();
        assertThat(json(get("/calendar_events?context_codes%5B%5D=course_1&all_events=true")))
                .hasSize(1);
        assertThat(get("/calendar_events?context_codes%5B%5D=course_2").statusCode())
                .isEqualTo(401);
    }

    @Test
    void pagesListsWithAbsoluteLinks() {
        for (int i = 0; i < 3; i++) {
            post("/courses/1/modules", "{\"module\":{\"name\":\"M" + i + "\"}}");
        }
        var answer = get("/courses/1/modules?include%5B%5D=items&per_page=2");
        var address = "<" + canvas.baseUrl() + "/api/v1/courses/1/modules?include%5B%5D=items&page=";
        assertThat(answer.headers().firstValue("Link"))
                .hasValue(address + "1&per_page=2>; rel=\"current\"," + address + "2&per_page=2>; rel=\"next\","
                        + address + "1&per_page=2>; rel=\"first\"," + address + "2&per_page=2>; rel=\"last\"");
        assertThat(json(answer)).hasSize(2);
    }

    @Test
    void publishesThePagesOfAModuleWithIt() {
        post("/courses/1/pages", "{\"wiki_page\":{\"title\":\"A\"}}");
        var module = json(post("/courses/1/modules", "{\"module\":{\"name\":\"M\",\"published\":true}}"))
                .path("id")
                .asString();
        var items = "/courses/1/modules/" + module + "/items";
        assertThat(post(items, "{\"module_item\":{\"type\":\"Page\",\"page_url\":\"b\"}}")
                        .statusCode())
                .isEqualTo(400);
        post(items, "{\"module_item\":{\"type\":\"Page\",\"page_url\":\"a\"}}");
        assertThat(canvas.modules("1")).containsExactly("M (hidden): A (hidden)");
        put("/courses/1/modules/" + module, "{\"module\":{\"published\":true}}");
        assertThat(canvas.modules("1")).containsExactly("M (published): A (published)");
        assertThat(json(get("/courses/1/pages/a")).path("published").asBoolean())
                .isTrue();
    }

    @Test
    void asksForItsToken() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(canvas.baseUrl() + "/api/v1/courses/1"))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void showsPeopleWhatItHoldsAndRunsNothingOfIt() throws Exception {
        event("\"title\":\"<script>alert(1)</script>\",\"start_at\":\"2025-11-04T15:40:00Z\","
                + "\"end_at\":\"2025-11-04T17:00:00Z\",\"location_name\":\"Friend Center 016\"");
        var page = client.send(
                HttpRequest.newBuilder(URI.create(canvas.baseUrl() + "/")).build(), BodyHandlers.ofString());
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body())
                .startsWith("<!doctype html>")
                .contains("Tue, Nov 4, 10:40\u201312:00", "&lt;script&gt;alert(1)", "Friend Center 016")
                .doesNotContain("<script>");
    }

    private HttpResponse<String> event(String fields) {
        return post("/calendar_events", "{\"calendar_event\":{\"context_code\":\"course_1\"," + fields + "}}");
    }

    private HttpResponse<String> get(String path) {
        return send("GET", path, "", "");
    }

    private HttpResponse<String> delete(String path) {
        return send("DELETE", path, "", "");
    }

    private HttpResponse<String> post(String path, String body) {
        return send("POST", path, body, "application/json");
    }

    private HttpResponse<String> put(String path, String body) {
        return send("PUT", path, body, "application/json");
    }

    private HttpResponse<String> send(String method, String path, String body, String type) {
        var request = HttpRequest.newBuilder(URI.create(canvas.baseUrl() + "/api/v1" + path))
                .header("Authorization", "Bearer " + canvas.token())
                .header("Content-Type", type.isEmpty() ? "text/plain" : type)
                .method(method, BodyPublishers.ofString(body));
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.MAPPER.readTree(answer.body());
    }
}
