package org.lectern.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WeeksTest {

    @Test
    void namesPagesAsShortlyAsTellsThemApart() {
        var term = Autumn.term()
                .with(Autumn.session("b", 9, "2025-11-06", "B", Autumn.required("B", null)))
                .with(Autumn.session("c", 10, "2025-11-11", "C", Autumn.required("C", null)))
                .with(Autumn.session("d", null, "2025-10-23", "D", Autumn.required("D", null)));
        assertThat(Weeks.of(term.schedule()).pageTitles())
                .isEqualTo(Map.of(
                        "week-9", "Week 9 readings, Tue",
                        "b", "Week 9 readings, Thu",
                        "week-10", "Week 10 readings, Tue (week-10)",
                        "c", "Week 10 readings, Tue (c)",
                        "d", "Readings for Oct 23"));
    }

    @Test
    void putsWeeksInTheOrderOfTheirDays() {
        var term = Autumn.term().with(Autumn.session("d", null, "2025-10-23", "D", Autumn.required("D", null)));
        assertThat(Weeks.of(term.schedule()).all())
                .extracting(Weeks.Week::subject, Weeks.Week::title)
                .containsExactly(
                        tuple("week-of-2025-10-20", "Week of Oct 20"),
                        tuple("week-9", "Week 9"),
                        tuple("week-10", "Week 10"));
    }

    @Test
    void hasNoWeekWithoutReadings() {
        assertThat(Weeks.of(Autumn.term().schedule()).subjects()).containsExactly("week-9", "week-10");
    }
}
