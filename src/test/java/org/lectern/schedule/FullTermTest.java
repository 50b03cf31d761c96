package org.lectern.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FullTermTest {

    private static final Schedule EACH_ITS_OWN = FullTerm.schedule(FullTerm.scaling("", false));

    @Test
    void aReadingListStandsOnTheDayItsFirstReadingIsDueAndSaysWhenEachIs() {
        var list = EACH_ITS_OWN.readingLists().get(0);

        assertThat(list.when()).isEqualTo(new When.AllDay(LocalDate.parse("2025-10-06")));
        assertThat(list.readings().stream().map(list::due).map(due -> due.orElseThrow()))
                .containsExactly(
                        new Due.On(LocalDate.parse("2025-10-06"), LocalTime.of(20, 0)),
                        new Due.On(LocalDate.parse("2025-10-07"), LocalTime.of(10, 40)));
    }

    @Test
    void readingsAreDueTogetherOnlyWhereAllAre() {
        var together = new Due.On(LocalDate.parse("2025-10-06"), LocalTime.of(20, 0));

        assertThat(entry(FullTerm.schedule(), "week-2").sharedDue()).contains(together);
        assertThat(entry(EACH_ITS_OWN, "week-2").sharedDue()).isEmpty();
        assertThat(entry(EACH_ITS_OWN, "week-1").sharedDue()).isEmpty();
        assertThat(together.text()).isEqualTo("Mon, Oct 6, 20:00");
        assertThat(new Due.On(together.date(), null).text()).isEqualTo("Mon, Oct 6");
    }

    @Test
    void everyMeetingKnowsItsSeriesAndItsUsualHost() {
        var schedule = FullTerm.schedule();

        assertThat(schedule.entries().stream()
                        .map(entry -> entry.key().id() + ": "
                                + schedule.seriesOf(entry).map(Series::id).orElse("-") + ", "
                                + schedule.usualHost(entry).map(Person::name).orElse("-"))
                        .filter(line -> !line.startsWith("closed-")))
                .containsExactly(
                        "week-1: lecture, Tri Dao",
                        "office-hours-2025-10-02: office-hours, Tri Dao",
                        "precept-p01-2025-10-06: precept-p01, Ada Lovelace",
                        "precept-p02-2025-10-06: precept-p02, Ada Lovelace",
                        "week-2: lecture, Tri Dao",
                        "review-2025-10-08: review, -",
                        "quiz: lecture, Tri Dao",
                        "precept-p01-2025-10-20: precept-p01, Ada Lovelace",
                        "precept-p02-2025-10-20: precept-p02, Ada Lovelace",
                        "lecture-2025-10-22: lecture, Tri Dao",
                        "review-2025-10-22: review, -",
                        "midterm: midterm, -",
                        "report: -, -");
    }

    @Test
    void labelsTellSectionsApart() {
        assertThat(FullTerm.schedule().labels())
                .containsEntry("precept-p01-2025-10-06", "Recitation (Precept 1), Oct 6")
                .containsEntry("precept-p02-2025-10-06", "Recitation (Section p02), Oct 6");
    }

    @Test
    void aSectionKeepsItsNameOnItsOwn() {
        assertThat(FullTerm.schedule().ofSection("p01").sectionName("p01")).isEqualTo("Precept 1");
    }

    private static Entry entry(Schedule schedule, String id) {
        return Objects.requireNonNull(schedule.entries().stream()
                .filter(entry -> entry.key().id().equals(id))
                .findFirst()
                .orElse(null));
    }
}
