package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.release.Release;
import org.lectern.schedule.CourseId;

class MyCoursesTest {

    private static final Map<CourseId, Release> OPEN =
            Map.of(Samples.COS, Samples.cos(), Samples.EVENTFUL, Samples.eventful());

    @Test
    void hasOneAddressForOneChoiceInWhateverOrder() {
        var address = "https://lectern.example.edu/feeds/my/courses.ics?course=cos597a-fall2025&course=hci-301";

        for (var order : List.of(List.of(Samples.COS, Samples.EVENTFUL), List.of(Samples.EVENTFUL, Samples.COS))) {
            assertThat(Objects.requireNonNull(mine(order).subscribe()).address())
                    .isEqualTo(address);
        }
        assertThat(mine(List.of(Samples.COS, Samples.EVENTFUL)).courses().stream()
                        .map(MyCourses.Chosen::without))
                .containsExactly("/my-courses?course=hci-301", "/my-courses?course=cos597a-fall2025");
    }

    @Test
    void leavesOutWhatIsNotPublished() {
        var mine = mine(List.of(new CourseId("gone-1"), Samples.COS));

        assertThat(mine.unknown()).containsExactly(new CourseId("gone-1"));
        assertThat(Objects.requireNonNull(mine.subscribe()).address())
                .isEqualTo("https://lectern.example.edu/feeds/my/courses.ics?course=cos597a-fall2025");
    }

    @Test
    void offersNoCalendarOfNothing() {
        assertThat(mine(List.of())).isEqualTo(new MyCourses(List.of(), List.of(), false, null, null, "/"));
    }

    @Test
    void joinsNoMoreThanAFeedDoes() {
        var many = IntStream.range(0, 31)
                .mapToObj(number -> new CourseId("c-" + number))
                .toList();

        assertThat(mine(many).tooMany()).isTrue();
        assertThat(mine(many).unknown()).hasSize(30);
        assertThat(mine(many.subList(0, 30)).tooMany()).isFalse();
    }

    private static MyCourses mine(List<CourseId> asked) {
        return MyCourses.of(
                asked,
                id -> Optional.ofNullable(OPEN.get(id)),
                Instant.parse("2025-09-15T12:00:00Z"),
                Samples.INSTALLATION);
    }
}
