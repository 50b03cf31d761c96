package org.lectern.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.schedule.CourseId;

class FeedKindTest {

    private static final CourseId COURSE = new CourseId("cos597a-fall2025");

    @Test
    void isFoundByItsWord() {
        assertThat(FeedKind.of("office-hours")).contains(FeedKind.OFFICE_HOURS);
        assertThat(FeedKind.of("")).isEmpty();
        assertThat(FeedKind.of("OFFICE_HOURS")).isEmpty();
    }

    @Test
    void f7EndsThePathOfACourseWithItsName() {
        assertThat(FeedKind.ALL.path(COURSE)).isEqualTo("feeds/cos597a-fall2025.ics");
        assertThat(FeedKind.READINGS.path(COURSE)).isEqualTo("feeds/cos597a-fall2025/readings.ics");
    }

    @Test
    void f58NamesFilesAfterTheCourse() {
        assertThat(FeedKind.ALL.fileName(COURSE)).isEqualTo("cos597a-fall2025.ics");
        assertThat(FeedKind.LECTURES.fileName(COURSE)).isEqualTo("cos597a-fall2025-lectures.ics");
    }
}
