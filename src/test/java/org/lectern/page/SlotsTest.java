package org.lectern.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days of the week with hours, and the room beside them. */
class SlotsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tue 10:40am-12pm, Friend Center 016              | tue 10:40-12:00 Friend Center 016
            133 CHRYS, TTh: 10:30 AM – 12:00 PM              | tue,thu 10:30-12:00 133 CHRYS
            MWF 12:00-1:05PM,  Thimann lecture hall 1        | mon,wed,fri 12:00-13:05 Thimann lecture hall 1
            TR 2-3:15pm in Soda 306                          | tue,thu 14:00-15:15 Soda 306
            Mon/Wed 9:30-10:45am @ Gates B1 (map)            | mon,wed 09:30-10:45 Gates B1
            Mo, We 10:15-11:45                               | mon,wed 10:15-11:45 -
            Tuesdays and Thursdays, 11am - noon, Hall 2      | tue,thu 11:00-12:00 Hall 2
            Mon 14-16                                        | mon 14:00-16:00 -
            Mon-Fri 9-10am                                   | mon,tue,wed,thu,fri 09:00-10:00 -
            10am-12pm on Thursdays                           | thu 10:00-12:00 -
            4828 BBB. F 12:30 - 1:30 PM                      | fri 12:30-13:30 4828 BBB
            """)
    void readsDaysHoursAndRoom(String text, String expected) {
        assertThat(Slots.find(text).stream().map(SlotsTest::told).toList()).isEqualTo(List.of(expected));
    }

    @Test
    void readsSeveralOnOneLine() {
        assertThat(Slots.find("Tue 11AM-12PM, room 312 C/D (Baskin 1); Thu 4-5PM, room 119").stream()
                        .map(SlotsTest::told))
                .containsExactly("tue 11:00-12:00 room 312 C/D (Baskin 1)", "thu 16:00-17:00 room 119");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"We discuss 2-3 papers a week", "Read 10-12 pages for Monday", "Friday 29 November", "T is a set"
            })
    void findsNoneInProse(String text) {
        assertThat(Slots.find(text)).isEmpty();
    }

    private static String told(Slots.Slot slot) {
        var hours = slot.hours().hours(false).orElseThrow();
        var days = slot.days().days().stream()
                .map(day -> day.name().substring(0, 3).toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(","));
        return days + " " + hours.start() + "-" + hours.end() + " "
                + PlaceText.of(slot.before(), slot.after()).orElse("-");
    }
}
