package org.lectern.release;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.release.Cos597a.ID;
import static org.lectern.release.Cos597a.INTRODUCTION;
import static org.lectern.release.Cos597a.SCALING_LAWS;
import static org.lectern.release.Cos597a.SCHEDULE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;
import org.lectern.schedule.Course;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Schedule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@FieldSource("org.lectern.release.Database#BOTH")
class ReleasesTest {

    private static final Instant NOW = Instant.parse("2025-08-25T12:00:00.75Z");
    private static final Instant LATER = Instant.parse("2025-09-01T08:30:00Z");

    private final DataSource database;
    private final JdbcTransactionManager transactions;
    private final Releases releases;

    ReleasesTest(Database database) throws Exception {
        this.database = database.empty();
        this.transactions = new JdbcTransactionManager(this.database);
        this.releases = new Releases(JdbcClient.create(this.database), transactions);
    }

    @Test
    void hasNoReleaseAtFirst() {
        assertThat(releases.newest(ID)).isEmpty();
        assertThat(releases.find(ID, 1)).isEmpty();
        assertThat(releases.newestNumbers()).isEmpty();
    }

    @Test
    void givesBackWhatWasPublished() {
        var published = releases.publish(SCHEDULE, NOW);

        assertThat(published).isEqualTo(Release.first(SCHEDULE, NOW));
        assertThat(releases.newest(ID)).contains(published);
        assertThat(releases.find(ID, 1)).contains(published);
    }

    @Test
    void publishesAnUnchangedScheduleOnce() {
        var first = releases.publish(SCHEDULE, NOW);

        assertThat(releases.publish(SCHEDULE, LATER)).isEqualTo(first);
        assertThat(releases.newestNumbers()).isEqualTo(Map.of(ID, 1));
    }

    @Test
    void numbersEachChangeAndKeepsEveryRelease() {
        var first = releases.publish(SCHEDULE, NOW);
        var second = releases.publish(titled("Why models are large"), LATER);
        var third = releases.publish(SCHEDULE, LATER.plusSeconds(60));

        assertThat(second).isEqualTo(first.followedBy(titled("Why models are large"), LATER));
        assertThat(third).isEqualTo(second.followedBy(SCHEDULE, LATER.plusSeconds(60)));
        assertThat(all(3)).isEqualTo(List.of(first, second, third));
        assertThat(releases.newest(ID)).contains(third);
    }

    @Test
    void keepsCoursesApart() {
        var other = new CourseId("cos226-fall2025");
        releases.publish(SCHEDULE, NOW);
        releases.publish(titled("Why models are large"), LATER);

        var release = releases.publish(ofCourse(other), LATER);

        assertThat(release).isEqualTo(Release.first(ofCourse(other), LATER));
        assertThat(releases.newestNumbers()).isEqualTo(Map.of(ID, 2, other, 1));
    }

    @Test
    void keepsTextOfAnyLengthAndLanguage() {
        var schedule = titled("Größe \uD83D\uDCC5 模型\u0000\n".repeat(50_000));

        releases.publish(schedule, NOW);

        assertThat(releases.newest(ID)).contains(Release.first(schedule, NOW));
    }

    @Test
    void keepsAReleaseWhenItsCallerRollsBack() {
        new TransactionTemplate(transactions).executeWithoutResult(caller -> {
            releases.publish(SCHEDULE, NOW);
            caller.setRollbackOnly();
        });

        assertThat(releases.newest(ID)).contains(Release.first(SCHEDULE, NOW));
    }

    @Test
    void losesNoReleaseWhenTwoPublishAtOnce() throws Exception {
        var published = atOnce(thread -> IntStream.range(0, 25)
                .mapToObj(change -> releases.publish(titled(thread + "." + change), NOW))
                .toList());

        assertThat(all(50)).containsExactlyInAnyOrderElementsOf(published);
        assertThat(all(50).stream().map(Release::number))
                .isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
        assertThat(releases.newestNumbers()).isEqualTo(Map.of(ID, 50));
    }

    @Test
    void makesOneReleaseWhenTwoPublishTheSameAtOnce() throws Exception {
        for (int round = 1; round <= 20; round++) {
            var schedule = titled("Round " + round);

            var published = atOnce(thread -> List.of(releases.publish(schedule, NOW)));

            assertThat(published).containsOnly(releases.newest(ID).orElseThrow());
            assertThat(releases.newestNumbers()).isEqualTo(Map.of(ID, round));
        }
    }

    @Test
    void publishesAnEarlierReleaseAgainUnderTheNextNumber() {
        var first = releases.publish(SCHEDULE, NOW);
        var second = releases.publish(titled("Why models are large"), LATER);

        var third = releases.publishAgain(ID, 1, 2, LATER);

        assertThat(third).isEqualTo(second.followedByAgain(first, LATER));
        assertThat(third.again()).isEqualTo(1);
        assertThat(third.schedule()).isEqualTo(SCHEDULE);
        assertThat(third.made()).isEqualTo(second.made().plusSeconds(1));
        assertThat(releases.newest(ID)).contains(third);
        second.stamps().forEach((id, stamp) -> {
            var now = requireNonNull(third.stamps().get(id));
            assertThat(now.sequence()).isGreaterThanOrEqualTo(stamp.sequence());
            assertThat(now.changed()).isAfterOrEqualTo(stamp.changed());
        });
    }

    @Test
    void publishesAgainOnceHoweverOftenItIsAsked() {
        releases.publish(SCHEDULE, NOW);
        releases.publish(titled("Why models are large"), LATER);
        var third = releases.publishAgain(ID, 1, 2, LATER);

        assertThat(releases.publishAgain(ID, 1, 2, LATER)).isEqualTo(third);
        assertThat(releases.publishAgain(ID, 1, 3, LATER)).isEqualTo(third);
        var fourth = releases.publish(titled("Another"), LATER);
        assertThat(releases.publishAgain(ID, 1, 3, LATER)).isEqualTo(fourth);
    }

    @Test
    void refusesToPublishAgainWhatNeverWas() {
        releases.publish(SCHEDULE, NOW);

        assertThatThrownBy(() -> releases.publishAgain(ID, 7, 1, NOW)).hasMessage("cos597a-fall2025 has no release 7");
    }

    @Test
    void knowsWhatARollbackTookBackUntilSomethingElseIsPublished() {
        releases.publish(titled("One"), NOW);
        releases.publish(titled("Two"), NOW);
        releases.publish(titled("Three"), NOW);
        assertThat(releases.withdrawn(titled("Two"))).isEmpty();

        var back = releases.publishAgain(ID, 1, 3, LATER);

        assertThat(releases.withdrawn(titled("Two"))).contains(new Withdrawn(2, back));
        assertThat(releases.withdrawn(titled("Three"))).contains(new Withdrawn(3, back));
        assertThat(releases.withdrawn(titled("One"))).isEmpty();
        assertThat(releases.withdrawn(titled("Four"))).isEmpty();
        var again = releases.publishAgain(ID, 2, 4, LATER);
        assertThat(releases.withdrawn(titled("Three"))).contains(new Withdrawn(3, again));
        assertThat(releases.withdrawn(titled("One"))).contains(new Withdrawn(4, again));
        releases.publish(titled("Four"), LATER);
        assertThat(releases.withdrawn(titled("Three"))).isEmpty();
    }

    @Test
    void readsSoManyReleasesNewestFirst() {
        IntStream.rangeClosed(1, 5).forEach(round -> releases.publish(titled("Round " + round), NOW));

        assertThat(releases.upTo(ID, 4, 3).stream().map(Release::number)).containsExactly(4, 3, 2);
        assertThat(releases.upTo(ID, 2, 9).stream().map(Release::number)).containsExactly(2, 1);
        assertThat(releases.upTo(new CourseId("unknown"), 9, 9)).isEmpty();
    }

    private interface Publisher {
        List<Release> publish(int thread) throws Exception;
    }

    private static List<Release> atOnce(Publisher publisher) throws Exception {
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<List<Release>>> both = new ArrayList<>();
            for (int thread : new int[] {1, 2}) {
                both.add(() -> {
                    start.await();
                    return publisher.publish(thread);
                });
            }
            List<Release> published = new ArrayList<>();
            for (Future<List<Release>> one : threads.invokeAll(both)) {
                published.addAll(one.get());
            }
            return published;
        } finally {
            threads.shutdown();
        }
    }

    private List<Release> all(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> releases.find(ID, number).orElseThrow())
                .toList();
    }

    private static Schedule titled(String title) {
        return Cos597a.with(INTRODUCTION, Cos597a.titled(SCALING_LAWS, title));
    }

    private static Schedule ofCourse(CourseId id) {
        var course = Cos597a.COURSE;
        return Cos597a.with(
                new Course(id, course.code(), course.title(), course.institution(), course.zone(), course.term()));
    }
}
