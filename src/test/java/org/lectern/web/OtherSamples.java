package org.lectern.web;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.release.Release;
import org.lectern.schedule.ClosedDay;
import org.lectern.schedule.Course;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Deadline;
import org.lectern.schedule.Details;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Link;
import org.lectern.schedule.Person;
import org.lectern.schedule.Publishing;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Recurrence;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Series;
import org.lectern.schedule.Session;
import org.lectern.schedule.Slot;
import org.lectern.schedule.Term;

/** Courses in other scripts, one that attacks its readers, an empty one, and very many. */
final class OtherSamples {

    private static final LocalDate FIRST = LocalDate.parse("2025-10-20");
    private static final LocalDate LAST = LocalDate.parse("2025-12-12");
    private static final String ATTACK = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>]]></script>${7*7}";

    private OtherSamples() {}

    static Release hebrew() {
        return small("hebrew", "מדמח 236", "מערכות יעילות למודלים גדולים (LLM)", "הטכניון", "טאוב 9", "Asia/Jerusalem");
    }

    static Release arabic() {
        return small(
                "arabic",
                "حسب 597",
                "أنظمة فعّالة لنماذج الذكاء الاصطناعي",
                "جامعة القاهرة",
                "قاعة 12",
                "Africa/Cairo");
    }

    static Release chinese() {
        return small("chinese", "計算機 597", "大規模基礎模型的高效系統：訓練與推論", "清華大學", "第三教學樓 101 室", "Asia/Shanghai");
    }

    static Release empty() {
        var schedule = new Schedule(
                course("empty", "NEW 101", "Not planned yet", "Princeton University", "America/New_York"),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                publishing(Map.of()),
                false);
        return Samples.release(1, schedule);
    }

    /** Says the worst in each field that an author may fill. */
    static Release hostile() {
        var bad = URI.create("javascript:alert(3)");
        var villain = new Person(ATTACK, bad);
        var details = new Details(ATTACK + "\n" + ATTACK, bad, List.of(new Link(ATTACK, bad)));
        var reading = new Reading(ATTACK, List.of(ATTACK), bad, null, null, false, null);
        var lecture = series("lecture", ATTACK, null, villain, details, DayOfWeek.MONDAY, ATTACK);
        var lab = series("lab", ATTACK, "p01", villain, details, DayOfWeek.FRIDAY, ATTACK);
        var schedule = new Schedule(
                course("hostile", ATTACK, ATTACK, ATTACK, "Europe/Berlin"),
                ATTACK,
                List.of(lecture, lab),
                List.of(session("one", "2025-10-27", 1, ATTACK, List.of(reading), details)),
                List.of(new ClosedDay(LocalDate.parse("2025-11-03"), ATTACK, true)),
                List.of(),
                List.of(new Deadline("d", ATTACK, LocalDate.parse("2025-11-28"), LocalTime.NOON, bad, ATTACK)),
                publishing(Map.of("p01", new Publishing.Section(ATTACK, null, null))),
                false);
        return Samples.release(1, schedule);
    }

    /** A catalogue of three terms at two universities. */
    static List<Release> many(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(OtherSamples::numbered).toList();
    }

    private static Release numbered(int number) {
        var past = number % 5 == 0;
        var first = past ? LocalDate.parse("2025-01-27") : LocalDate.parse("2025-09-02");
        var last = past ? LocalDate.parse("2025-05-02") : LocalDate.parse("2025-12-12");
        var subject = List.of("COS", "HIS", "MAT", "ECE").get(number % 4);
        var title = List.of("Operating Systems", "Europe since 1945", "Linear Algebra with Applications", "Signals")
                .get(number % 4);
        var course = new Course(
                new CourseId("c-" + number),
                subject + " " + (100 + number),
                title,
                "Princeton University",
                ZoneId.of("America/New_York"),
                new Term(past ? "Spring 2025" : "Fall 2025", first, last));
        var schedule = new Schedule(
                course,
                null,
                List.of(series("lecture", "Lecture", null, null, Details.NONE, DayOfWeek.of(1 + number % 5), "Room 1")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                publishing(Map.of()),
                false);
        return Samples.release(1, schedule);
    }

    private static Release small(String id, String code, String title, String institution, String room, String zone) {
        var reading = new Reading(title, List.of(), null, "2001.08361", null, true, null);
        var schedule = new Schedule(
                course(id, code, title, institution, zone),
                title,
                List.of(series("lecture", title, null, null, Details.NONE, DayOfWeek.TUESDAY, room)),
                List.of(
                        session("one", "2025-10-28", 1, title, List.of(reading), Details.NONE),
                        session("two", "2025-11-04", 2, "FlashAttention: " + title, List.of(), Details.NONE)),
                List.of(new ClosedDay(LocalDate.parse("2025-11-11"), title, true)),
                List.of(),
                List.of(),
                publishing(Map.of()),
                false);
        return Samples.release(2, schedule);
    }

    private static Course course(String id, String code, String title, String institution, String zone) {
        return new Course(
                new CourseId(id), code, title, institution, ZoneId.of(zone), new Term("Fall 2025", FIRST, LAST));
    }

    private static Series series(
            String id,
            String title,
            @Nullable String section,
            @Nullable Person host,
            Details details,
            DayOfWeek day,
            String place) {
        return new Series(
                id,
                section == null ? Kind.LECTURE : Kind.LAB,
                title,
                section,
                host,
                Recurrence.Weekly.on(List.of(day)),
                new Slot(LocalTime.of(10, 15), LocalTime.of(11, 45), place, null),
                details,
                List.of(),
                List.of());
    }

    private static Session session(
            String id, String date, int week, String title, List<Reading> readings, Details details) {
        return new Session(
                id,
                "lecture",
                LocalDate.parse(date),
                week,
                null,
                title,
                readings,
                null,
                List.of(),
                null,
                details,
                null);
    }

    private static Publishing publishing(Map<String, Publishing.Section> sections) {
        return new Publishing(
                new Publishing.Feeds(Publishing.Visibility.PUBLIC, Publishing.Cancelled.MARK),
                null,
                null,
                sections,
                Publishing.Edits.KEEP);
    }
}
