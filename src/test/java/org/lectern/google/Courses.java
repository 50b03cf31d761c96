package org.lectern.google;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Amendment;
import org.lectern.schedule.ClosedDay;
import org.lectern.schedule.Course;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Deadline;
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

/** Courses for trials: lectures on Tuesdays from 2 September 2025, office hours on Thursdays. */
final class Courses {

    static final LocalDate FIRST = LocalDate.parse("2025-09-02");

    private Courses() {}

    /** Two lectures, two office hours, one day without class, one deadline: six events. */
    static Schedule small() {
        return small("Friend Center 016", "Scaling laws");
    }

    static Schedule small(String room, String title) {
        return small(room, title, new Publishing.Google(null, true), null);
    }

    static Schedule small(String room, String title, Publishing.Google google, @Nullable Amendment secondLecture) {
        var tri = new Person("Tri Dao", URI.create("https://tridao.me"));
        var lecture = series(
                "lecture", Kind.LECTURE, tri, DayOfWeek.TUESDAY, new Slot(time("10:40"), time("12:00"), room, null));
        var hours = series(
                "office-hours",
                Kind.OFFICE_HOURS,
                tri,
                DayOfWeek.THURSDAY,
                new Slot(time("13:30"), time("14:30"), "COS 420", null));
        var readings = List.of(
                new Reading("Scaling Laws for Neural Language Models", List.of(), null, "2001.08361", null, true, null),
                new Reading("R&D of <GPUs>: a \"history\"", List.of(), null, null, null, false, null));
        return new Schedule(
                course(FIRST, FIRST.plusDays(16)),
                "What makes <large> models run.",
                List.of(lecture, hours),
                List.of(
                        new Session(
                                "week-1",
                                "lecture",
                                FIRST,
                                1,
                                null,
                                "Introduction",
                                List.of(),
                                null,
                                List.of(),
                                null,
                                Details.NONE,
                                null),
                        new Session(
                                "week-2",
                                "lecture",
                                FIRST.plusDays(7),
                                2,
                                null,
                                title,
                                readings,
                                null,
                                List.of(),
                                null,
                                Details.NONE,
                                secondLecture)),
                List.of(
                        new ClosedDay(FIRST.plusDays(14), "No class", true),
                        new ClosedDay(FIRST.plusDays(2), "Retreat", false)),
                List.of(),
                List.of(new Deadline("project", "Project report", LocalDate.parse("2025-11-20"), null, null, null)),
                publishing(google),
                false);
    }

    /** This many lectures, one a day. */
    static Schedule large(int lectures, Publishing.Google google) {
        var daily = new Series(
                "lecture",
                Kind.LECTURE,
                "Lecture",
                null,
                null,
                Recurrence.Weekly.on(List.of(DayOfWeek.values())),
                new Slot(time("10:40"), time("12:00"), "Friend Center 016", null),
                Details.NONE,
                List.of(),
                List.of());
        var sessions = new ArrayList<Session>();
        for (int i = 0; i < lectures; i++) {
            sessions.add(new Session(
                    "day-" + i,
                    "lecture",
                    FIRST.plusDays(i),
                    null,
                    null,
                    "Day " + i,
                    List.of(),
                    null,
                    List.of(),
                    null,
                    Details.NONE,
                    null));
        }
        return new Schedule(
                course(FIRST, FIRST.plusDays(lectures - 1)),
                null,
                List.of(daily),
                sessions,
                List.of(),
                List.of(),
                List.of(),
                publishing(google),
                false);
    }

    private static Course course(LocalDate first, LocalDate last) {
        return new Course(
                new CourseId("cos597a"),
                "COS 597A",
                "Efficient Systems",
                null,
                ZoneId.of("America/New_York"),
                new Term("Fall 2025", first, last));
    }

    private static Publishing publishing(Publishing.Google google) {
        var feeds = new Publishing.Feeds(Publishing.Visibility.PUBLIC, Publishing.Cancelled.MARK);
        return new Publishing(feeds, google, null, Map.of(), Publishing.Edits.KEEP);
    }

    private static Series series(String id, Kind kind, Person host, DayOfWeek day, Slot slot) {
        var title = kind.label();
        return new Series(
                id,
                kind,
                title,
                null,
                host,
                Recurrence.Weekly.on(List.of(day)),
                slot,
                Details.NONE,
                List.of(),
                List.of());
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text);
    }
}
