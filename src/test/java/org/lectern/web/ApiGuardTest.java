package org.lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ApiGuardTest {

    /** The web with its guard, and one address behind it. */
    @Import({WebSlice.class, ApiGuard.class, Behind.class})
    @EnableConfigurationProperties(ApiSettings.class)
    static class Guarded {}

    @RestController
    static class Behind {

        @GetMapping("/api/secret")
        String secret() {
            return "secret";
        }
    }

    @Nested
    @SpringBootTest(
            classes = Guarded.class,
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = "lectern.api.token=s3cret-token ")
    class WithAToken {

        private final Browser browser;

        @Autowired
        WithAToken(@LocalServerPort int port) {
            this.browser = new Browser(port);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Bearer s3cret-token", "bearer  s3cret-token  "})
        void letsItsHolderIn(String header) {
            assertThat(ask(browser, "/api/secret", "Authorization", header)).isEqualTo("200 secret");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"Bearer", "Bearer ", "Bearer a", "Bearer s3cret-tokem", "Basic YTpi", "s3cret-token", ""})
        void turnsEverybodyElseAway(String header) {
            var answer = browser.get("/api/secret", "Authorization", header);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"lectern\"");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json;charset=utf-8");
            assertThat(new String(answer.body(), UTF_8))
                    .isEqualTo("{\"title\":\"Token missing or wrong\",\"status\":401,\"detail\":\"Send the header"
                            + " Authorization: Bearer with the token that this installation was given.\"}");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"/%61pi/secret", "//api/secret", "/api;x=1/secret", "/feeds/../api/secret", "/api/./secret"})
        void cannotBeWalkedAround(String path) {
            assertThat(ask(browser, path)).isNotEqualTo("200 secret");
        }

        @Test
        void leavesFeedsAndPagesOpen() {
            assertThat(browser.get("/").statusCode()).isEqualTo(200);
        }
    }

    @Nested
    @SpringBootTest(
            classes = Guarded.class,
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = "lectern.api.token= ")
    class WithoutAToken {

        private final Browser browser;

        @Autowired
        WithoutAToken(@LocalServerPort int port) {
            this.browser = new Browser(port);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Bearer", "Bearer ", "Bearer null"})
        void hasNoApi(String header) {
            assertThat(browser.get("/api/secret", "Authorization", header).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void neverTellsTheToken() {
        assertThat(new ApiSettings("hunter2").toString()).isEqualTo("ApiSettings[token=set]");
        assertThat(new ApiSettings(" ").toString()).isEqualTo("ApiSettings[token=not set]");
    }

    private static String ask(Browser browser, String path, String... headers) {
        var answer = browser.get(path, headers);
        return answer.statusCode() == 200 ? "200 " + new String(answer.body(), UTF_8) : "" + answer.statusCode();
    }
}
