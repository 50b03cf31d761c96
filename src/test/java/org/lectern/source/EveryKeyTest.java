package org.lectern.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.schedule.Amendment;
import org.lectern.schedule.ClosedDay;
import org.lectern.schedule.Course;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Deadline;
import org.lectern.schedule.Details;
import org.lectern.schedule.Due;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Link;
import org.lectern.schedule.Person;
import org.lectern.schedule.Phase;
import org.lectern.schedule.Publishing;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Recurrence;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Series;
import org.lectern.schedule.Session;
import org.lectern.schedule.Slot;
import org.lectern.schedule.Swap;
import org.lectern.schedule.Term;

/** One file with every key there is, and values that another YAML reader would take for something else. */
class EveryKeyTest {

    private static final Person CLARA = new Person("Clara Schumann", URI.create("mailto:clara@example.org"));
    private static final Recurrence MONDAYS_AND_WEDNESDAYS = new Recurrence.Weekly(
            List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY), 1, date("2025-10-13"), date("2026-02-04"));
    private static final Person FANNY = new Person("Fanny Hensel", null);

    @Test
    void readsEveryKeyAsItIsWritten() {
        var schedule = new Schedule(
                course(),
                "Two voices.\n\nThen three.",
                series(),
                sessions(),
                closed(),
                List.of(new Swap(date("2026-01-06"), DayOfWeek.MONDAY)),
                deadlines(),
                publishing(),
                true);

        assertThat(new ScheduleReader().read(Path.of("src/test/resources/cases/every-key.yaml")))
                .isEqualTo(new SourceResult.Valid(schedule, List.of()));
    }

    private static Course course() {
        return new Course(
                new CourseId("every-key"),
                "MUS 7",
                "Counterpoint: a start",
                "Conservatory",
                ZoneId.of("Europe/Berlin"),
                new Term("Winter 2025/26", date("2025-10-13"), date("2026-02-06")));
    }

    private static List<Series> series() {
        return List.of(
                single("audition", Kind.EXAM, "Audition", new Recurrence.Once(date("2026-02-20")), "09:00", "17:00"),
                single(
                        "colloquium",
                        Kind.EVENT,
                        "Colloquium",
                        new Recurrence.OnDates(List.of(date("2025-11-07"), date("2025-11-14"))),
                        "18:00",
                        "19:00"),
                new Series(
                        "lecture",
                        Kind.LECTURE,
                        "Counterpoint",
                        "a",
                        CLARA,
                        MONDAYS_AND_WEDNESDAYS,
                        new Slot(time("10:15"), time("11:45"), "No", URI.create("https://meet.example.org/a")),
                        new Details("Bring paper.", URI.create("https://example.org/lecture"), List.of()),
                        List.of(new Phase(
                                date("2026-01-01"),
                                MONDAYS_AND_WEDNESDAYS,
                                new Slot(
                                        time("10:30"),
                                        time("12:00"),
                                        "Hall 1",
                                        URI.create("https://meet.example.org/b")),
                                FANNY)),
                        List.of(
                                new Amendment.Cancelled(date("2025-10-15"), "travel"),
                                Amendment.Changed.moved(
                                        date("2025-10-20"), date("2025-10-21"), time("09:00"), time("10:00"), "Hall 2"),
                                new Amendment.Changed(
                                        date("2025-12-01"),
                                        null,
                                        null,
                                        null,
                                        null,
                                        URI.create("https://meet.example.org/c"),
                                        FANNY,
                                        List.of(new Person("Robert Schumann", null)),
                                        "Canon",
                                        "In pairs."))),
                single("tutorial", Kind.RECITATION, "Recitation", new Recurrence.BySession(), "18:00", "19:00"));
    }

    private static Series single(String id, Kind kind, String title, Recurrence recurrence, String start, String end) {
        var slot = new Slot(time(start), time(end), null, null);
        return new Series(id, kind, title, null, null, recurrence, slot, Details.NONE, List.of(), List.of());
    }

    private static List<Session> sessions() {
        return List.of(
                new Session(
                        "first-steps",
                        "lecture",
                        date("2025-10-13"),
                        1,
                        null,
                        "First steps",
                        List.of(
                                new Reading(
                                        "2025.10",
                                        List.of(),
                                        URI.create("https://example.org/gradus?a=1#top"),
                                        null,
                                        null,
                                        true,
                                        new Due.Before(2, null)),
                                new Reading(
                                        "Optional one",
                                        List.of("A. One", "Two, B."),
                                        null,
                                        "0704.0010",
                                        null,
                                        false,
                                        null),
                                new Reading(
                                        "By DOI",
                                        List.of(),
                                        null,
                                        null,
                                        "10.1145/3600006.3613165",
                                        true,
                                        new Due.On(date("2025-10-12"), time("23:59")))),
                        null,
                        List.of(FANNY, CLARA, new Person("Robert Schumann", null)),
                        null,
                        Details.NONE,
                        null),
                session("topic-one", "lecture", 2, "2025-10-15", "One", null),
                session(
                        "no-class-today",
                        "lecture",
                        null,
                        "2025-10-22",
                        "On",
                        new Amendment.Cancelled(date("2025-10-22"), null)),
                session(
                        "ill",
                        "lecture",
                        null,
                        "2025-10-27",
                        "Off",
                        new Amendment.Cancelled(date("2025-10-27"), "true story")),
                session("evening", "tutorial", null, "2025-10-18", "Singing", null),
                new Session(
                        "gone",
                        "lecture",
                        date("2025-10-29"),
                        null,
                        Kind.LAB,
                        "Null",
                        List.of(),
                        FANNY,
                        List.of(FANNY),
                        URI.create("https://meet.example.org/d"),
                        new Details(
                                "Loud.",
                                URI.create("https://example.org/gone"),
                                List.of(new Link("Slides", URI.create("https://example.org/s.pdf")))),
                        Amendment.Changed.moved(date("2025-10-29"), null, null, null, "Hall 3")));
    }

    private static Session session(
            String id,
            String series,
            @Nullable Integer week,
            String date,
            String title,
            @Nullable Amendment amendment) {
        return new Session(
                id, series, date(date), week, null, title, List.of(), null, List.of(), null, Details.NONE, amendment);
    }

    private static List<ClosedDay> closed() {
        return List.of(
                new ClosedDay(date("2025-12-24"), "Christmas Eve", false),
                new ClosedDay(date("2025-12-26"), "Christmas", true),
                new ClosedDay(date("2025-12-27"), "Christmas", true),
                new ClosedDay(date("2025-12-31"), "New Year's Eve", true));
    }

    private static List<Deadline> deadlines() {
        return List.of(
                new Deadline("essay", "Essay", date("2026-01-30"), null, null, null),
                new Deadline(
                        "talk",
                        "Talk",
                        date("2026-02-02"),
                        time("08:00"),
                        URI.create("http://example.org/"),
                        "In the hall."));
    }

    private static Publishing publishing() {
        return new Publishing(
                new Publishing.Feeds(Publishing.Visibility.UNLISTED, Publishing.Cancelled.DROP),
                new Publishing.Google("abc123@group.calendar.google.com", false),
                new Publishing.Canvas("sis_course_id:MUS-7"),
                Map.of(
                        "a",
                        new Publishing.Section(
                                "Section A", new Publishing.Google(null, true), new Publishing.Canvas("7"))),
                Publishing.Edits.OVERWRITE);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text);
    }
}
