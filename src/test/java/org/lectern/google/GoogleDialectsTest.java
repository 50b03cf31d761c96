package org.lectern.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Schedules;
import org.lectern.standin.google.Failure;
import org.lectern.standin.google.GoogleStandIn;
import org.lectern.sync.Connection;
import org.lectern.sync.Field;
import org.lectern.sync.InMemoryLedger;
import org.lectern.sync.Memory;
import org.lectern.sync.Run;
import org.lectern.sync.TargetUnavailable;

/** Answers that differ from the stand-in's: those that mean the same, and those that mean nothing. */
class GoogleDialectsTest {

    private static final GoogleStandIn GOOGLE = GoogleStandIn.start(0);
    private static final Schedule THEIRS =
            Schedules.cos597a().onGoogle("a b#c@example.edu").build();

    @RegisterExtension
    private final WireMockExtension server =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    @TempDir
    private static Path folder;

    private static Path standInsKey = Path.of("");

    @BeforeAll
    static void makeKey() {
        standInsKey = GOOGLE.keyFile(folder);
    }

    @AfterAll
    static void stop() {
        GOOGLE.stop();
    }

    @BeforeEach
    void signsInWithoutAWordOfHowLong() {
        server.stubFor(post("/token").willReturn(okJson("{\"access_token\":\"abc\",\"token_type\":\"Bearer\"}")));
    }

    @Test
    void takesAListWithoutItemsForAnEmptyOne() throws IOException {
        answers("{\"kind\":\"calendar#events\"}");
        var observed = connect("").observe();
        assertThat(observed.items()).isEmpty();
        assertThat(observed.cursor()).isEqualTo("a b#c@example.edu");
    }

    @Test
    void takesANullForWhatIsNotThere() throws IOException {
        answers("{\"kind\":\"calendar#events\",\"items\":null,\"summary\":null,\"nextPageToken\":null,"
                + "\"nextSyncToken\":null}");
        assertThat(connect("").observe().items()).isEmpty();
    }

    @Test
    void doesNotGoInACircle() throws IOException {
        answers("{\"kind\":\"calendar#events\",\"items\":[],\"nextPageToken\":\"again\"}");
        var connection = connect("");
        assertThatThrownBy(connection::observe)
                .isInstanceOf(TargetUnavailable.class)
                .hasMessageContaining("a list whose pages lead in a circle");
    }

    @Test
    void writesIdsIntoAddressesAsTheyMustBeAndBelowAnyRoot() throws IOException {
        answers("{\"kind\":\"calendar#events\",\"nextSyncToken\":\"a+b/c==\"}");
        connect("/behind/a/proxy").observe();
        connect("/behind/a/proxy/", new Memory(Map.of(), "a b#c@example.edu a+b/c=="))
                .observe();
        assertThat(server.getAllServeEvents())
                .extracting(event -> event.getRequest().getUrl())
                .filteredOn(url -> !url.equals("/token"))
                .containsExactlyInAnyOrder(
                        "/behind/a/proxy/calendar/v3/calendars/a%20b%23c@example.edu/events?maxResults=2500",
                        "/behind/a/proxy/calendar/v3/calendars/a%20b%23c@example.edu/events?maxResults=2500"
                                + "&syncToken=a%2Bb/c%3D%3D");
    }

    @Test
    void updatesAnEventThatHasNoVersionAndLeavesOutDeletedOnes() throws IOException {
        var event = "{\"id\":\"abcde\",\"status\":\"confirmed\",\"etag\":null,\"description\":null,\"location\":null,"
                + "\"summary\":\"A\",\"start\":{\"dateTime\":\"2025-09-09T14:40:00Z\"},"
                + "\"end\":{\"dateTime\":\"2025-09-09T16:00:00Z\"},"
                + "\"extendedProperties\":{\"private\":{\"lectern\":\"week-2.cos597a-fall2025@lectern\"}}}";
        answers("{\"kind\":\"calendar#events\",\"items\":[{\"id\":\"gone1\",\"status\":\"cancelled\"}," + event + "]}");
        var connection = connect("");
        var items = connection.observe().items();
        assertThat(items.keySet()).containsExactly(Keys.event("week-2"));
        server.stubFor(WireMock.put(anyUrl()).willReturn(okJson(event)));
        var item = items.values().iterator().next();
        connection.update(item, item.content().with(Field.PLACE, "Friend Center 104"));
        server.verify(putRequestedFor(anyUrl()).withHeader("If-Match", absent()));
    }

    @Test
    void followsNobodyElsewhere() throws IOException {
        server.stubFor(any(anyUrl())
                .atPriority(9)
                .willReturn(aResponse().withStatus(302).withHeader("Location", "/")));
        var connection = connect("");
        assertThatThrownBy(connection::observe)
                .isInstanceOf(TargetUnavailable.class)
                .hasMessageContaining("status 302");
    }

    @Test
    void saysThatItIsTheSignInThatAnswersNothingUsable() throws IOException {
        server.stubFor(post("/token").willReturn(okJson("{\"hello\":\"world\"}")));
        var connection = connect("");
        assertThatThrownBy(connection::observe)
                .isInstanceOf(TargetUnavailable.class)
                .hasMessageStartingWith("Google's sign-in gave no usable answer");
    }

    /** Taken for an empty one, a second calendar would be made. */
    @Test
    void believesNoListOfCalendarsThatIsNone() {
        var target = Trial.target(GOOGLE.rootUrl(), standInsKey, Trial.HTTP);
        var schedule = Schedules.cos597a().onGoogle().build();
        GOOGLE.failNext(Failure.OTHER_JSON);
        assertThatThrownBy(() -> Run.of(target, new InMemoryLedger(), schedule))
                .isInstanceOf(TargetUnavailable.class)
                .hasMessageContaining("JSON that is no list");
        assertThat(GOOGLE.calendars()).isEmpty();
    }

    private void answers(String json) {
        server.stubFor(WireMock.get(anyUrl()).willReturn(okJson(json)));
    }

    private Connection connect(String path) throws IOException {
        return connect(path, Memory.none());
    }

    private Connection connect(String path, Memory memory) throws IOException {
        var key = folder.resolve("other.json");
        Files.writeString(key, Files.readString(standInsKey).replace(GOOGLE.rootUrl(), server.baseUrl() + "/"));
        return Trial.target(server.baseUrl() + path, key, Trial.HTTP)
                .connect(Trial.destination(THEIRS), THEIRS, memory);
    }
}
