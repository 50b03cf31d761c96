package org.lectern.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.page.ImportedCourse.Closed;
import org.lectern.page.ImportedCourse.Deadline;
import org.lectern.page.ImportedCourse.Hours;
import org.lectern.page.ImportedCourse.Series;
import org.lectern.source.YamlText;

/** Writes a course as its canonical file, as if somebody had typed it. */
final class CourseFile {

    private final ImportedCourse course;
    private final YamlText.Group root = YamlText.group();

    private CourseFile(ImportedCourse course) {
        this.course = course;
    }

    static String of(ImportedCourse course) {
        var file = new CourseFile(course);
        file.head();
        file.term();
        file.people();
        file.closed();
        file.meetings();
        file.sessions();
        file.deadlines();
        file.publish();
        return file.root.file();
    }

    private void head() {
        var name = String.join(
                ", ",
                java.util.stream.Stream.of(course.code(), course.term())
                        .filter(java.util.Objects::nonNull)
                        .toList());
        root.comment((name.isEmpty() ? course.id() : name) + ", made by `import` from the course's page.");
        root.comment("Every key is explained in src/site/markdown/format.md. Try a change with `validate`.")
                .blank();
        root.put("id", YamlText.text(course.id()), "for life, and the name of this file");
        required("code", course.code(), "COS 597A", "what students call the course");
        required("title", course.title(), "Efficient Systems for Foundation Models", "its name");
        root.putIfPresent("institution", course.institution());
        required("zone", course.zone(), "America/New_York", "where every time below is the time on the wall");
    }

    private void required(String key, @Nullable String value, String example, String what) {
        if (value == null) {
            root.comment("TO FILL IN, " + what + ":").comment(key + ": " + example);
        } else {
            root.put(key, value);
        }
    }

    private void term() {
        root.blank();
        if (course.first() == null || course.last() == null) {
            root.comment("TO FILL IN, the first and last day on which anything meets:");
            root.comment("term: {name: " + (course.term() == null ? "Fall 2025" : course.term())
                    + ", first: 2025-09-02, last: 2025-12-05}");
            return;
        }
        var term = YamlText.inlineGroup().putIfPresent("name", course.term());
        root.put("term", term.put("first", YamlText.word(course.first())).put("last", YamlText.word(course.last())));
    }

    private void people() {
        if (!course.people().isEmpty()) {
            var people = YamlText.group();
            course.people()
                    .forEach(one -> people.put(
                            one.key(),
                            YamlText.inlineGroup().put("name", one.name()).putIfPresent("url", one.url())));
            root.blank().put("people", people);
        }
    }

    private void closed() {
        if (!course.closed().isEmpty()) {
            var closed = YamlText.items();
            course.closed().forEach(one -> closed.add(closed(one)));
            root.blank().put("closed", closed);
        }
    }

    static YamlText closed(Closed one) {
        var days = YamlText.inlineGroup();
        if (one.first().equals(one.last())) {
            days.put("date", YamlText.word(one.first()));
        } else {
            days.put("first", YamlText.word(one.first())).put("last", YamlText.word(one.last()));
        }
        return days.put("why", one.why());
    }

    private void meetings() {
        var meetings = YamlText.group();
        course.series().forEach(one -> meetings(one, meetings));
        root.blank().put("meetings", meetings);
    }

    private void meetings(Series one, YamlText.Group meetings) {
        if (one.remark() != null) {
            meetings.comment(one.remark());
        }
        var group = one.hours() == null ? YamlText.group() : YamlText.inlineGroup();
        group.put("kind", YamlText.word(one.kind().word()))
                .putIfPresent("title", one.title())
                .putIfPresent("host", one.host());
        if (!one.days().isEmpty()) {
            group.put("days", days(one.days()));
        } else if (one.single()) {
            group.put("date", YamlText.word(one.dates().get(0)));
        } else if (!one.dates().isEmpty()) {
            group.put("dates", dates(one.dates()));
        }
        if (one.first() != null && !one.days().isEmpty()) {
            group.put("first", YamlText.word(one.first()));
        }
        if (one.last() != null && !one.days().isEmpty()) {
            group.put("last", YamlText.word(one.last()));
        }
        if (one.hours() == null) {
            group.comment("TO FILL IN, from when to when:").comment("at: \"10:40-12:00\"");
        } else {
            group.put("at", hours(one.hours()));
        }
        meetings.put(one.id(), group.putIfPresent("place", one.place()).putIfPresent("notes", one.online()));
    }

    private static YamlText days(Set<DayOfWeek> days) {
        var items = YamlText.inlineItems();
        days.stream()
                .sorted()
                .forEach(day ->
                        items.add(YamlText.word(day.name().substring(0, 3).toLowerCase(Locale.ROOT))));
        return items;
    }

    private static YamlText dates(Collection<LocalDate> dates) {
        var items = YamlText.inlineItems();
        dates.forEach(date -> items.add(YamlText.word(date)));
        return items;
    }

    private static YamlText hours(Hours hours) {
        return YamlText.quoted(hours.start() + "-" + hours.end());
    }

    private void sessions() {
        if (course.sessions().isEmpty()) {
            return;
        }
        root.blank().comment("Titles can change at any time, ids never: calendars know a meeting by its id.");
        var sessions = YamlText.items();
        sessions.add(SessionText.of(course.sessions().get(0)));
        course.sessions().stream().skip(1).forEach(one -> sessions.blank().add(SessionText.of(one)));
        root.put("sessions", sessions);
    }

    private void deadlines() {
        var deadlines = YamlText.items();
        course.deadlines().forEach(one -> deadlines.add(deadline(one)));
        root.blank().put("deadlines", deadlines);
    }

    static YamlText deadline(Deadline one) {
        var group = YamlText.inlineGroup()
                .put("id", one.id())
                .put("title", one.title())
                .put("date", YamlText.word(one.date()));
        return one.at() == null
                ? group
                : group.put("at", YamlText.quoted(one.at().toString()));
    }

    private void publish() {
        root.blank()
                .comment(
                        "Where it is published. This stays the last key, and `edits` its last line: a file cut short is then noticed.");
        root.put(
                "publish",
                YamlText.group()
                        .put(
                                "feeds",
                                YamlText.inlineGroup()
                                        .put("visibility", "public")
                                        .put("cancelled", "mark"))
                        .comment("google: {calendar: create, share: public}")
                        .comment("canvas: {course: 12345}  # the number in the course's address on Canvas")
                        .put("edits", "keep"));
    }
}
