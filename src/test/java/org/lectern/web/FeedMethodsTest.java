package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract F53: what Thunderbird tries before it believes that a calendar is there, and read-only. */
@SpringBootTest(classes = WebSlice.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class FeedMethodsTest {

    private static final String FEED = "/feeds/cos597a-fall2025.ics HTTP/1.1";
    private static final String HOST = "Host: localhost";

    private final Wire wire;
    private final InMemory database;
    private final CurrentReleases releases;

    @Autowired
    FeedMethodsTest(@LocalServerPort int port, InMemory database, CurrentReleases releases) {
        this.wire = new Wire(port);
        this.database = database;
        this.releases = releases;
    }

    @BeforeEach
    void publishOneCourse() {
        database.failing = false;
        database.releases.clear();
        database.releases.put(Samples.COS, Samples.cos());
        releases.look();
    }

    @Test
    void f53AnswersHeadWithTheHeadersOfGetAndNotOneOctetMore() {
        var get = wire.say("GET " + FEED, HOST);
        var head = wire.say("HEAD " + FEED, HOST);

        assertThat(get.status()).isEqualTo(200);
        assertThat(head.undated()).isEqualTo(get.undated());
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "REPORT", "MKCALENDAR"})
    void f53RefusesOtherMethodsAndNamesThoseThatAreAllowed(String method) {
        var refused = wire.say(method + " " + FEED, HOST, "If-Match: \"x\"", "Content-Length: 0");

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.head()).contains("\r\nAllow: GET, HEAD\r\n").doesNotContain("Set-Cookie");
        assertThat(refused.body()).isEmpty();
    }

    @Test
    void f53RefusesOtherMethodsAlsoWhereThereIsNoFeed() {
        assertThat(wire.say("PROPFIND /feeds/p/no-token/unknown.ics HTTP/1.1", HOST, "Depth: 0")
                        .status())
                .isEqualTo(405);
    }

    @Test
    void f51AnswersWhoSendsNoAcceptHeaderAndNoUserAgent() {
        var heard = wire.say("GET " + FEED, HOST);

        assertThat(heard.body()).isEqualTo("ALL of Efficient Systems for Foundation Models\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Google-Calendar-Importer",
                "dataaccessd/1.0 (Macintosh; Intel Mac OS X)",
                "Microsoft Exchange/15.20 (Microsoft Outlook)",
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Thunderbird/128.0",
                "python-requests/2.32"
            })
    void f52AnswersEveryReaderAlike(String reader) {
        var heard = wire.say("GET " + FEED, HOST, "User-Agent: " + reader);

        assertThat(heard.status()).isEqualTo(200);
        assertThat(heard.undated()).isEqualTo(wire.say("GET " + FEED, HOST).undated());
        assertThat(heard.body()).isEqualTo("ALL of Efficient Systems for Foundation Models\r\n");
    }

    @Test
    void ignoresAWishForAPart() {
        var heard = wire.say("GET " + FEED, HOST, "Range: bytes=0-3", "If-Range: \"x\"");

        assertThat(heard.status()).isEqualTo(200);
        assertThat(heard.body()).isEqualTo("ALL of Efficient Systems for Foundation Models\r\n");
    }

    @Test
    void goesOnAfterARefusalOnTheSameConnection() {
        var heard = wire.say("PUT " + FEED, HOST, "Content-Length: 4", "", "BEGIGET " + FEED, HOST);

        assertThat(heard.status()).isEqualTo(405);
        assertThat(heard.body()).contains("HTTP/1.1 200 OK").endsWith("Foundation Models\r\n");
    }
}
