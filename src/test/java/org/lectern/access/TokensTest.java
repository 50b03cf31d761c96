package org.lectern.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;
import org.lectern.release.Database;
import org.lectern.schedule.CourseId;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

@ParameterizedClass
@FieldSource("org.lectern.release.Database#BOTH")
class TokensTest {

    private static final CourseId COS = new CourseId("cos597a-fall2025");
    private static final CourseId MAT = new CourseId("mat200-fall2025");
    private static final Instant NOW = Instant.parse("2025-09-01T12:00:00Z");

    private final DataSource source;
    private final List<Node> processes = new ArrayList<>();

    TokensTest(Database database) throws Exception {
        this.source = database.empty();
    }

    /** One of several that share the database. */
    private record Node(Tokens tokens, KnownTokens known) {

        static Node on(DataSource source) {
            var rows = new TokenRows(JdbcClient.create(source), new JdbcTransactionManager(source));
            var known = new KnownTokens(rows);
            var clock = Clock.fixed(NOW.plusMillis(7), ZoneOffset.UTC);
            return new Node(new Tokens(rows, known, new SecureRandom(), clock), known);
        }
    }

    /** A database that can be switched off. */
    private static final class Switched extends DelegatingDataSource {

        private volatile boolean off;

        Switched(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (off) {
                throw new SQLTransientConnectionException("switched off");
            }
            return super.getConnection();
        }
    }

    @AfterEach
    void ends() {
        processes.forEach(one -> one.known().destroy());
    }

    @Test
    void letsIntoItsCourseOnly() {
        var here = process();
        var made = here.tokens().issue(COS, "Anna");

        assertThat(here.known().of(COS, made.secret())).isEqualTo(Admission.GRANTED);
        assertThat(here.known().of(MAT, made.secret())).isEqualTo(Admission.UNKNOWN);
        assertThat(Stream.of("", "x", made.secret() + "x", made.secret().substring(1) + "!", "ü".repeat(32))
                        .map(guess -> here.known().of(COS, guess)))
                .containsOnly(Admission.UNKNOWN);
    }

    @Test
    void tellsARevokedTokenFromAnUnknownOneButNotToOtherCourses() {
        var here = process();
        var made = here.tokens().issue(COS, null);

        here.tokens().revoke(COS, Long.toString(made.token().id()));

        assertThat(here.known().of(COS, made.secret())).isEqualTo(Admission.REVOKED);
        assertThat(here.known().of(MAT, made.secret())).isEqualTo(Admission.UNKNOWN);
    }

    @Test
    void listsWhatWasMadeInItsOrder() {
        var tokens = process().tokens();
        var anna = tokens.issue(COS, "Anna").token();
        var nobody = tokens.issue(COS, null).token();
        tokens.issue(MAT, "Anna");

        assertThat(anna).isEqualTo(new FeedToken(anna.id(), COS, "Anna", NOW, null));
        assertThat(tokens.list(COS)).isEqualTo(List.of(anna, nobody));
    }

    @Test
    void revokesByNumberByNameAndAll() {
        var tokens = process().tokens();
        var anna = tokens.issue(COS, "Anna").token();
        var again = tokens.issue(COS, "Anna").token();
        var ben = tokens.issue(COS, "Ben").token();
        var cleo = tokens.issue(COS, "Cleo").token();
        tokens.issue(MAT, "Anna");

        assertThat(tokens.revoke(COS, Long.toString(ben.id()))).isEqualTo(List.of(ben));
        assertThat(tokens.revoke(COS, "Anna")).isEqualTo(List.of(anna, again));
        assertThat(tokens.revoke(COS, "Ann")).isEmpty();
        assertThat(tokens.revokeAll(COS)).isEqualTo(List.of(cleo));
        assertThat(tokens.revokeAll(COS)).isEmpty();
        assertThat(tokens.revoke(COS, "Cleo")).isEqualTo(tokens.list(COS).subList(3, 4));
        assertThat(tokens.list(COS).stream().map(FeedToken::revoked)).containsOnly(NOW);
        assertThat(tokens.list(MAT).stream().map(FeedToken::isGood)).containsExactly(true);
    }

    @Test
    void isHonouredByAnotherProcessWithinASecond() {
        var server = process();
        assertThat(server.known().of(COS, "x".repeat(32))).isEqualTo(Admission.UNKNOWN);

        var made = process().tokens().issue(COS, null);
        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> server.known().of(COS, made.secret()) == Admission.GRANTED);

        process().tokens().revokeAll(COS);
        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> server.known().of(COS, made.secret()) == Admission.REVOKED);
    }

    @Test
    void missesNoneOfManyMadeAtOnce() throws Exception {
        var server = process();
        server.tokens().follow();
        var others = List.of(process(), process(), process(), process());
        Set<String> secrets = new HashSet<>();
        var threads = Executors.newFixedThreadPool(others.size());
        try {
            var work = others.stream()
                    .<Callable<List<String>>>map(one -> () -> Stream.generate(
                                    () -> one.tokens().issue(COS, null).secret())
                            .limit(25)
                            .toList())
                    .toList();
            for (var done : threads.invokeAll(work)) {
                secrets.addAll(done.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(secrets).hasSize(100).allMatch(secret -> secret.matches("[A-Za-z0-9_-]{32}"));
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(
                                secrets.stream().map(secret -> server.known().of(COS, secret)))
                        .containsOnly(Admission.GRANTED));
    }

    @Test
    void keepsWhatItKnowsWhileTheDatabaseFails() {
        var database = new Switched(source);
        var server = process(database);
        var made = server.tokens().issue(COS, null);
        assertThat(server.known().of(COS, made.secret())).isEqualTo(Admission.GRANTED);

        database.off = true;
        server.known().catchUp();
        assertThat(server.known().of(COS, made.secret())).isEqualTo(Admission.GRANTED);

        process().tokens().revokeAll(COS);
        database.off = false;
        await().atMost(Duration.ofSeconds(1)).until(() -> server.known().of(COS, made.secret()) == Admission.REVOKED);
    }

    @Test
    void saysThatItKnowsNothingYetRatherThanThatATokenIsUnknown() {
        var secret = process().tokens().issue(COS, null).secret();
        var database = new Switched(source);
        database.off = true;
        var server = process(database);

        assertThatThrownBy(() -> server.known().of(COS, secret))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The tokens of unlisted courses could not be read from the database yet");

        database.off = false;
        await().atMost(Duration.ofSeconds(2))
                .ignoreExceptions()
                .until(() -> server.known().of(COS, secret) == Admission.GRANTED);
    }

    @Test
    void followsABackupThatWasPutBack() {
        var server = process();
        var kept = server.tokens().issue(COS, null);
        var lost = server.tokens().issue(COS, null);
        assertThat(server.known().of(COS, lost.secret())).isEqualTo(Admission.GRANTED);

        new JdbcTemplate(source)
                .update("delete from feed_token where id = ?", lost.token().id());
        server.known().catchUp();

        assertThat(server.known().of(COS, lost.secret())).isEqualTo(Admission.UNKNOWN);
        assertThat(server.known().of(COS, kept.secret())).isEqualTo(Admission.GRANTED);
    }

    @Test
    void isNeitherStoredNorLoggedNorShownByAccident() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        // each by itself: a test before this one may have set it by itself, too
        var talkative = Stream.of(org.slf4j.Logger.ROOT_LOGGER_NAME, "org.springframework.jdbc", "org.lectern")
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .toList();
        var before = talkative.stream().map(Logger::getLevel).toList();
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        root.addAppender(log);
        talkative.forEach(logger -> logger.setLevel(Level.TRACE));
        NewToken made;
        try {
            var here = process();
            made = here.tokens().issue(COS, "Anna");
            here.known().of(COS, made.secret());
            here.tokens().revokeAll(COS);
            here.known().of(COS, made.secret());
        } finally {
            for (int i = 0; i < talkative.size(); i++) {
                talkative.get(i).setLevel(before.get(i));
            }
            root.detachAppender(log);
        }
        var lines = log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
        var rows = new JdbcTemplate(source)
                .queryForList("select * from feed_token")
                .toString();

        assertThat(lines).contains("insert into feed_token").doesNotContain(made.secret());
        assertThat(rows).contains("Anna", TokenDigest.of(made.secret()).hex()).doesNotContain(made.secret());
        assertThat(made.toString()).contains("Anna").doesNotContain(made.secret());
    }

    @Test
    void refusesNamesThatWouldMislead() {
        var tokens = process().tokens();

        assertThat(Stream.of("", " ", "Anna ", "a\nb", "x".repeat(101), "12"))
                .allSatisfy(label -> assertThatThrownBy(() -> tokens.issue(COS, label))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(Tokens.fault(label)));
        assertThat(tokens.list(COS)).isEmpty();
        assertThat(tokens.issue(COS, "x".repeat(100)).token().label()).hasSize(100);
    }

    private Node process() {
        return process(source);
    }

    private Node process(DataSource database) {
        var process = Node.on(database);
        processes.add(process);
        return process;
    }
}
