package org.lectern.cli;

import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.When;

/** A schedule as a timetable on the screen. */
record ScheduleText(PrintStream out) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MMM d", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    void print(Schedule schedule) {
        var course = schedule.course();
        var term = Optional.ofNullable(course.term().name())
                .map(name -> " (" + name + ")")
                .orElse("");
        out.println(course.code() + ": " + course.title() + term);
        out.println("Times in " + course.zone() + ". " + Words.count(schedule) + ".");
        out.println();
        schedule.entries().forEach(this::print);
    }

    private void print(Entry entry) {
        var place = entry.place() == null ? "" : "  (" + entry.place() + ")";
        var cancelled = entry.isCancelled() ? "Cancelled: " : "";
        out.printf(
                "%-12s %-12s %s%s%s%n",
                DAY.format(entry.when().date()), time(entry.when()), cancelled, entry.title(), place);
        entry.readings().forEach(this::print);
    }

    private void print(Reading reading) {
        var optional = reading.required() ? "" : " (optional)";
        var link = reading.link().map(address -> "  " + address).orElse("");
        out.printf("%-26s- %s%s%s%n", "", reading.title(), optional, link);
    }

    private static String time(When when) {
        return when instanceof When.Timed timed
                ? TIME.format(timed.start()) + "–" + TIME.format(timed.end())
                : "all day";
    }
}
