package org.lectern.canvas;

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
import org.lectern.schedule.Publishing.Cancelled;
import org.lectern.schedule.Publishing.Edits;
import org.lectern.schedule.Publishing.Visibility;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Recurrence;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Series;
import org.lectern.schedule.Session;
import org.lectern.schedule.Slot;
import org.lectern.schedule.Term;

/**
 * Four weeks of a course, across the end of daylight saving: lectures on Oct 21, Nov 4 and Nov 11, none on Oct 28,
 * office hours on four Thursdays; readings in weeks 9 and 10, whose ids sort the other way round.
 */
record Autumn(
        String canvasCourse,
        Edits edits,
        String room,
        List<Session> sessions,
        List<Deadline> deadlines,
        LocalDate closed) {

    static final String COURSE = "12345";

    static Autumn term() {
        return new Autumn(
                COURSE,
                Edits.KEEP,
                "Friend Center 016",
                List.of(
                        session("week-7", 7, "2025-10-21", "Inference: quantization & sparsity"),
                        session("week-9", 9, "2025-11-04", "Inference serving", required("SGLang", "2312.07104")),
                        session(
                                "week-10",
                                10,
                                "2025-11-11",
                                "Compilers",
                                required("PyTorch 2", null),
                                new Reading("HybridFlow", List.of(), null, "2409.19256", null, false, null))),
                List.of(),
                LocalDate.parse("2025-10-28"));
    }

    static Session session(String id, @Nullable Integer week, String date, String title, Reading... readings) {
        return new Session(
                id,
                "lecture",
                LocalDate.parse(date),
                week,
                null,
                title,
                List.of(readings),
                null,
                List.of(),
                null,
                Details.NONE,
                null);
    }

    static Reading required(String title, @Nullable String arxiv) {
        return new Reading(title, List.of(), null, arxiv, null, true, null);
    }

    Autumn inRoom(String other) {
        return new Autumn(canvasCourse, edits, other, sessions, deadlines, closed);
    }

    Autumn inCanvas(String course) {
        return new Autumn(course, edits, room, sessions, deadlines, closed);
    }

    Autumn overwriting() {
        return new Autumn(canvasCourse, Edits.OVERWRITE, room, sessions, deadlines, closed);
    }

    Autumn closedOn(String date) {
        return new Autumn(canvasCourse, edits, room, sessions, deadlines, LocalDate.parse(date));
    }

    Autumn due(Deadline... all) {
        return new Autumn(canvasCourse, edits, room, sessions, List.of(all), closed);
    }

    Autumn without(String session) {
        var others = sessions.stream().filter(one -> !one.id().equals(session)).toList();
        return new Autumn(canvasCourse, edits, room, others, deadlines, closed);
    }

    /** In place of the session with the same id, if there is one. */
    Autumn with(Session session) {
        List<Session> changed = new ArrayList<>(without(session.id()).sessions);
        changed.add(session);
        return new Autumn(canvasCourse, edits, room, changed, deadlines, closed);
    }

    Autumn amended(String id, Amendment amendment) {
        var old =
                sessions.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        return with(new Session(
                id,
                "lecture",
                old.date(),
                old.week(),
                null,
                old.title(),
                old.readings(),
                null,
                old.people(),
                null,
                Details.NONE,
                amendment));
    }

    Schedule schedule() {
        var term = new Term("Fall 2025", LocalDate.parse("2025-10-21"), LocalDate.parse("2025-11-13"));
        var course = new Course(
                new CourseId("cos597a"), "COS 597A", "Efficient Systems", null, ZoneId.of("America/New_York"), term);
        var tri = new Person("Tri Dao", URI.create("https://tridao.me"));
        var lecture = series("lecture", Kind.LECTURE, "Lecture", tri, DayOfWeek.TUESDAY, "10:40", "12:00", room);
        var hours = series(
                "hours", Kind.OFFICE_HOURS, "Office hours", tri, DayOfWeek.THURSDAY, "13:30", "14:30", "COS 420");
        var publishing = new Publishing(
                new Publishing.Feeds(Visibility.PUBLIC, Cancelled.MARK),
                null,
                new Publishing.Canvas(canvasCourse),
                Map.of(),
                edits);
        return new Schedule(
                course,
                null,
                List.of(lecture, hours),
                sessions,
                List.of(new ClosedDay(closed, "No class", true)),
                List.of(),
                deadlines,
                publishing,
                false);
    }

    private static Series series(
            String id, Kind kind, String title, Person host, DayOfWeek day, String from, String to, String place) {
        var slot = new Slot(LocalTime.parse(from), LocalTime.parse(to), place, null);
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
}
