package org.lectern.canvas;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.lectern.http.HttpSettings;
import org.lectern.schedule.Installation;
import org.lectern.standin.canvas.CanvasStandIn;
import org.lectern.sync.Target;
import org.lectern.sync.TargetContract;

class CanvasContractTest implements TargetContract {

    private final CanvasStandIn canvas = CanvasStandIn.start(0);
    private final Teacher teacher = new Teacher(canvas);
    private final Target target = target(canvas.baseUrl(), canvas.token(), 1);
    private final List<String> addresses = new ArrayList<>();

    /** The target at an address, which asks for each thing so often. */
    static Target target(String baseUrl, String token, int attempts) {
        var second = Duration.ofSeconds(1);
        var patience = new HttpSettings(Duration.ofSeconds(5), Duration.ofSeconds(5), attempts, second, second);
        return new CanvasTarget(
                new CanvasSettings(URI.create(baseUrl), Secret.of(token), 60_000),
                new Installation("lectern", URI.create("https://lectern.example.edu")),
                patience,
                new Random(1),
                duration -> {});
    }

    @BeforeEach
    void addsTheCourse() {
        canvas.addCourse("12345", "Efficient Systems", ZoneId.of("America/New_York"));
    }

    @AfterEach
    void stops() {
        canvas.stop();
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public void addForeign() {
        var module = teacher.post("courses/12345/modules", "{\"module\":{\"name\":\"Week 2\"}}");
        var page = teacher.post(
                "courses/12345/pages", "{\"wiki_page\":{\"title\":\"Week 2 readings\",\"body\":\"Mine\"}}");
        var event = teacher.post(
                "calendar_events",
                "{\"calendar_event\":{\"context_code\":\"course_12345\",\"title\":\"Topic of week-2\","
                        + "\"start_at\":\"2025-09-09T14:40:00Z\",\"end_at\":\"2025-09-09T16:00:00Z\"}}");
        addresses.add("courses/12345/modules/" + module.path("id").asString());
        addresses.add("courses/12345/pages/page_id:" + page.path("page_id").asString());
        addresses.add("calendar_events/" + event.path("id").asString());
    }

    @Override
    public List<String> foreign() {
        return addresses.stream()
                .map(address -> teacher.get(address).toString())
                .toList();
    }

    @Override
    public int size() {
        return canvas.events("12345").size()
                + canvas.pages("12345").size()
                + (int) String.join(", ", canvas.modules("12345"))
                        .chars()
                        .filter(sign -> sign == ',' || sign == ':')
                        .count();
    }
}
