package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Publishing.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract F57 and F84 to F86: the token in the address is the password. */
@SpringBootTest(classes = WebSlice.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class FeedTokensTest {

    private static final String GOOD = "Zk3v9qL0h7-T_xW2bN5cRg";
    private static final String HOST = "Host: localhost";
    private static final CourseId OTHER = Samples.EVENTFUL;

    private final Wire wire;
    private final InMemory database;
    private final CurrentReleases releases;
    private final Tokens tokens;

    @Autowired
    FeedTokensTest(@LocalServerPort int port, InMemory database, CurrentReleases releases, Tokens tokens) {
        this.wire = new Wire(port);
        this.database = database;
        this.releases = releases;
        this.tokens = tokens;
    }

    @BeforeEach
    void publishAnUnlistedCourse() {
        database.failing = false;
        database.releases.clear();
        database.releases.put(Samples.COS, Samples.release(2, Samples.cosSchedule(Visibility.UNLISTED)));
        database.releases.put(OTHER, Samples.eventful());
        releases.look();
        tokens.give(Samples.COS, GOOD);
    }

    @Test
    void f84LetsInWhoHasTheTokenAndNobodyElse() {
        assertThat(get("/feeds/p/" + GOOD + "/cos597a-fall2025.ics").body())
                .isEqualTo("ALL of Efficient Systems for Foundation Models\r\n");
        assertThat(get("/feeds/p/" + GOOD + "/cos597a-fall2025/lectures.json?alarm=1h")
                        .body())
                .isEqualTo("LECTURES of Efficient Systems for Foundation Models, as JCAL, alarm PT1H\r\n");
        assertThat(get("/feeds/cos597a-fall2025.ics").status()).isEqualTo(404);
    }

    @Test
    void f57F86KeepsGuardedFeedsOutOfSharedCachesAndSearchEngines() {
        var heard = get("/feeds/p/" + GOOD + "/cos597a-fall2025.ics");

        assertThat(heard.head())
                .contains("\r\nCache-Control: private, max-age=900\r\n", "\r\nX-Robots-Tag: noindex\r\n")
                .contains("\r\nReferrer-Policy: no-referrer\r\n")
                .contains("\r\nContent-Disposition: inline; filename=\"cos597a-fall2025.ics\"\r\n")
                .doesNotContain("Set-Cookie", GOOD);
    }

    @Test
    void f84LetsTheHolderInAlsoWhenTheCourseIsOpenAgain() {
        database.releases.put(Samples.COS, Samples.release(3, Samples.cosSchedule(Visibility.PUBLIC)));
        releases.look();

        assertThat(get("/feeds/p/" + GOOD + "/cos597a-fall2025.ics").status()).isEqualTo(200);
        assertThat(get("/feeds/cos597a-fall2025.ics").head()).contains("Cache-Control: public, max-age=900");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/p/AAAAAAAAAAAAAAAAAAAAAA/cos597a-fall2025.ics",
                "/feeds/p/" + GOOD + "/hci-301.ics",
                "/feeds/p/" + GOOD + "/unknown.ics",
                "/feeds/p/" + GOOD + "/NO_ID.ics",
                "/feeds/p/" + GOOD + "/cos597a-fall2025/party.ics",
                "/feeds/p/" + GOOD + "/cos597a-fall2025",
                "/feeds/p/" + GOOD + "/",
                "/feeds/p/" + GOOD + ";x/cos597a-fall2025.ics",
                "/feeds/p/" + GOOD + "/../" + GOOD + "/cos597a-fall2025.ics",
                "/feeds/p/" + GOOD + "%2Fcos597a-fall2025.ics",
                "/feeds/p//cos597a-fall2025.ics",
                "/courses/../feeds/p/" + GOOD + "/cos597a-fall2025.ics",
                "/feeds/cos597a-fall2025.ics",
                "/feeds/unknown.ics"
            })
    void f85SaysTheSameWhateverIsWrong(String path) {
        var wrong = get(path);
        var unknown = get("/feeds/");

        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.undated()).isEqualTo(unknown.undated());
        assertThat(wrong.body()).isEqualTo("There is no feed at this address.\n");
    }

    @Test
    void f85TellsWhoHeldARevokedTokenAndNobodyElse() {
        tokens.revoke(Samples.COS, GOOD);

        var gone = get("/feeds/p/" + GOOD + "/cos597a-fall2025.ics");
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.body())
                .isEqualTo("This address was withdrawn. Whoever gave it to you can give you another one.\n");
        assertThat(gone.head()).contains("\r\nCache-Control: no-cache\r\n").doesNotContain("Set-Cookie", GOOD);
        assertThat(get("/feeds/p/" + GOOD + "/hci-301.ics").status()).isEqualTo(404);
    }

    /** The server ends these before anybody reads them. */
    @ParameterizedTest
    @ValueSource(strings = {"%00", "%zz", "%"})
    void f84RepeatsNoTokenOfAnAddressThatIsBroken(String broken, CapturedOutput output) {
        var refused = get("/feeds/p/" + GOOD + broken + "/cos597a-fall2025.ics");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).doesNotContain(GOOD);
        assertThat(output.getAll()).doesNotContain(GOOD);
    }

    @Test
    void f84NeverLogsAToken(CapturedOutput output) {
        var path = "/feeds/p/" + GOOD + "/cos597a-fall2025/office-hours.ics";
        get(path + "?alarm=soon");
        database.failing = true;
        var failed = get(path);
        get("/courses/../feeds/p/" + GOOD + ";/x.ics");
        wire.say("BREW " + path + " HTTP/1.1", HOST);

        assertThat(failed.status()).isEqualTo(503);
        assertThat(output.getAll()).contains("Feed not rendered").doesNotContain(GOOD);
    }

    private Wire.Heard get(String path) {
        return wire.say("GET " + path + " HTTP/1.1", HOST);
    }
}
