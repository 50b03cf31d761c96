package org.lectern.release;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Amendment;
import org.lectern.schedule.ClosedDay;
import org.lectern.schedule.Course;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Details;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Person;
import org.lectern.schedule.Publishing;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Recurrence;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Series;
import org.lectern.schedule.Session;
import org.lectern.schedule.Slot;
import org.lectern.schedule.Term;

/** Three weeks of the real course: two lectures, one with readings, one day closed, office hours, one of them cancelled. */
final class Cos597a {

    static final CourseId ID = new CourseId("cos597a-fall2025");

    static final Person TRI = new Person("Tri Dao", URI.create("https://tridao.me"));

    static final Course COURSE = new Course(
            ID,
            "COS 597A",
            "Efficient Systems for Foundation Models",
            null,
            ZoneId.of("America/New_York"),
            new Term("Fall 2025", LocalDate.of(2025, 9, 2), LocalDate.of(2025, 9, 18)));

    static final Reading SCALING = new Reading("Scaling Laws", List.of(), null, "2001.08361", null, false, null);

    static final Session INTRODUCTION = new Session(
            "week-1",
            "lecture",
            LocalDate.of(2025, 9, 2),
            1,
            null,
            "Introduction",
            List.of(),
            null,
            List.of(),
            null,
            Details.NONE,
            null);

    static final Session SCALING_LAWS = new Session(
            "week-2",
            "lecture",
            LocalDate.of(2025, 9, 9),
            2,
            null,
            "Scaling laws",
            List.of(SCALING),
            null,
            List.of(),
            null,
            Details.NONE,
            null);

    static final Schedule SCHEDULE = of(COURSE, "COS 420", INTRODUCTION, SCALING_LAWS);

    private Cos597a() {}

    static Schedule with(Session... sessions) {
        return of(COURSE, "COS 420", sessions);
    }

    static Schedule with(Course course) {
        return of(course, "COS 420", INTRODUCTION, SCALING_LAWS);
    }

    static Schedule withOfficeHoursIn(String place) {
        return of(COURSE, place, INTRODUCTION, SCALING_LAWS);
    }

    static Session titled(Session session, String title) {
        return with(session, title, session.readings(), session.amendment());
    }

    static Session reading(Session session, Reading... readings) {
        return with(session, session.title(), List.of(readings), session.amendment());
    }

    static Session amended(Session session, Amendment amendment) {
        return with(session, session.title(), session.readings(), amendment);
    }

    private static Session with(Session session, String title, List<Reading> readings, @Nullable Amendment amendment) {
        return new Session(
                session.id(),
                session.series(),
                session.date(),
                session.week(),
                null,
                title,
                readings,
                null,
                List.of(),
                null,
                Details.NONE,
                amendment);
    }

    private static Schedule of(Course course, String office, Session... sessions) {
        var lectures = new Series(
                "lecture",
                Kind.LECTURE,
                "Lecture",
                null,
                TRI,
                Recurrence.Weekly.on(List.of(DayOfWeek.TUESDAY)),
                new Slot(LocalTime.of(10, 40), LocalTime.of(12, 0), "Friend Center 016", null),
                Details.NONE,
                List.of(),
                List.of());
        var officeHours = new Series(
                "office-hours",
                Kind.OFFICE_HOURS,
                "Office hours",
                null,
                TRI,
                Recurrence.Weekly.on(List.of(DayOfWeek.THURSDAY)),
                new Slot(LocalTime.of(13, 30), LocalTime.of(14, 30), office, null),
                Details.NONE,
                List.of(),
                List.of(new Amendment.Cancelled(LocalDate.of(2025, 9, 18), "travel")));
        return new Schedule(
                course,
                null,
                List.of(lectures, officeHours),
                List.of(sessions),
                List.of(new ClosedDay(LocalDate.of(2025, 9, 16), "No class", true)),
                List.of(),
                List.of(),
                new Publishing(
                        new Publishing.Feeds(Publishing.Visibility.PUBLIC, Publishing.Cancelled.MARK),
                        new Publishing.Google(null, true),
                        null,
                        Map.of(),
                        Publishing.Edits.KEEP),
                false);
    }
}
