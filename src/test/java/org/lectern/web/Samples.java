package org.lectern.web;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.release.Release;
import org.lectern.schedule.Amendment;
import org.lectern.schedule.ClosedDay;
import org.lectern.schedule.Course;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Deadline;
import org.lectern.schedule.Details;
import org.lectern.schedule.FullTerm;
import org.lectern.schedule.Installation;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Person;
import org.lectern.schedule.Publishing;
import org.lectern.schedule.Publishing.Visibility;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Recurrence;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Series;
import org.lectern.schedule.Session;
import org.lectern.schedule.Slot;
import org.lectern.schedule.Term;

/** Courses to show: one shaped like COS 597A, and one with everything that can happen to a term. */
final class Samples {

    static final CourseId COS = new CourseId("cos597a-fall2025");
    static final CourseId EVENTFUL = new CourseId("hci-301");
    static final Installation INSTALLATION = new Installation("lectern", URI.create("https://lectern.example.edu/"));
    static final String JOIN = "https://meet.example.edu/j/123?pwd=a&b=c";
    static final Instant MADE = Instant.parse("2025-08-28T12:00:00Z");

    private static final Person TRI = new Person("Tri Dao", URI.create("https://tridao.me"));
    private static final LocalDate FIRST = LocalDate.parse("2025-09-02");
    private static final LocalDate LAST = LocalDate.parse("2025-11-20");

    private Samples() {}

    static Release cos() {
        return release(1, cosSchedule(Visibility.PUBLIC));
    }

    static Release release(int number, Schedule schedule) {
        return new Release(number, MADE, schedule, Map.of());
    }

    /** Three releases: the second moves a lecture and cancels another, the third gives one another title and paper. */
    static List<Release> changed() {
        var first = cosSchedule(Visibility.PUBLIC);
        List<Amendment> amendments = List.of(
                Amendment.Changed.moved(
                        LocalDate.parse("2025-09-30"), LocalDate.parse("2025-10-02"), null, null, "Friend Center 104"),
                new Amendment.Cancelled(LocalDate.parse("2025-10-07"), "travel"));
        var second = with(first, List.of(lectures(amendments), officeHours(TRI)), first.sessions());
        var sessions = first.sessions().stream()
                .map(one -> one.date().equals(LocalDate.parse("2025-11-04"))
                        ? session(
                                one.id(),
                                "2025-11-04",
                                9,
                                "Serving models <quickly>",
                                List.of(Week.reading("SGLang @2312.07104")),
                                null)
                        : one)
                .toList();
        var third = with(second, second.series(), sessions);
        return List.of(
                release(1, first),
                new Release(2, Instant.parse("2025-09-18T20:00:00Z"), second, Map.of()),
                new Release(3, Instant.parse("2025-09-23T13:00:00Z"), third, Map.of()));
    }

    private static Schedule with(Schedule schedule, List<Series> series, List<Session> sessions) {
        return new Schedule(
                schedule.course(),
                schedule.overview(),
                series,
                sessions,
                schedule.closed(),
                schedule.swapped(),
                schedule.deadlines(),
                schedule.publishing(),
                schedule.archived());
    }

    static Schedule cosSchedule(Visibility visibility) {
        return new Schedule(
                course(COS, "COS 597A", "Efficient Systems for Foundation Models"),
                null,
                List.of(lectures(List.of()), officeHours(TRI)),
                cosSessions(),
                List.of(new ClosedDay(LocalDate.parse("2025-10-14"), "No class", true)),
                List.of(),
                List.of(),
                publishing(visibility),
                false);
    }

    /** Hostile and unusual: script in titles, a moved and a cancelled lecture, a guest, a deadline, an unsafe link. */
    static Release eventful() {
        var cancelled = new Amendment.Cancelled(LocalDate.parse("2025-09-16"), "travel");
        var moved = Amendment.Changed.moved(
                LocalDate.parse("2025-09-30"), LocalDate.parse("2025-10-02"), null, null, "Friend Center 104");
        var hostile = new Reading(
                "<script>alert(1)</script>", List.of(), URI.create("javascript:alert(1)"), null, null, false, null);
        var sessions = List.of(
                session("intro", "2025-09-02", 1, "<script>alert('title')</script> & more", List.of(hostile), null),
                session("away", "2025-09-16", 3, "Models of interaction", List.of(), null),
                session("later", "2025-09-30", 5, "Evaluating with people", List.of(), moved));
        var schedule = new Schedule(
                course(EVENTFUL, "HCI 301", "Human–Computer Interaction"),
                "How people and machines meet.\n\nBring a pencil.",
                List.of(lectures(List.of(cancelled)), officeHours(TRI)),
                sessions,
                List.of(new ClosedDay(LocalDate.parse("2025-10-14"), "Fall recess", true)),
                List.of(),
                List.of(new Deadline(
                        "report", "Project report", LocalDate.parse("2025-10-10"), LocalTime.of(17, 0), null, null)),
                publishing(Visibility.PUBLIC),
                false);
        return release(7, schedule);
    }

    /** With whatever a schedule can say of its meetings. */
    static Release full() {
        return release(3, FullTerm.schedule());
    }

    private static Course course(CourseId id, String code, String title) {
        var zone = ZoneId.of("America/New_York");
        return new Course(id, code, title, "Princeton University", zone, new Term("Fall 2025", FIRST, LAST));
    }

    private static Publishing publishing(Visibility visibility) {
        return new Publishing(
                new Publishing.Feeds(visibility, Publishing.Cancelled.MARK),
                null,
                null,
                Map.of(),
                Publishing.Edits.KEEP);
    }

    private static Series lectures(List<Amendment> amendments) {
        return new Series(
                "lecture",
                Kind.LECTURE,
                "Lecture",
                null,
                TRI,
                Recurrence.Weekly.on(List.of(DayOfWeek.TUESDAY)),
                new Slot(LocalTime.of(10, 40), LocalTime.of(12, 0), "Friend Center 016", null),
                Details.NONE,
                List.of(),
                amendments);
    }

    private static Series officeHours(Person host) {
        return new Series(
                "office-hours",
                Kind.OFFICE_HOURS,
                "Office hours",
                null,
                host,
                Recurrence.Weekly.on(List.of(DayOfWeek.THURSDAY)),
                new Slot(LocalTime.of(13, 30), LocalTime.of(14, 30), "COS 420", null),
                Details.NONE,
                List.of(),
                List.of());
    }

    private static List<Session> cosSessions() {
        List<Session> sessions = new ArrayList<>();
        COS_WEEKS.forEach(week -> sessions.add(session(
                "week-" + (sessions.size() + 1),
                week.date(),
                sessions.size() + 1,
                week.title(),
                week.readings().stream().map(Week::reading).toList(),
                null)));
        return sessions;
    }

    private static Session session(
            String id, String date, int week, String title, List<Reading> readings, @Nullable Amendment amendment) {
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
                Details.NONE,
                amendment);
    }

    private record Week(String date, String title, List<String> readings) {

        static Week of(String date, String title, String... readings) {
            return new Week(date, title, Stream.of(readings).toList());
        }

        /** "Title" or "Title @arXiv id". */
        static Reading reading(String text) {
            var parts = text.split(" @", 2);
            return new Reading(parts[0], List.of(), null, parts.length == 2 ? parts[1] : null, null, true, null);
        }
    }

    private static final List<Week> COS_WEEKS = List.of(
            Week.of("2025-09-02", "Course introduction. Overview of foundation model training and inference."),
            Week.of(
                    "2025-09-09",
                    "Scaling laws: why foundation models are large",
                    "Scaling Laws for Neural Language Models @2001.08361",
                    "Training Compute-Optimal Large Language Models (Chinchilla scaling law) @2203.15556",
                    "Language Models are Few-Shot Learners (GPT3) @2005.14165"),
            Week.of("2025-09-16", "Hardware characteristics"),
            Week.of(
                    "2025-09-23",
                    "Distributed training: Tensor Parallel, Pipeline Parallel, Sequence Parallel",
                    "Megatron-LM: Training Multi-Billion Parameter Language Models Using Model Parallelism @1909.08053",
                    "Reducing Activation Recomputation in Large Transformer Models"),
            Week.of(
                    "2025-09-30",
                    "Attention optimizations",
                    "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness @2205.14135",
                    "Ring Attention with Blockwise Transformers for Near-Infinite Context"),
            Week.of(
                    "2025-10-07",
                    "Mixture of experts",
                    "Switch Transformers: Scaling to Trillion Parameter Models with Simple and Efficient Sparsity",
                    "DeepSeekMoE: Towards Ultimate Expert Specialization in Mixture-of-Experts Language Models"),
            Week.of(
                    "2025-10-21",
                    "Inference: quantization and sparsity",
                    "GPTQ: Accurate Post-Training Quantization for Generative Pre-trained Transformers",
                    "SqueezeLLM: Dense-and-Sparse Quantization",
                    "AWQ: Activation-aware Weight Quantization for On-Device LLM Compression and Acceleration"),
            Week.of(
                    "2025-10-28",
                    "Inference: speculative decoding, architectural optimization",
                    "Fast Inference from Transformers via Speculative Decoding",
                    "Fast Transformer Decoding: One Write-Head is All You Need",
                    "GQA: Training Generalized Multi-Query Transformer Models from Multi-Head Checkpoints"),
            Week.of(
                    "2025-11-04",
                    "Inference serving: PagedAttention, SGLang, chunked prefill",
                    "Efficient Memory Management for Large Language Model Serving with PagedAttention",
                    "SGLang: Efficient Execution of Structured Language Model Programs",
                    "Taming Throughput-Latency Tradeoff in LLM Inference with Sarathi-Serve"),
            Week.of(
                    "2025-11-11",
                    "Software framework, compilers",
                    "Triton: An Intermediate Language and Compiler for Tiled Neural Network Computations",
                    "PyTorch 2: Faster Machine Learning Through Dynamic Python Bytecode Transformation and Graph Compilation",
                    "HybridFlow: A Flexible and Efficient RLHF Framework"),
            Week.of(
                    "2025-11-18",
                    "New architectures",
                    "Mamba: Linear-Time Sequence Modeling with Selective State Spaces @2312.00752",
                    "Titans: Learning to Memorize at Test Time"));
}
