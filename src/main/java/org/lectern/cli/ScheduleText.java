package org.lectern.cli;

import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.When;

/** A schedule as a timetable on the screen. */
record ScheduleText(PrintStream out) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MMM d", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private static final String INDENT = " ".repeat(26);

    void print(Schedule schedule) {
        var course = schedule.course();
        var term = Optional.ofNullable(course.term().name())
                .map(name -> " (" + name + ")")
                .orElse("");
        out.println(course.code() + ": " + course.title() + term);
        out.println("Times in " + course.zone() + ". " + Words.count(schedule) + ".");
        out.println();
        schedule.entries().forEach(entry -> print(entry, schedule));
    }

    private void print(Entry entry, Schedule schedule) {
        var place = entry.location() == null ? "" : "  (" + entry.location() + ")";
        var cancelled = entry.isCancelled() ? "Cancelled: " : "";
        var label = schedule.label(entry).map(word -> word + ": ").orElse("");
        out.printf(
                "%-12s %-12s %s%s%s%s%n",
                DAY.format(entry.when().date()), time(entry), cancelled, label, entry.title(), place);
        EntryLines.of(entry, schedule).forEach(line -> out.println((INDENT + line).stripTrailing()));
    }

    static String day(Entry entry) {
        return DAY.format(entry.original());
    }

    private static String time(Entry entry) {
        if (!(entry.when() instanceof When.Timed timed)) {
            return "all day";
        }
        var start = TIME.format(timed.start());
        return entry.kind() == Kind.DEADLINE ? "due " + start : start + "–" + TIME.format(timed.end());
    }
}
