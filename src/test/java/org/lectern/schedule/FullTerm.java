package org.lectern.schedule;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A course of four weeks that says of its meetings whatever a schedule can say. */
public final class FullTerm {

    public static final Person TRI = new Person("Tri Dao", URI.create("https://tridao.me"));
    public static final Person ADA = new Person("Ada Lovelace", null);
    private static final URI ROOM = URI.create("https://meet.example.edu/j/123?pwd=a&b=c");

    private FullTerm() {}

    public static Schedule schedule() {
        return schedule(scaling(NOTES, true));
    }

    /** The same with another second lecture. */
    public static Schedule schedule(Session second) {
        var course = new Course(
                new CourseId("cos597a-fall2025"),
                "COS 597A",
                "Efficient Systems",
                "Princeton University",
                ZoneId.of("America/New_York"),
                new Term("Fall 2025", date("2025-09-30"), date("2025-10-24")));
        return new Schedule(
                course,
                "What makes large models run.",
                List.of(
                        lecture(),
                        officeHours(),
                        precept("p01", "09:00"),
                        precept("p02", "11:00"),
                        review(),
                        midterm()),
                List.of(introduction(), second, quiz()),
                Stream.iterate(date("2025-10-11"), day -> day.plusDays(1))
                        .limit(9)
                        .map(day -> new ClosedDay(day, "Fall recess", true))
                        .toList(),
                List.of(new Swap(date("2025-10-10"), DayOfWeek.TUESDAY)),
                List.of(new Deadline(
                        "report",
                        "Project report",
                        date("2025-10-24"),
                        LocalTime.of(23, 59),
                        URI.create("https://example.edu/report"),
                        "At most 8 pages.\nOne PDF.")),
                publishing(),
                false);
    }

    private static final String NOTES = """
            Bring a laptop; we measure <b>together</b>.

            Groups of three & a "driver".""";

    /** The second lecture: notes, an address, links, and readings by authors, each due at its own time or at one for all. */
    public static Session scaling(String notes, boolean dueTogether) {
        var before = new Due.Before(1, LocalTime.of(20, 0));
        var readings = List.of(
                new Reading(
                        "Scaling Laws for Neural Language Models",
                        List.of("J. Kaplan", "S. McCandlish"),
                        null,
                        "2001.08361",
                        null,
                        true,
                        before),
                new Reading(
                        "R&D of <GPUs>: a \"history\"",
                        List.of("A <i>B</i>"),
                        null,
                        null,
                        null,
                        false,
                        dueTogether ? before : null));
        var details = new Details(
                notes,
                URI.create("https://example.edu/scaling"),
                List.of(
                        new Link("Slides, <annotated>", URI.create("https://example.edu/s.pdf?a=1&b=2")),
                        new Link("Recording", URI.create("https://example.edu/video"))));
        return session("week-2", "2025-10-07", 2, null, "Scaling laws", readings, details);
    }

    private static Session introduction() {
        return session("week-1", "2025-09-30", 1, null, "Introduction", List.of(), Details.NONE);
    }

    private static Session quiz() {
        return session("quiz", "2025-10-10", null, Kind.EXAM, "Quiz 1", List.of(), Details.NONE);
    }

    private static Series lecture() {
        var amendment = new Amendment.Changed(
                date("2025-10-07"),
                null,
                null,
                null,
                null,
                ROOM,
                ADA,
                List.of(new Person("Grace Hopper", URI.create("https://example.org/grace"))),
                null,
                null);
        return new Series(
                "lecture",
                Kind.LECTURE,
                "Lecture",
                null,
                TRI,
                weekly(1, DayOfWeek.TUESDAY),
                slot("10:40", "12:00", "Friend Center 016", null),
                new Details("Recorded.", null, List.of()),
                List.of(new Phase(
                        date("2025-10-20"),
                        weekly(1, DayOfWeek.WEDNESDAY),
                        slot("11:00", "12:00", "Room 2", null),
                        TRI)),
                List.of(amendment));
    }

    /** Online only. */
    private static Series officeHours() {
        return new Series(
                "office-hours",
                Kind.OFFICE_HOURS,
                "Office hours",
                null,
                TRI,
                weekly(2, DayOfWeek.THURSDAY),
                slot("13:30", "14:30", null, ROOM),
                Details.NONE,
                List.of(),
                List.of(
                        new Amendment.Cancelled(date("2025-10-16"), "recess"),
                        Amendment.Changed.moved(date("2025-10-02"), date("2025-10-03"), null, null, null)));
    }

    private static Series precept(String section, String start) {
        return new Series(
                "precept-" + section,
                Kind.RECITATION,
                "Precept",
                section,
                ADA,
                weekly(1, DayOfWeek.MONDAY),
                slot(start, LocalTime.parse(start).plusMinutes(50).toString(), "Room 1", null),
                Details.NONE,
                List.of(),
                section.equals("p02") ? List.of(new Amendment.Cancelled(date("2025-10-20"), "illness")) : List.of());
    }

    private static Series review() {
        return new Series(
                "review",
                Kind.EVENT,
                "Review session",
                null,
                null,
                new Recurrence.OnDates(List.of(date("2025-10-08"), date("2025-10-22"))),
                slot("18:00", "19:00", null, null),
                Details.NONE,
                List.of(),
                List.of());
    }

    private static Series midterm() {
        return new Series(
                "midterm",
                Kind.EXAM,
                "Midterm",
                null,
                null,
                new Recurrence.Once(date("2025-10-23")),
                slot("14:00", "16:00", "McCosh 50", null),
                new Details("One page of notes is allowed.", null, List.of()),
                List.of(),
                List.of());
    }

    private static Publishing publishing() {
        var first = new Publishing.Section("Precept 1", null, null);
        return new Publishing(
                new Publishing.Feeds(Publishing.Visibility.PUBLIC, Publishing.Cancelled.MARK),
                new Publishing.Google(null, true),
                new Publishing.Canvas("12345"),
                Map.of("p01", first),
                Publishing.Edits.KEEP);
    }

    private static Session session(
            String id,
            String date,
            @Nullable Integer week,
            @Nullable Kind kind,
            String title,
            List<Reading> readings,
            Details details) {
        return new Session(
                id, "lecture", date(date), week, kind, title, readings, null, List.of(), null, details, null);
    }

    private static Recurrence weekly(int every, DayOfWeek day) {
        return new Recurrence.Weekly(List.of(day), every, null, null);
    }

    private static Slot slot(String start, String end, @Nullable String place, @Nullable URI online) {
        return new Slot(LocalTime.parse(start), LocalTime.parse(end), place, online);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
