package org.lectern.feed;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Amendment;
import org.lectern.schedule.ClosedDay;
import org.lectern.schedule.Course;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Deadline;
import org.lectern.schedule.Details;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Installation;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Person;
import org.lectern.schedule.Publishing;
import org.lectern.schedule.Publishing.Cancelled;
import org.lectern.schedule.Publishing.Edits;
import org.lectern.schedule.Publishing.Feeds;
import org.lectern.schedule.Publishing.Visibility;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Recurrence;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Series;
import org.lectern.schedule.Session;
import org.lectern.schedule.Slot;
import org.lectern.schedule.Stamp;
import org.lectern.schedule.Term;

/** A schedule of COS 597A in the autumn of 2025, empty until something is added. */
final class ScheduleBuilder {

    static final Installation INSTALLATION =
            new Installation("lectern.test", URI.create("https://lectern.example.edu"));
    static final Stamp STAMP = new Stamp(0, Instant.parse("2025-08-25T12:00:00Z"));
    static final Person TRI = new Person("Tri Dao", URI.create("https://tridao.me"));

    private ZoneId zone = ZoneId.of("America/New_York");
    private String id = "cos597a-fall2025";
    private @Nullable String overview;
    private Visibility visibility = Visibility.PUBLIC;
    private String code = "COS 597A";
    private String title = "Efficient Systems for Foundation Models";
    private Term term = new Term("Fall 2025", LocalDate.of(2025, 9, 2), LocalDate.of(2025, 11, 20));
    private Cancelled cancelled = Cancelled.MARK;
    private final List<Series> series = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<ClosedDay> closed = new ArrayList<>();
    private final List<Deadline> deadlines = new ArrayList<>();

    private ScheduleBuilder() {}

    static ScheduleBuilder aSchedule() {
        return new ScheduleBuilder();
    }

    /** Lectures on Tuesdays, by default 10:40-12:00 in Friend Center 016. */
    ScheduleBuilder lectures(Amendment... amendments) {
        return weekly(
                "lecture", Kind.LECTURE, "Lecture", DayOfWeek.TUESDAY, "10:40-12:00", "Friend Center 016", amendments);
    }

    ScheduleBuilder officeHours(Amendment... amendments) {
        return weekly(
                "office-hours",
                Kind.OFFICE_HOURS,
                "Office hours",
                DayOfWeek.THURSDAY,
                "13:30-14:30",
                "COS 420",
                amendments);
    }

    ScheduleBuilder weekly(
            String id, Kind kind, String name, DayOfWeek day, String at, String place, Amendment... amendments) {
        return with(new Series(
                id,
                kind,
                name,
                null,
                TRI,
                Recurrence.Weekly.on(List.of(day)),
                slot(at, place),
                Details.NONE,
                List.of(),
                List.of(amendments)));
    }

    /** A series that meets on its sessions' dates only. */
    ScheduleBuilder bySession(String id, Kind kind, String at, @Nullable String place) {
        return with(new Series(
                id,
                kind,
                kind.label(),
                null,
                null,
                new Recurrence.BySession(),
                slot(at, place),
                Details.NONE,
                List.of(),
                List.of()));
    }

    static Slot slot(String at, @Nullable String place) {
        var times = at.split("-", 2);
        return new Slot(LocalTime.parse(times[0]), LocalTime.parse(times[1]), place, null);
    }

    ScheduleBuilder with(Series one) {
        series.add(one);
        return this;
    }

    ScheduleBuilder with(Session session) {
        sessions.add(session);
        return this;
    }

    ScheduleBuilder session(String id, String date, String name, Reading... readings) {
        return with(new Session(
                id,
                "lecture",
                LocalDate.parse(date),
                null,
                null,
                name,
                List.of(readings),
                null,
                List.of(),
                null,
                Details.NONE,
                null));
    }

    ScheduleBuilder week(int week, String date, String name, Reading... readings) {
        return with(new Session(
                "week-" + week,
                "lecture",
                LocalDate.parse(date),
                week,
                null,
                name,
                List.of(readings),
                null,
                List.of(),
                null,
                Details.NONE,
                null));
    }

    static Reading reading(String name) {
        return new Reading(name, List.of(), null, null, null, true, null);
    }

    ScheduleBuilder closed(String date, String why) {
        closed.add(new ClosedDay(LocalDate.parse(date), why, true));
        return this;
    }

    ScheduleBuilder with(Deadline deadline) {
        deadlines.add(deadline);
        return this;
    }

    ScheduleBuilder known(String otherId) {
        id = otherId;
        return this;
    }

    ScheduleBuilder about(String words) {
        overview = words;
        return this;
    }

    ScheduleBuilder unlisted() {
        visibility = Visibility.UNLISTED;
        return this;
    }

    ScheduleBuilder in(ZoneId other) {
        zone = other;
        return this;
    }

    ScheduleBuilder during(String first, String last) {
        term = new Term(null, LocalDate.parse(first), LocalDate.parse(last));
        return this;
    }

    ScheduleBuilder called(String otherCode, String otherTitle) {
        code = otherCode;
        title = otherTitle;
        return this;
    }

    ScheduleBuilder cancelled(Cancelled policy) {
        cancelled = policy;
        return this;
    }

    Schedule build() {
        var course = new Course(new CourseId(id), code, title, "Princeton University", zone, term);
        var publishing = new Publishing(new Feeds(visibility, cancelled), null, null, Map.of(), Edits.KEEP);
        return new Schedule(course, overview, series, sessions, closed, List.of(), deadlines, publishing, false);
    }

    /** The same stamp for every entry and reading list. */
    static Map<String, Stamp> stamps(Schedule schedule) {
        Map<String, Stamp> stamps = new HashMap<>();
        Stream.concat(schedule.entries().stream(), schedule.readingLists().stream())
                .map(Entry::key)
                .forEach(key -> stamps.put(key.id(), STAMP));
        return stamps;
    }
}
