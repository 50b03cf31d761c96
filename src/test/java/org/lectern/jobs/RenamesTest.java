package org.lectern.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.schedule.Meetings.lecture;
import static org.lectern.schedule.Meetings.officeHours;
import static org.lectern.schedule.Schedules.aSchedule;
import static org.lectern.schedule.Topic.topic;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Topic;

class RenamesTest {

    private static final Topic SCALING = topic("week-2", "2025-09-09").titled("Scaling laws");

    @Test
    void asksWhenASessionOfAnotherIdTakesTheSameDate() {
        assertThat(Renames.between(with(SCALING), with(topic("scaling", "2025-09-09"))))
                .containsExactly(
                        "'week-2' is gone and 'scaling' new in its place. If only the id was changed, change it back:"
                                + " in calendars this is a removal and something new");
    }

    @Test
    void asksWhenASessionOfAnotherIdHasTheSameTitle() {
        assertThat(Renames.between(
                        with(SCALING), with(topic("scaling", "2025-09-16").titled("Scaling laws"))))
                .hasSize(1);
    }

    @Test
    void asksForASeriesOnce() {
        var before = aSchedule().with(lecture()).with(officeHours()).build();
        var now = aSchedule().with(lecture("class")).with(officeHours()).build();

        assertThat(Renames.between(before, now))
                .containsExactly(
                        "'lecture' is gone and 'class' new in its place. If only the id was changed, change it back:"
                                + " in calendars this is a removal and something new");
    }

    @Test
    void asksForADeadlineOfTheSameDay() {
        var before = aSchedule().with(lecture()).due("report", "2025-11-18").build();
        var now = aSchedule().with(lecture()).due("paper", "2025-11-18").build();

        assertThat(Renames.between(before, now)).hasSize(1);
    }

    @Test
    void saysNothingOfWhatIsOnlyRemovedOrNew() {
        assertThat(Renames.between(
                        with(SCALING), with(topic("week-3", "2025-09-16").titled("Hardware"))))
                .isEmpty();
        assertThat(Renames.between(with(SCALING), with(SCALING))).isEmpty();
    }

    @Test
    void asksForACourseWhoseFileIsGoneAndThatHasTheSameCodeAndTerm() {
        var gone = with(SCALING);
        var otherTerm =
                aSchedule().from("2026-02-02", "2026-05-01").with(lecture()).build();

        assertThat(Renames.ofCourse(with(SCALING), List.of(gone, otherTerm)))
                .containsExactly(
                        "'cos597a-fall2025' is gone and 'cos597a-fall2025' new in its place. If only the id was"
                                + " changed, change it back: in calendars this is a removal and something new");
    }

    private static Schedule with(Topic topic) {
        return aSchedule().with(lecture()).with(topic).build();
    }
}
