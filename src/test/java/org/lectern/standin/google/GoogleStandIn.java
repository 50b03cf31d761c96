package org.lectern.standin.google;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A stand-in for Google Calendar and its sign-in on this machine. It remembers what it is given; a person's hand and
 * every failure of contracts/google-calendar.md section 12 can be played.
 */
public final class GoogleStandIn {

    private final Held held;
    private final SignIn signIn = new SignIn();
    private final Router router;
    private final Front front;
    private final WireMockServer server;

    private GoogleStandIn(int port, @Nullable Path state) {
        held = new Held(state);
        router = new Router(held, signIn);
        front = new Front(held, router, signIn);
        server = new WireMockServer(options()
                .bindAddress("127.0.0.1")
                .port(port)
                .disableRequestJournal()
                .extensions(front));
    }

    /** Starts on this port; 0: any that is free. */
    public static GoogleStandIn start(int port) {
        return start(port, null);
    }

    /** Starts with what the file holds from an earlier time, and keeps it there; null: nothing is kept. */
    public static GoogleStandIn start(int port, @Nullable Path state) {
        var standIn = new GoogleStandIn(port, state);
        standIn.server.start();
        standIn.server.stubFor(any(anyUrl()).willReturn(ok()));
        return standIn;
    }

    public void stop() {
        server.stop();
    }

    /** For {@code lectern.google.root-url}; a browser finds a page of what is held there. */
    public String rootUrl() {
        return "http://localhost:" + server.port() + "/";
    }

    /** Writes a key for {@code lectern.google.credentials} that signs in here. */
    public Path keyFile(Path folder) {
        try {
            return signIn.writeKey(folder, rootUrl() + "token");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Method and path of every request but sign-in, ids replaced by words, in their order. */
    public List<String> requests() {
        return front.requests();
    }

    public void forgetRequests() {
        front.forgetRequests();
    }

    /** How often somebody signed in. */
    public int signIns() {
        return signIn.issued();
    }

    /** The next requests fail, one by one. */
    public void failNext(Failure... failures) {
        front.fail(List.of(failures));
    }

    /** The next parts of batches fail, one by one; a batch is worked off from its end. */
    public void failNextParts(Failure... failures) {
        front.failParts(List.of(failures));
    }

    public void failAll(Failure failure) {
        front.failAlways(failure);
    }

    /** So many requests are answered; from then on all fail. */
    public void failFrom(int requests, Failure failure) {
        front.failFrom(requests, failure);
    }

    public void failSignIn(Failure failure) {
        front.failSignIn(failure);
    }

    public void heal() {
        front.failAlways(null);
    }

    public void pageSize(int size) {
        router.pageSize(size);
    }

    public void expireSyncTokens() {
        held.forgetTokens();
    }

    public void revokeAccessTokens() {
        signIn.revoke();
    }

    /** The ids of all calendars. */
    public List<String> calendars() {
        return held.ids();
    }

    public ObjectNode calendar(String calendar) {
        return held.calendar(calendar).withObject("/resource");
    }

    /** The role of everybody; "" where nobody but its owner sees the calendar. */
    public String sharedWithEverybody(String calendar) {
        return held.calendar(calendar)
                .withObject("/acl")
                .path("default")
                .path("role")
                .asString("");
    }

    /** Somebody's calendar; {@code access} is the role that Lectern's account has there. */
    public String addCalendar(String summary, String zone, String access) {
        return Json.text(held.addCalendar(Json.object().put("summary", summary).put("timeZone", zone), access), "id");
    }

    public void dropCalendar(String calendar) {
        held.calendars().remove(calendar);
    }

    /** The events that are not deleted. */
    public List<ObjectNode> events(String calendar) {
        return held.calendar(calendar).withObject("/events").properties().stream()
                .map(kept -> (ObjectNode) kept.getValue())
                .filter(kept -> !EventCalls.isCancelled(kept))
                .map(kept -> kept.withObject("/event").deepCopy())
                .toList();
    }

    /** A person adds an event; returns its id. */
    public String addEvent(String calendar, ObjectNode event) {
        var call = new Call("POST", List.of(), Map.of(), Map.of(), event.toString());
        var answer = new EventCalls(held).insert(calendar, call);
        return answer.body() == null ? "" : Json.text(answer.body(), "id");
    }

    /** A person edits an event. */
    public void editEvent(String calendar, String event, Consumer<ObjectNode> edit) {
        var changed = EventCalls.event(held.calendar(calendar), event)
                .withObject("/event")
                .deepCopy();
        edit.accept(changed);
        new EventCalls(held)
                .update(calendar, event, new Call("PUT", List.of(), Map.of(), Map.of(), changed.toString()));
    }

    /** A person deletes an event; it stays as a tombstone. */
    public void deleteEvent(String calendar, String event) {
        new EventCalls(held).cancel(EventCalls.event(held.calendar(calendar), event));
    }

    /** A person empties the bin: what is deleted there never comes back. */
    public void emptyBin(String calendar) {
        held.calendar(calendar).withObject("/events").properties().stream()
                .map(kept -> (ObjectNode) kept.getValue())
                .filter(EventCalls::isCancelled)
                .forEach(kept -> kept.put("purged", true));
    }
}
