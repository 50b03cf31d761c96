package org.lectern.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as course pages have them. */
class DateFinderTest {

    private static final PageCalendar FALL_2025 = new PageCalendar(2025, 7, false);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sep 2                            | 2025-09-02
            Feb  1                           | 2026-02-01
            3/28:                            | 2026-03-28
            28/30 Aug                        | 2025-08-28 2025-08-30
            30 Oct/1 Nov                     | 2025-10-30 2025-11-01
            Monday, 9 Oct                    | 2025-10-09
            April 3th                        | 2026-04-03
            Wenesday 10 September            | 2025-09-10
            Tue 9/2                          | 2025-09-02
            2025-09-02                       | 2025-09-02
            2025-09-02T10:40:00              | 2025-09-02
            2 Sept.                          | 2025-09-02
            Week 3 (Sep 16)                  | 2025-09-16
            Week 3 Sep 16                    | 2025-09-16
            Oct 11-13                        | 2025-10-11 2025-10-12 2025-10-13
            Oct 31 - Nov 2                   | 2025-10-31 2025-11-01 2025-11-02
            11–13 October                    | 2025-10-11 2025-10-12 2025-10-13
            Sep 2/4                          | 2025-09-02 2025-09-04
            Sep 2 and Sep 4                  | 2025-09-02 2025-09-04
            Sep 2 - 4 papers to read         | 2025-09-02
            Sep 2, 10:40am                   | 2025-09-02
            September 2nd, 2024              | 2024-09-02
            Mon Jan 13, 2025                 | 2025-01-13
            2.10.2025                        | 2025-10-02
            2nd of October                   | 2025-10-02
            Sep 2 (Tue): title               | 2025-09-02
            9/2, 9/4                         | 2025-09-02 2025-09-04
            May 1 '26                        | 2026-05-01
            """)
    void readsADate(String text, String dates) {
        var found = DateFinder.find(text);

        assertThat(found).hasSize(1);
        assertThat(FALL_2025.dates(found.get(0)).stream().map(LocalDate::toString))
                .isEqualTo(List.of(dates.split(" ", -1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Week 5, 8 and 10 may differ",
                "10:40-12:00",
                "Lecture 3",
                "Room 12/3a",
                "version 1.2.3",
                "in AT 5.07.",
                "COS 597A",
                "the 40% rule",
                "13/45",
                "march on",
                ""
            })
    void findsNoneWhereThereIsNone(String text) {
        assertThat(DateFinder.find(text)).isEmpty();
    }

    @Test
    void tellsTheDayOfTheWeekBesideADate() {
        assertThat(List.of("Tue 9/2", "Wenesday, Sep 3", "R 9/4", "Sep 5 (Fri)", "Sep 6").stream()
                        .map(text -> String.valueOf(DateFinder.find(text).get(0).weekday())))
                .containsExactly("TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "null");
    }

    @Test
    void anImpossibleDateIsNone() {
        assertThat(FALL_2025.dates(DateFinder.find("Sep 31").get(0))).isEmpty();
    }

    @Test
    void readsDayAndMonthAsThePageHasThem() {
        var dayFirst = new PageCalendar(2024, 0, true);

        assertThat(dayFirst.dates(DateFinder.find("9/2").get(0))).containsExactly(LocalDate.of(2024, 2, 9));
        assertThat(dayFirst.dates(DateFinder.find("2/13").get(0))).containsExactly(LocalDate.of(2024, 2, 13));
        assertThat(FALL_2025.dates(DateFinder.find("13/2").get(0))).containsExactly(LocalDate.of(2026, 2, 13));
    }
}
