package org.lectern;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.feed.FeedSource;
import org.lectern.schedule.Course;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Deadline;
import org.lectern.schedule.Details;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Person;
import org.lectern.schedule.Publishing;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Recurrence;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Series;
import org.lectern.schedule.Session;
import org.lectern.schedule.Slot;
import org.lectern.schedule.Stamp;
import org.lectern.schedule.Term;

/**
 * Courses of fifty events each, over the end of daylight saving time: twelve weeks of two lectures with readings, an office
 * hour and a lab, and two deadlines. Every course has rooms, titles and an id of its own.
 */
final class RenderCourses {

    static final int EVENTS = 50;

    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
    private static final int WEEKS = 12;
    private static final Person HOST = new Person("Tri Dao", URI.create("https://tridao.me"));
    private static final List<String> TITLES = List.of(
            "Scaling laws: why foundation models are large",
            "Distributed training: Tensor Parallel, Pipeline Parallel, Sequence Parallel",
            "Attention optimizations",
            "Mixture of experts",
            "Théorie des modèles – quantification");
    private static final List<String> PAPERS = List.of(
            "Scaling Laws for Neural Language Models",
            "Megatron-LM: Training Multi-Billion Parameter Language Models Using Model Parallelism",
            "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness",
            "Switch Transformers: Scaling to Trillion Parameter Models with Simple and Efficient Sparsity",
            "Efficient Memory Management for Large Language Model Serving with PagedAttention");

    private RenderCourses() {}

    static List<FeedSource> of(int courses) {
        return IntStream.range(0, courses)
                .mapToObj(RenderCourses::schedule)
                .map(schedule -> new FeedSource(schedule, stamps(schedule)))
                .toList();
    }

    private static Map<String, Stamp> stamps(Schedule schedule) {
        var stamp = new Stamp(2, Instant.parse("2025-08-25T12:00:00Z"));
        return Stream.concat(schedule.entries().stream(), schedule.readingLists().stream())
                .map(Entry::key)
                .collect(Collectors.toMap(key -> key.id(), key -> stamp));
    }

    private static Schedule schedule(int number) {
        var course = new Course(
                new CourseId("course-" + number),
                "COS " + number,
                "Efficient Systems, part " + number,
                "Princeton University",
                ZoneId.of("America/New_York"),
                new Term("Fall 2025", FIRST, FIRST.plusWeeks(WEEKS).minusDays(1)));
        var series = List.of(
                series(
                        "lecture",
                        Kind.LECTURE,
                        List.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
                        "Friend Center " + number),
                series("office-hours", Kind.OFFICE_HOURS, List.of(DayOfWeek.WEDNESDAY), "COS " + number),
                series("lab", Kind.LAB, List.of(DayOfWeek.FRIDAY), "Sherrerd Hall " + number));
        return new Schedule(
                course,
                "How large models are trained and served, and what part " + number + " of the machine it takes.",
                series,
                IntStream.range(0, 2 * WEEKS)
                        .mapToObj(at -> session(number, at))
                        .toList(),
                List.of(),
                List.of(),
                List.of(deadline("proposal", 5), deadline("report", 11)),
                new Publishing(
                        new Publishing.Feeds(Publishing.Visibility.PUBLIC, Publishing.Cancelled.MARK),
                        null,
                        null,
                        Map.of(),
                        Publishing.Edits.KEEP),
                false);
    }

    private static Series series(String id, Kind kind, List<DayOfWeek> days, String place) {
        return new Series(
                id,
                kind,
                kind.label(),
                null,
                HOST,
                Recurrence.Weekly.on(days),
                new Slot(LocalTime.of(10, 40), LocalTime.of(12, 0), place, null),
                Details.NONE,
                List.of(),
                List.of());
    }

    private static Session session(int course, int at) {
        return new Session(
                "week-" + at,
                "lecture",
                FIRST.plusWeeks(at / 2).plusDays(at % 2 == 0 ? 1 : 3),
                at / 2 + 1,
                null,
                any(TITLES, course + at) + " " + course,
                IntStream.range(0, at % 4)
                        .mapToObj(number -> reading(course, at + number))
                        .toList(),
                null,
                List.of(),
                null,
                Details.NONE,
                null);
    }

    private static Reading reading(int course, int at) {
        var arxiv = "%04d.%05d".formatted(2001 + at, course);
        return new Reading(any(PAPERS, course + at), List.of(), null, arxiv, null, at % 3 != 0, null);
    }

    private static Deadline deadline(String id, int week) {
        var date = FIRST.plusWeeks(week).plusDays(4);
        return new Deadline(id, "Project " + id, date, LocalTime.of(23, 59), null, null);
    }

    private static String any(List<String> texts, int number) {
        return texts.get(number % texts.size());
    }
}
