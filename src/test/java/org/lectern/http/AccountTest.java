package org.lectern.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class AccountTest {

    @RegisterExtension
    static final WireMockExtension TARGET = WireMockExtension.newInstance().build();

    private static final HttpSettings SETTINGS = new HttpSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(5), 4, Duration.ofSeconds(1), Duration.ofSeconds(30));
    private static final RandomGenerator NO_CHANCE = () -> 0L;
    private static final Refusal RATE_LIMIT = Refusal.orForbiddenWith("rateLimitExceeded", "Rate Limit Exceeded");

    private final List<Duration> waits = new ArrayList<>();
    private final CallCounts counts = new CallCounts();
    private final OkHttpClient client = account(60_000).client(counts);

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE"})
    void repeatsAnyMethodThatWasRefusedUndone(String method) throws IOException {
        answer(status(429), ok("done"));
        assertThat(send(method)).isEqualTo("200 done");
        assertThat(waits).containsExactly(Duration.ofSeconds(1));
        assertThat(sent()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "403 Forbidden (Rate Limit Exceeded)\n",
                "{\"error\":{\"errors\":[{\"reason\":\"rateLimitExceeded\"}],\"code\":403}}"
            })
    void repeatsAForbiddenThatMeansARateLimit(String body) throws IOException {
        answer(status(403).withBody(body), ok("done"));
        assertThat(send("POST")).isEqualTo("200 done");
    }

    @Test
    void takesAnotherForbiddenAsTheAnswerAndLeavesItsBody() throws IOException {
        answer(status(403).withBody("forbidden"));
        assertThat(send("GET")).isEqualTo("403 forbidden");
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void repeatsAReadThatFailsThereWithDoublingWaits() throws IOException {
        answer(status(500), status(502), status(503), ok("done"));
        assertThat(send("GET")).isEqualTo("200 done");
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void doesNotRepeatAWriteThatMayHaveArrived(int code) throws IOException {
        answer(status(code), ok("done"));
        assertThat(send("POST")).startsWith(code + " ");
        assertThat(sent()).isEqualTo(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void repeatsAWriteThatIsTaggedRepeatable() throws IOException {
        answer(status(500), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), ok("done"));
        assertThat(send(request("PUT").tag(Repeatable.class, Repeatable.YES).build()))
                .isEqualTo("200 done");
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void givesUpAfterTheLastAttemptAndReturnsItsAnswer(String method) throws IOException {
        answer(status(429).withBody("slow down"));
        assertThat(send(method)).isEqualTo("429 slow down");
        assertThat(sent()).isEqualTo(4);
        assertThat(waits).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "3600, 30",
        "0, 0",
        "' 5 ', 5",
        // forms that neither target sends: our own wait
        "'Wed, 21 Oct 2026 07:28:00 GMT', 1",
        "-3, 1",
        "99999999999999999999, 1"
    })
    void waitsAsAskedWithinBounds(String asked, int seconds) throws IOException {
        answer(status(429).withHeader("Retry-After", asked), ok("done"));
        assertThat(send("POST")).isEqualTo("200 done");
        assertThat(waits).containsExactly(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00"})
    void letsNobodyElseRepeatAWriteThatIsToBeSentAgainAtOnce(String asked) throws IOException {
        answer(status(503).withHeader("Retry-After", asked), ok("done"));
        assertThat(send("POST")).startsWith("503 ");
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void addsUpToAQuarterByChance() throws IOException {
        answer(status(429), ok("done"));
        var most = new RandomGenerator() {
            @Override
            public long nextLong() {
                return Long.MAX_VALUE;
            }

            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        };
        var account = new Account("canvas", 60_000, RATE_LIMIT, SETTINGS, most, waits::add);
        account.client(counts).newCall(request("GET").build()).execute().close();
        assertThat(waits).containsExactly(Duration.ofMillis(1250));
    }

    @Test
    void doesNotRepeatAWriteAfterAReset() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), ok("done"));
        assertThatThrownBy(() -> send("POST")).isInstanceOf(IOException.class);
        assertThat(sent()).isEqualTo(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void doesNotRepeatAWriteAfterAResetOfAUsedConnection() throws IOException {
        answer(ok("first"), aResponse().withFault(Fault.EMPTY_RESPONSE), ok("done"));
        assertThat(send("POST")).isEqualTo("200 first");
        assertThatThrownBy(() -> send("POST")).isInstanceOf(IOException.class);
        assertThat(sent()).isEqualTo(2);
    }

    @Test
    void repeatsAReadAfterAReset() throws IOException {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), ok("done"));
        assertThat(send("GET")).isEqualTo("200 done");
    }

    @Test
    void givesUpOnATargetThatDoesNotAnswer() {
        answer(ok("late").withFixedDelay(1000));
        var hasty = new HttpSettings(
                Duration.ofSeconds(5), Duration.ofMillis(100), 1, Duration.ofSeconds(1), Duration.ofSeconds(30));
        var account = new Account("canvas", 60_000, RATE_LIMIT, hasty, NO_CHANCE, waits::add);
        assertThatThrownBy(() ->
                        account.client(counts).newCall(request("GET").build()).execute())
                .isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void doesNotFollowARedirect() throws IOException {
        answer(temporaryRedirect("/login"));
        assertThat(send("GET")).startsWith("302 ");
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void countsEveryAttemptByItsSort() throws IOException {
        answer(status(429), ok("done"));
        send("GET");
        send("HEAD");
        send("POST");
        assertThat(counts.reads()).isEqualTo(3);
        assertThat(counts.writes()).isEqualTo(1);
    }

    @Test
    void countsForEachClientByItself() throws IOException {
        answer(ok("done"));
        var account = account(60_000);
        var other = new CallCounts();
        account.client(counts).newCall(request("GET").build()).execute().close();
        account.client(other).newCall(request("POST").build()).execute().close();
        assertThat(List.of(counts.reads(), counts.writes(), other.reads(), other.writes()))
                .containsExactly(1, 0, 0, 1);
    }

    @Test
    void closesEveryAnswerItDoesNotReturn() throws IOException {
        answer(status(429).withBody("slow down"), status(403).withBody("Rate Limit Exceeded"), ok("done"));
        assertThat(send("POST")).isEqualTo("200 done");
        assertThat(client.connectionPool().connectionCount()).isEqualTo(1);
        assertThat(busyConnections(client)).isZero();
    }

    @Test
    void closesAnAnswerThatBreaksOffWhileItIsLookedAt() {
        answer(ok("done"));
        Refusal broken = response -> {
            throw new IOException("broke off");
        };
        var fragile = new Account("canvas", 60_000, broken, SETTINGS, NO_CHANCE, waits::add).client(counts);
        assertThatThrownBy(() -> fragile.newCall(request("POST").build()).execute())
                .isInstanceOf(IOException.class)
                .hasMessage("broke off");
        assertThat(busyConnections(fragile)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void stopsWhereItIsInterruptedAndHoldsNothing(String method) {
        answer(status(429), ok("done"));
        var account = new Account("canvas", 60_000, RATE_LIMIT, SETTINGS, NO_CHANCE, wait -> {
            throw new InterruptedException();
        });
        var stopped = account.client(counts);
        assertThatThrownBy(() -> stopped.newCall(request(method).build()).execute())
                .isInstanceOf(InterruptedIOException.class)
                .hasMessage("stopped while waiting for canvas");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(sent()).isEqualTo(1);
        assertThat(busyConnections(stopped)).isZero();
    }

    @Test
    void spreadsRequestsOverTheMinuteForAllClientsTogether() throws IOException {
        answer(ok("done"));
        var account = account(6);
        for (int i = 0; i < 3; i++) {
            account.client(new CallCounts())
                    .newCall(request("GET").build())
                    .execute()
                    .close();
        }
        assertThat(wholeSeconds(waits)).containsExactly(12L, 24L);
    }

    @Test
    void spendsMoreThanFitsAtOnce() throws IOException {
        var account = account(6);
        account.spend(0);
        account.spend(1);
        account.spend(3);
        assertThat(wholeSeconds(waits)).containsExactly(36L);
    }

    @Test
    void limitsEachAccountByItself() throws IOException {
        answer(ok("done"));
        account(6).client(counts).newCall(request("GET").build()).execute().close();
        account(6).client(counts).newCall(request("GET").build()).execute().close();
        assertThat(waits).isEmpty();
    }

    @Test
    void stopsWhereItIsInterruptedByTheLimit() {
        var account = new Account("canvas", 6, RATE_LIMIT, SETTINGS, NO_CHANCE, wait -> {
            throw new InterruptedException();
        });
        assertThatThrownBy(() -> account.spend(2))
                .isInstanceOf(InterruptedIOException.class)
                .hasMessage("stopped while waiting for the rate limit");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void logsARepetitionWithoutItsAddress() throws IOException {
        var log = (Logger) LoggerFactory.getLogger(Retry.class);
        var kept = new ListAppender<ILoggingEvent>();
        kept.start();
        log.setLevel(Level.INFO);
        log.addAppender(kept);
        try {
            answer(status(429), ok("done"));
            send("GET");
        } finally {
            log.detachAppender(kept);
            log.setLevel(null);
        }
        assertThat(kept.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("retry account=canvas method=GET attempt=2 of=4 wait=1000ms reason=\"status 429\"");
    }

    @Test
    void refusesToTryNever() {
        assertThatThrownBy(() -> new HttpSettings(Duration.ZERO, Duration.ZERO, 0, Duration.ZERO, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lectern.http.attempts is 0; use 1 or more, such as 4");
    }

    private Account account(int perMinute) {
        return new Account("canvas", perMinute, RATE_LIMIT, SETTINGS, NO_CHANCE, waits::add);
    }

    /** One answer after the other, the last for ever. */
    private static void answer(ResponseDefinitionBuilder... answers) {
        for (int i = 0; i < answers.length; i++) {
            TARGET.stubFor(any(anyUrl())
                    .inScenario("answers")
                    .whenScenarioStateIs(state(i))
                    .willSetStateTo(state(Math.min(i + 1, answers.length - 1)))
                    .willReturn(answers[i]));
        }
    }

    private static String state(int answer) {
        return answer == 0 ? Scenario.STARTED : "answer " + answer;
    }

    private static int sent() {
        return TARGET.findAll(anyRequestedFor(anyUrl())).size();
    }

    private String send(String method) throws IOException {
        return send(request(method).build());
    }

    private String send(Request request) throws IOException {
        try (var response = client.newCall(request).execute()) {
            return response.code() + " " + response.body().string();
        }
    }

    private static Request.Builder request(String method) {
        var body = method.equals("POST") || method.equals("PUT")
                ? RequestBody.create("{}", MediaType.get("application/json"))
                : null;
        return new Request.Builder().url(TARGET.baseUrl() + "/secret-calendar").method(method, body);
    }

    private static int busyConnections(OkHttpClient client) {
        return client.connectionPool().connectionCount()
                - client.connectionPool().idleConnectionCount();
    }

    /** Rounded up: a little time passes between two requests. */
    private static List<Long> wholeSeconds(List<Duration> waits) {
        return waits.stream().map(wait -> wait.plusMillis(999).toSeconds()).toList();
    }
}
