package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lectern.release.Release;
import org.lectern.schedule.Publishing.Visibility;

class CurrentReleasesTest {

    private final InMemory database = new InMemory();
    private final CurrentReleases current = new CurrentReleases(database);

    @Test
    void showsANewReleaseAfterTheNextLook() {
        publish(1);
        assertThat(number()).as("the first to ask looks").isEqualTo(1);

        publish(2);
        assertThat(number()).isEqualTo(1);

        current.look();
        assertThat(number()).isEqualTo(2);
    }

    @Test
    void noticesWithinTwentyLooksThatAReleaseWasTakenOutByHand() {
        database.blind = true;
        publish(2);
        assertThat(number()).isEqualTo(2);

        database.releases.clear();
        database.releases.put(
                Samples.EVENTFUL, Samples.release(2, Samples.eventful().schedule()));
        for (int i = 0; i < 20; i++) {
            current.look();
        }

        assertThat(current.open(Samples.COS)).isEmpty();
        assertThat(current.open(Samples.EVENTFUL)).isPresent();
    }

    @Test
    void asksNoDatabaseForWhatItHas() {
        publish(1);
        assertThat(number()).isEqualTo(1);

        database.failing = true;

        assertThat(number()).isEqualTo(1);
        assertThat(current.allOpen()).hasSize(1);
    }

    @Test
    void keepsWhatItReadWhileTheDatabaseFails() {
        publish(1);
        assertThat(number()).isEqualTo(1);

        database.failing = true;
        publish(2);
        current.look();
        assertThat(number()).isEqualTo(1);
        assertThat(current.allOpen()).hasSize(1);

        database.failing = false;
        current.look();
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
        assertThat(current.newest(Samples.COS)).isPresent();
    }

    private void publish(int number) {
        database.releases.put(Samples.COS, Samples.release(number, Samples.cosSchedule(Visibility.PUBLIC)));
    }

    private int number() {
        return current.open(Samples.COS).map(Release::number).orElseThrow();
    }
}
