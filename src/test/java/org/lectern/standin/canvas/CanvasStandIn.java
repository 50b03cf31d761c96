package org.lectern.standin.canvas;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Canvas on this machine: remembers what is written, answers as contracts/canvas.md says, fails when asked to. Its first
 * page shows what it holds.
 */
public final class CanvasStandIn {

    private static final String TOKEN = "canvas-stand-in-token";

    private final Map<String, StandInCourse> courses = new LinkedHashMap<>();
    private final Map<String, String> otherNames = new LinkedHashMap<>();
    private final List<Exchange> requests = new ArrayList<>();
    private final Faults faults = new Faults();
    private final CalendarDesk calendar;
    private final PageDesk pages;
    private final ModuleDesk modules;
    private final WireMockServer server;

    private CanvasStandIn(int port) {
        var ids = new Ids();
        var clock = Clock.systemUTC();
        this.calendar = new CalendarDesk(courses, ids, clock);
        this.pages = new PageDesk(ids, clock);
        this.modules = new ModuleDesk(ids);
        var options = port == 0 ? options().dynamicPort() : options().port(port);
        this.server = new WireMockServer(options.disableRequestJournal().extensions(new Transformer()));
        server.stubFor(any(anyUrl()).willReturn(ok()));
    }

    /** Starts one; port 0 is a free one. */
    public static CanvasStandIn start(int port) {
        var standIn = new CanvasStandIn(port);
        standIn.server.start();
        return standIn;
    }

    public void stop() {
        server.stop();
    }

    public String baseUrl() {
        return server.baseUrl();
    }

    /** What it takes for an access token. */
    public String token() {
        return TOKEN;
    }

    public synchronized CanvasStandIn addCourse(String id, String name, ZoneId zone) {
        courses.put(id, new StandInCourse(id, name, zone));
        return this;
    }

    /** Another name by which a course is known, such as {@code sis_course_id:X}. */
    public synchronized CanvasStandIn alsoKnownAs(String id, String name) {
        otherNames.put(name, id);
        return this;
    }

    /** Lists longer modules without their items, as Canvas may. */
    public synchronized void leaveOutItemsBeyond(int count) {
        modules.leaveOutItemsBeyond(count);
    }

    /** The API requests so far, in order. */
    public synchronized List<Exchange> requests() {
        return List.copyOf(requests);
    }

    public synchronized List<Exchange> writes() {
        return requests.stream().filter(Exchange::isWrite).toList();
    }

    public synchronized void forgetRequests() {
        requests.clear();
    }

    /** How often the class was told of a new event or a new time. */
    public synchronized int mails() {
        return calendar.mails();
    }

    /** The titles in a course's calendar, by time. */
    public synchronized List<String> events(String course) {
        return calendar.in("course_" + course).stream()
                .map(event -> event.path("title").asString())
                .toList();
    }

    /** The titles of a course's pages, oldest first. */
    public synchronized List<String> pages(String course) {
        return known(course).pages.stream()
                .filter(page -> !StandInCourse.isDeleted(page))
                .map(page -> page.path("title").asString())
                .toList();
    }

    /** A line a module, in order: "Week 2 (published): Week 2 readings (published)". */
    public synchronized List<String> modules(String course) {
        var found = known(course);
        return ModuleDesk.inOrder(found.modules).stream()
                .map(module -> titled(module, "name") + ": "
                        + ModuleDesk.inOrder(found.items(module)).stream()
                                .map(item -> titled(item, "title"))
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    /** The next request fails, and then all is well. */
    public void failNext(CanvasFault fault) {
        failNext(".*", "", fault);
    }

    /** The next request of this method whose path holds these letters fails. */
    public synchronized void failNext(String method, String pathPart, CanvasFault fault) {
        faults.next(method, pathPart, fault);
    }

    /** So many writes are answered; the next one fails. */
    public synchronized void failAfterWrites(int writes, CanvasFault fault) {
        faults.afterWrites(writes, fault);
    }

    /** So many writes are answered, and what is read meanwhile; from then on all requests fail. */
    public synchronized void failFrom(int writes, CanvasFault fault) {
        faults.from(writes, fault);
    }

    public synchronized void failAlways(CanvasFault fault) {
        faults.always(fault);
    }

    public synchronized void recover() {
        faults.none();
    }

    private StandInCourse known(String course) {
        return Optional.ofNullable(courses.get(course))
                .orElseThrow(() -> new IllegalArgumentException("No course " + course + " was added"));
    }

    private static String titled(JsonNode object, String name) {
        return object.path(name).asString() + (object.path("published").asBoolean() ? " (published)" : " (hidden)");
    }

    private synchronized ResponseDefinition respond(Request request) {
        var ask = Ask.of(request);
        if (ask.path().isEmpty()) {
            return Answer.html(new Overview(courses.values(), calendar).html()).definition();
        }
        var exchange = new Exchange(ask.method(), ask.rawPath(), ask.query(), request.getBodyAsString());
        requests.add(exchange);
        var fault = faults.of(exchange);
        if (fault.isPresent() && !fault.get().isAfterTheFact()) {
            return fault.get().response().build();
        }
        var answer = isSignedIn(request) ? route(ask) : null;
        if (answer == null) {
            return CanvasFault.INVALID_TOKEN.response().build();
        }
        return fault.map(lost -> lost.response().build()).orElseGet(answer::definition);
    }

    private static boolean isSignedIn(Request request) {
        return ("Bearer " + TOKEN).equals(request.getHeader("Authorization"));
    }

    private Answer route(Ask ask) {
        var path = ask.path();
        if (path.get(0).equals("calendar_events")) {
            return calendar.answer(ask);
        }
        if (path.equals(List.of("users", "self"))) {
            return Answer.ok(ask, Json.object().put("id", 4).put("name", "Lectern (service)"));
        }
        if (!path.get(0).equals("courses") || path.size() < 2) {
            return Answer.notFound();
        }
        var id = otherNames.getOrDefault(path.get(1), path.get(1));
        return Optional.ofNullable(courses.get(id))
                .map(course -> inside(ask, course, path.subList(2, path.size())))
                .orElseGet(Answer::notFound);
    }

    private Answer inside(Ask ask, StandInCourse course, List<String> path) {
        if (path.isEmpty()) {
            var shown = Json.object()
                    .put("id", Long.parseLong(course.id))
                    .put("name", course.name)
                    .put("time_zone", course.zone.getId());
            return Answer.ok(ask, shown);
        }
        var rest = path.subList(1, path.size());
        return switch (path.get(0)) {
            case "pages" -> pages.answer(ask, course, rest);
            case "modules" -> modules.answer(ask, course, rest);
            default -> Answer.notFound();
        };
    }

    private final class Transformer implements ResponseDefinitionTransformerV2 {

        @Override
        public String getName() {
            return "canvas";
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            return respond(event.getRequest());
        }
    }
}
