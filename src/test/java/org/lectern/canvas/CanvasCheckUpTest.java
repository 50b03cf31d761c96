package org.lectern.canvas;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lectern.http.HttpSettings;
import org.lectern.schedule.Installation;
import org.lectern.sync.Finding;
import org.lectern.sync.Finding.Grade;

/** What is said of odd answers and of the ways in which none comes; the 401s are those of the contract, section 1. */
class CanvasCheckUpTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-09-02T12:10:00Z"), ZoneOffset.UTC);
    private static final String SECRET = "canvas-secret-9f1";

    @RegisterExtension
    private static final WireMockExtension CANVAS = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().dynamicHttpsPort())
            .build();

    @Test
    void tellsWhoseTokenItIsTheSkewOfTheClockAndTheQuota() {
        answers(json(200, "{\"id\":\"7\",\"name\":\"Lectern\"}")
                .withHeader("Date", "Tue, 02 Sep 2025 12:00:00 GMT")
                .withHeader("X-Rate-Limit-Remaining", "597.25"));

        assertThat(checkUp("http://localhost:" + CANVAS.getPort(), SECRET))
                .isEqualTo(List.of(
                        Finding.well("reached, and the access token is that of Lectern (user 7)"),
                        Finding.ill(
                                "this machine's clock is 10 minutes ahead",
                                "Set the clock of the machine that Lectern runs on; have it keep the time by NTP."),
                        Finding.well("the quota: 597.25 left")));
    }

    @Test
    void warnsOfAQuotaThatIsNearlyUsedUp() {
        answers(json(200, "{\"id\":\"7\",\"name\":\"Lectern\"}").withHeader("X-Rate-Limit-Remaining", "20.5"));

        assertThat(checkUp("http://localhost:" + CANVAS.getPort(), SECRET)
                        .get(2)
                        .what())
                .isEqualTo("the quota: only 20.5 left, so requests are about to be turned away");
    }

    @Test
    void tellsTheThree401sApart() {
        answers(json(401, "{\"errors\":[{\"message\":\"Invalid access token.\"}]}")
                .withHeader("WWW-Authenticate", "Bearer realm=\"canvas-lms\""));
        assertThat(first().what()).startsWith("Canvas refuses the access token").contains("LECTERN_CANVAS_TOKEN");

        answers(json(401, "{\"errors\":[{\"message\":\"Insufficient scopes on access token.\"}]}"));
        assertThat(first().what())
                .contains("Insufficient scopes on access token")
                .doesNotContain("refuses the access");

        answers(
                json(
                        401,
                        "{\"status\":\"unauthorized\",\"errors\":[{\"message\":\"user not authorized to perform that action\"}]}"));
        assertThat(first().what()).contains("user not authorized").doesNotContain("refuses the access token");
    }

    @Test
    void doesNotBelieveAPageInsteadOfAnAnswer() {
        answers(aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "text/html")
                .withBody("<title>Log in</title>"));

        assertThat(first().grade()).isEqualTo(Grade.ILL);
        assertThat(first().what()).startsWith("What answered is not Canvas as we know it (status 200, text/html)");
    }

    @Test
    void saysWhatToDoAboutTheWayThere() {
        assertThat(checkUp("http://canvas.invalid", SECRET).get(0).remedy())
                .startsWith("The name of that host is not known here.");
        assertThat(checkUp("http://localhost:1", SECRET).get(0).remedy())
                .startsWith("Nothing takes connections there.");
        assertThat(checkUp("https://localhost:" + CANVAS.getHttpsPort(), SECRET)
                        .get(0)
                        .remedy())
                .startsWith("The connection is not trusted (TLS).");
    }

    @Test
    void takesNothingConfiguredForNoFailureAndHalfOfItForOne() {
        assertThat(checkUp(null, null)).extracting(Finding::grade).containsExactly(Grade.UNUSED);
        assertThat(checkUp("http://localhost:" + CANVAS.getPort(), null))
                .extracting(Finding::grade)
                .containsExactly(Grade.ILL);
    }

    private static Finding first() {
        return checkUp("http://localhost:" + CANVAS.getPort(), SECRET).get(0);
    }

    private static List<Finding> checkUp(@Nullable String base, @Nullable String token) {
        var settings = new CanvasSettings(
                base == null ? null : URI.create(base), token == null ? null : Secret.of(token), 60_000);
        var http = new HttpSettings(
                Duration.ofSeconds(2), Duration.ofSeconds(2), 1, Duration.ofMillis(1), Duration.ofMillis(1));
        var installation = new Installation("lectern", URI.create("https://lectern.example.edu"));
        var findings =
                new CanvasTarget(settings, installation, http, new Random(1), pause -> {}).checkUp(Map.of(), CLOCK);
        assertThat(findings.toString()).doesNotContain(SECRET);
        return findings;
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        CANVAS.stubFor(get(urlPathEqualTo("/api/v1/users/self")).willReturn(answer));
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }
}
