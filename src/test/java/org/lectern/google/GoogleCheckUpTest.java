package org.lectern.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.standin.google.Failure;
import org.lectern.standin.google.GoogleStandIn;
import org.lectern.sync.Finding;
import org.lectern.sync.Finding.Grade;

/** What is said of Google's ways to say no, by reason, and of those in which no answer comes. */
class GoogleCheckUpTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-09-02T11:50:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final GoogleStandIn google = GoogleStandIn.start(0);

    @AfterEach
    void stop() {
        google.stop();
    }

    @Test
    void tellsWhomToShareCalendarsWith() {
        var findings = checkUp(google.rootUrl());

        assertThat(findings).extracting(Finding::grade).doesNotContain(Grade.ILL);
        assertThat(findings.get(0).what()).matches("reached, and signed in as \\S+@\\S+");
        assertThat(google.requests()).hasSize(1).allMatch(request -> request.startsWith("GET "));
    }

    @Test
    void judgesA403ByItsReason() {
        google.failAll(Failure.FORBIDDEN);
        assertThat(first().what()).contains("403 forbidden").contains("Check that the Calendar API is enabled");

        google.failAll(Failure.QUOTA_EXCEEDED);
        assertThat(first().what()).contains("403 quotaExceeded").doesNotContain("Calendar API is enabled");
    }

    @Test
    void saysThatTheKeyIsNotAccepted() {
        google.failSignIn(Failure.UNAUTHORIZED);

        assertThat(first().what()).startsWith("Google does not accept the key in lectern.google.credentials");
    }

    @Test
    void doesNotBelieveAPageInsteadOfAnAnswer() {
        google.failAll(Failure.HTML_PAGE);

        assertThat(first().grade()).isEqualTo(Grade.ILL);
    }

    @Test
    void saysWhatToDoAboutTheWayThere() {
        assertThat(checkUp("http://calendar.invalid/").get(0).remedy())
                .startsWith("The name of that host is not known here.");
        assertThat(checkUp("http://localhost:1/").get(0).remedy()).startsWith("Nothing takes connections there.");
    }

    @Test
    void tellsHowFarTheClockIsOff() {
        var late = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        late.start();
        try {
            late.stubFor(WireMock.any(WireMock.anyUrl())
                    .willReturn(WireMock.okJson("{\"kind\":\"calendar#calendarList\",\"items\":[]}")
                            .withHeader("Date", "Tue, 02 Sep 2025 12:00:00 GMT")));

            assertThat(checkUp(late.baseUrl() + "/"))
                    .contains(Finding.ill(
                            "this machine's clock is 10 minutes behind",
                            "Set the clock of the machine that Lectern runs on; have it keep the time by NTP."));
        } finally {
            late.stop();
        }
    }

    @Test
    void takesNoKeyForNoFailureAndAnUnreadableOneForOne() throws IOException {
        var empty = Files.writeString(folder.resolve("empty.json"), "{}");

        assertThat(checkUp(google.rootUrl(), null)).extracting(Finding::grade).containsExactly(Grade.UNUSED);
        assertThat(checkUp(google.rootUrl(), empty)).extracting(Finding::grade).containsExactly(Grade.ILL);
    }

    private Finding first() {
        return checkUp(google.rootUrl()).get(0);
    }

    private List<Finding> checkUp(String rootUrl) {
        return checkUp(rootUrl, google.keyFile(folder));
    }

    private static List<Finding> checkUp(String rootUrl, @Nullable Path key) {
        return Trial.target(rootUrl, key, Trial.impatient()).checkUp(Map.of(), CLOCK);
    }
}
