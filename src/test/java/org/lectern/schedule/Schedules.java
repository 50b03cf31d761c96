package org.lectern.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A schedule for a test, by hand. Where a test says nothing: course {@code cos597a-fall2025}, New York, the term of COS
 * 597A, published nowhere but in public feeds.
 */
public final class Schedules {

    private final List<Series> series = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<ClosedDay> closed = new ArrayList<>();
    private final List<Deadline> deadlines = new ArrayList<>();
    private ZoneId zone = ZoneId.of("America/New_York");
    private Term term = new Term("Fall 2025", LocalDate.parse("2025-09-02"), LocalDate.parse("2025-11-20"));
    private Publishing.@Nullable Google google;
    private Publishing.@Nullable Canvas canvas;
    private final Map<String, Publishing.Section> sections = new TreeMap<>();
    private Publishing.Visibility visibility = Publishing.Visibility.PUBLIC;
    private Publishing.Edits edits = Publishing.Edits.KEEP;

    private Schedules() {}

    public static Schedules aSchedule() {
        return new Schedules();
    }

    public Schedules in(String zone) {
        this.zone = ZoneId.of(zone);
        return this;
    }

    public Schedules from(String first, String last) {
        this.term = new Term(null, LocalDate.parse(first), LocalDate.parse(last));
        return this;
    }

    public Schedules with(Meetings meetings) {
        series.add(meetings.build());
        return this;
    }

    public Schedules with(Topic topic) {
        sessions.add(topic.build());
        return this;
    }

    public Schedules closedOn(String date) {
        return closedOn(date, true);
    }

    public Schedules closedOn(String date, boolean announced) {
        closed.add(new ClosedDay(LocalDate.parse(date), "No class", announced));
        return this;
    }

    public Schedules due(String id, String date) {
        deadlines.add(new Deadline(id, "Due: " + id, LocalDate.parse(date), null, null, null));
        return this;
    }

    public Schedules due(String id, String date, String at) {
        deadlines.add(new Deadline(id, "Due: " + id, LocalDate.parse(date), LocalTime.parse(at), null, null));
        return this;
    }

    /** Into a Google calendar that Lectern makes, for anybody to read. */
    public Schedules onGoogle() {
        return onGoogle(null);
    }

    /** Into a Google calendar that was shared with Lectern, or into one that it makes. */
    public Schedules onGoogle(@Nullable String calendar) {
        google = new Publishing.Google(calendar, calendar == null);
        return this;
    }

    public Schedules onCanvas(String course) {
        canvas = new Publishing.Canvas(course);
        return this;
    }

    /** One section, in a Google calendar that Lectern makes, and in this course of Canvas; null: not there. */
    public Schedules section(String name, @Nullable String title, @Nullable String canvasCourse) {
        var course = canvasCourse == null ? null : new Publishing.Canvas(canvasCourse);
        sections.put(name, new Publishing.Section(title, new Publishing.Google(null, true), course));
        return this;
    }

    public Schedules unlisted() {
        visibility = Publishing.Visibility.UNLISTED;
        return this;
    }

    public Schedules overwritingEdits() {
        edits = Publishing.Edits.OVERWRITE;
        return this;
    }

    public Schedule build() {
        var course = new Course(
                new CourseId("cos597a-fall2025"),
                "COS 597A",
                "Efficient Systems for Foundation Models",
                "Princeton University",
                zone,
                term);
        var feeds = new Publishing.Feeds(visibility, Publishing.Cancelled.MARK);
        var publishing = new Publishing(feeds, google, canvas, sections, edits);
        return new Schedule(course, null, series, sessions, closed, List.of(), deadlines, publishing, false);
    }

    public List<Entry> entries() {
        return build().entries();
    }

    /**
     * The shape of COS 597A: eleven lectures on Tuesdays, none on October 14, twelve office hours on Thursdays, readings
     * in all weeks but 1 and 3.
     */
    public static Schedules cos597a() {
        var schedule = aSchedule()
                .with(Meetings.lecture())
                .with(Meetings.officeHours())
                .closedOn("2025-10-14");
        var date = LocalDate.parse("2025-09-02");
        for (int week = 1; week <= 11; week++, date = date.plusWeeks(1)) {
            date = date.equals(LocalDate.parse("2025-10-14")) ? date.plusWeeks(1) : date;
            var topic = Topic.topic("week-" + week, date.toString()).inWeek(week);
            schedule.with(week == 1 || week == 3 ? topic : topic.reading("Paper A of week " + week, "2001.08361"));
        }
        return schedule;
    }
}
