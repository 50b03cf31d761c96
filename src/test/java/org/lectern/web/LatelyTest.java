package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.schedule.Topic.topic;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.release.Difference;
import org.lectern.release.Release;
import org.lectern.schedule.Meetings;
import org.lectern.schedule.Schedules;

class LatelyTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant FIRST = Instant.parse("2025-09-01T12:00:00Z");

    @Test
    void showsWhatStudentsNoticeUnderTheDayItWasPublished() {
        var difference = Difference.between(
                release(1, FIRST, "Scaling"), release(2, Instant.parse("2025-09-11T02:00:00Z"), "Scaling laws"));

        assertThat(at("2025-09-12T12:00:00Z", List.of(difference)))
                .isEqualTo(new Lately(
                        List.of(new Lately.Row(
                                new TimeText("Wed, Sep 10", "2025-09-10"),
                                "changed",
                                "Lecture “Scaling laws” on Tue, Sep 9: title")),
                        false));
    }

    @Test
    void saysNothingOfAFirstReleaseOrOfLongAgo() {
        var first = Difference.between(null, release(1, FIRST, "Scaling"));
        var second = Difference.between(release(1, FIRST, "Scaling"), release(2, FIRST.plusSeconds(1), "Laws"));

        assertThat(at("2025-09-02T12:00:00Z", List.of(first)).rows()).isEmpty();
        assertThat(at("2025-09-22T12:00:00Z", List.of(second)).rows()).hasSize(1);
        assertThat(at("2025-09-22T12:00:02Z", List.of(second)).rows()).isEmpty();
    }

    @Test
    void showsFiveLinesAndSaysThatThereAreMore() {
        var many = IntStream.rangeClosed(2, 7)
                .mapToObj(number -> Difference.between(
                        release(number - 1, FIRST, "Title " + (number - 1)), release(number, FIRST, "Title " + number)))
                .toList();

        assertThat(at("2025-09-02T12:00:00Z", many).rows()).hasSize(5);
        assertThat(at("2025-09-02T12:00:00Z", many).more()).isTrue();
        assertThat(at("2025-09-02T12:00:00Z", many.subList(0, 5)).more()).isFalse();
    }

    private static Lately at(String now, List<Difference> differences) {
        return Lately.of(differences, CourseClock.of(Instant.parse(now), ZONE));
    }

    private static Release release(int number, Instant made, String title) {
        var schedule = Schedules.aSchedule()
                .with(Meetings.lecture())
                .with(topic("week-2", "2025-09-09").titled(title))
                .build();
        return new Release(number, made, schedule, Map.of());
    }
}
