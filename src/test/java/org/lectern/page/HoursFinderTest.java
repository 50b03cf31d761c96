package org.lectern.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of day as course pages have them. */
class HoursFinderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10:40am-12pm            | 10:40-12:00
            10:30 AM – 12:00 PM     | 10:30-12:00
            11am - noon             | 11:00-12:00
            14-16                   | 14:00-16:00
            1:30-2:30pm             | 13:30-14:30
            12-1pm                  | 12:00-13:00
            11-1pm                  | 11:00-13:00
            9:30 a.m. to 2 p.m.     | 09:30-14:00
            10.00--10.50am          | 10:00-10:50
            11.10--12.00noon        | 11:10-12:00
            7:10PM - 8:45PM         | 19:10-20:45
            08:15 - 09:45           | 08:15-09:45
            from 9-10pm             | 21:00-22:00
            noon-1pm                | 12:00-13:00
            10-12pm                 | 10:00-12:00
            """)
    void readsHours(String text, String hours) {
        assertThat(hours(text)).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2:00-3:15     | 14:00-15:15
            10:40-12:00   | 10:40-12:00
            12:30-1:50    | 12:30-13:50
            11:00-1:00    | 11:00-13:00
            """)
    void assumesTheHalfOfTheDayWhereNoWordSaysIt(String text, String hours) {
        assertThat(hours(text)).isEqualTo(hours);
        assertThat(HoursFinder.ranges(text).get(0).hours(false).orElseThrow().assumed())
                .isTrue();
    }

    @Test
    void onAPageWithHoursOfAClockOf24NothingIsAssumed() {
        assertThat(HoursFinder.ranges("2:00-3:15")
                        .get(0)
                        .hours(true)
                        .orElseThrow()
                        .toString())
                .isEqualTo("Hours[start=02:00, end=03:15, assumed=false]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-09-02", "pages 10 to", "3pm", "a 1-on-1", "http://a.example/10-12", ""})
    void findsNoneWhereThereAreNone(String text) {
        assertThat(HoursFinder.ranges(text)).isEmpty();
    }

    @Test
    void hoursThatEndBeforeTheyBeginAreNone() {
        assertThat(HoursFinder.ranges("3pm-2pm").get(0).hours(false)).isEmpty();
    }

    @Test
    void readsSingleTimes() {
        assertThat(List.of("due 11:59pm", "by noon", "at 23:59", "4pm Thursday").stream()
                        .map(text -> String.valueOf(
                                HoursFinder.times(text).get(0).time().orElseThrow())))
                .containsExactly("23:59", "12:00", "23:59", "16:00");
    }

    private static String hours(String text) {
        var hours = HoursFinder.ranges(text).get(0).hours(false).orElseThrow();
        return hours.start() + "-" + hours.end();
    }
}
