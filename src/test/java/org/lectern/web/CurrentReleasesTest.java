package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lectern.feed.FeedKind;
import org.lectern.release.Release;
import org.lectern.schedule.Publishing.Visibility;

class CurrentReleasesTest {

    private final InMemory database = new InMemory();
    private final SetClock clock = new SetClock(Samples.MADE);
    private final CurrentReleases current = new CurrentReleases(database, clock);

    @Test
    void showsANewReleaseAQuarterOfASecondLaterAtMost() {
        publish(1);
        assertThat(number()).isEqualTo(1);

        publish(2);
        clock.advance(Duration.ofMillis(249));
        assertThat(number()).isEqualTo(1);

        clock.advance(Duration.ofMillis(1));
        assertThat(number()).isEqualTo(2);
    }

    @Test
    void isNotFooledByAClockSetBack() {
        publish(1);
        assertThat(number()).isEqualTo(1);

        publish(2);
        clock.advance(Duration.ofHours(-1));

        assertThat(number()).isEqualTo(2);
    }

    @Test
    void keepsWhatItReadWhileTheDatabaseFails() {
        publish(1);
        assertThat(number()).isEqualTo(1);

        database.failing = true;
        publish(2);
        clock.advance(Duration.ofMinutes(1));
        assertThat(number()).isEqualTo(1);
        assertThat(current.allOpen()).hasSize(1);

        database.failing = false;
        clock.advance(Duration.ofSeconds(1));
        assertThat(number()).isEqualTo(2);
    }

    @Test
    void failsWhereItNeverReadAnything() {
        database.failing = true;

        assertThatThrownBy(this::number).hasMessage("out of order");
    }

    @Test
    void hidesUnlistedCourses() {
        database.releases.put(Samples.COS, Samples.release(1, Samples.cosSchedule(Visibility.UNLISTED)));

        assertThat(current.open(Samples.COS)).isEmpty();
        assertThat(current.allOpen()).isEmpty();
    }

    @Test
    void keepsTheFeedsOfTheReleaseBeforeOneThatCannotBeRendered() {
        var feeds = new RenderedFeeds(database);
        var first = feeds.of(Samples.cos(), FeedKind.LECTURES);

        database.failing = true;
        var second = feeds.of(Samples.release(2, Samples.cosSchedule(Visibility.PUBLIC)), FeedKind.LECTURES);

        assertThat(second).isSameAs(first);
        assertThat(new String(second.plain(), StandardCharsets.UTF_8))
                .isEqualTo("LECTURES of Efficient Systems for Foundation Models\r\n");
    }

    @Test
    void rendersOnceARelease() {
        var feeds = new RenderedFeeds(database);

        assertThat(feeds.of(Samples.cos(), FeedKind.ALL)).isSameAs(feeds.of(Samples.cos(), FeedKind.ALL));
    }

    private void publish(int number) {
        database.releases.put(Samples.COS, Samples.release(number, Samples.cosSchedule(Visibility.PUBLIC)));
    }

    private int number() {
        return current.open(Samples.COS).map(Release::number).orElseThrow();
    }
}
