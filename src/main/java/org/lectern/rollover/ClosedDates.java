package org.lectern.rollover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.schedule.ClosedDay;
import org.lectern.schedule.Deadline;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Series;

/** What the new calendar's closed days hit; sessions on them are errors that the reader tells. */
record ClosedDates(Schedule schedule) {

    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (var day : schedule.closed()) {
            var hit = Stream.concat(
                            schedule.series().stream()
                                    .filter(one -> meets(one, day.date()))
                                    .map(Series::id),
                            schedule.deadlines().stream()
                                    .filter(one -> isDue(one, day))
                                    .map(Deadline::id))
                    .collect(Collectors.joining(", "));
            if (!hit.isEmpty()) {
                questions.add(new Question(
                        List.of("calendar"),
                        day.date() + " is closed (" + day.why() + "), a date of " + hit,
                        "Nothing meets on it, unless you name it under `open`."));
            }
        }
        return questions;
    }

    private boolean meets(Series series, LocalDate date) {
        return series.phases().stream()
                .filter(phase -> !phase.from().isAfter(date))
                .reduce((earlier, later) -> later)
                .stream()
                .flatMap(phase -> phase.recurrence().dates(schedule.course().term(), schedule.swapped()))
                .anyMatch(date::equals);
    }

    private static boolean isDue(Deadline deadline, ClosedDay day) {
        return deadline.date().equals(day.date());
    }
}
