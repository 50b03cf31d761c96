package org.lectern.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Kind;

/** The rows of a page's schedule, by what they are. */
record Sorted(List<Meeting> meetings, List<Closed> closed, List<Due> due) {

    /** One meeting on one date; {@code several} where its row has more than one. */
    record Meeting(
            PageRow row,
            RowContent content,
            LocalDate date,
            Kind kind,
            String title,
            boolean cancelled,
            boolean several) {

        Meeting as(Kind other) {
            return new Meeting(row, content, date, other, title, cancelled, several);
        }
    }

    /** Days without class. */
    record Closed(int line, LocalDate first, LocalDate last, String why) {}

    /** Something due. */
    record Due(
            int line,
            String title,
            LocalDate date,
            @Nullable HoursMention time) {}

    Sorted() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
