package org.lectern;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jsoup.Jsoup;
import org.lectern.standin.canvas.CanvasStandIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A course on Canvas as somebody else's program reads it. */
final class CanvasView {

    private static final JsonMapper JSON = new JsonMapper();

    private final CanvasStandIn canvas;
    private final String course;

    CanvasView(CanvasStandIn canvas, String course) {
        this.canvas = canvas;
        this.course = course;
    }

    List<JsonNode> events() {
        return list("calendar_events?all_events=true&per_page=100&context_codes%5B%5D=course_" + course);
    }

    List<JsonNode> pages() {
        return list("courses/" + course + "/pages?per_page=100&include%5B%5D=body");
    }

    List<JsonNode> modules() {
        return list("courses/" + course + "/modules?per_page=100&include%5B%5D=items");
    }

    /** When a page is to be read by, and what it lists. */
    List<String> pagesWithTimes() {
        return pages().stream()
                .map(page -> page.path("todo_date").asString("") + " "
                        + page.path("title").asString() + " "
                        + (page.path("published").asBoolean() ? "(published)" : "(hidden)"))
                .toList();
    }

    /** The readings of the page that is to be read by this instant, as "- title <link>". */
    List<String> readings(String start) {
        return pages().stream()
                .filter(page -> page.path("todo_date").asString("").equals(start))
                .flatMap(page -> Jsoup.parse(page.path("body").asString()).select("li").stream())
                .map(item -> item.select("a").isEmpty()
                        ? "- " + item.text()
                        : "- " + item.text() + " <" + item.select("a").attr("href") + ">")
                .toList();
    }

    /** All of it, to compare with a later time. */
    String everything() {
        return events() + "\n" + pages() + "\n" + modules();
    }

    /** Reading leaves no trace among the requests that are counted: call it after counting. */
    private List<JsonNode> list(String path) {
        var request = new Request.Builder()
                .url(canvas.baseUrl() + "/api/v1/" + path)
                .header("Authorization", "Bearer " + canvas.token())
                .build();
        try (var response = new OkHttpClient().newCall(request).execute()) {
            List<JsonNode> found = new ArrayList<>();
            JSON.readTree(response.body().string()).forEach(found::add);
            return found;
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
