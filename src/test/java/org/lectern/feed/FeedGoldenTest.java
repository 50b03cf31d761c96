package org.lectern.feed;

import static org.lectern.feed.ScheduleBuilder.TRI;
import static org.lectern.feed.ScheduleBuilder.aSchedule;
import static org.lectern.feed.ScheduleBuilder.reading;
import static org.lectern.feed.ScheduleBuilder.stamps;

import java.io.IOException;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.schedule.Amendment;
import org.lectern.schedule.Deadline;
import org.lectern.schedule.Details;
import org.lectern.schedule.FullTerm;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Person;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Session;
import org.lectern.schedule.Stamp;

class FeedGoldenTest {

    @ParameterizedTest
    @CsvSource({"ALL,all", "LECTURES,lectures", "OFFICE_HOURS,office-hours", "READINGS,readings"})
    void rendersTwoWeeksWithEverythingInThem(FeedKind kind, String name) throws IOException {
        var schedule = twoWeeks();
        var stamps = stamps(schedule);
        stamps.put("week-10", new Stamp(2, Instant.parse("2025-11-01T09:15:30Z")));
        stamps.put("office-hours-2025-10-30", new Stamp(1, Instant.parse("2025-10-29T20:00:00Z")));
        GoldenFile.assertSame("two-weeks-" + name + ".ics", RenderedFeed.of(schedule, stamps, kind));
    }

    @ParameterizedTest
    @EnumSource(names = "ALL")
    void rendersCos597a(FeedKind kind) throws IOException {
        GoldenFile.assertSame("cos597a-fall2025.ics", RenderedFeed.of(Cos597a.schedule(), kind));
    }

    @ParameterizedTest
    @CsvSource({"ALL,all", "READINGS,readings", "TASKS,tasks"})
    void rendersWhateverAScheduleCanSay(FeedKind kind, String name) throws IOException {
        GoldenFile.assertSame("full-term-" + name + ".ics", RenderedFeed.of(FullTerm.schedule(), kind));
    }

    @ParameterizedTest
    @CsvSource({"JCAL,ALL,all", "JCAL,TASKS,tasks", "JSCALENDAR,ALL,all", "JSCALENDAR,TASKS,tasks"})
    void rendersWhateverAScheduleCanSayInOtherFormats(FeedFormat format, FeedKind kind, String name)
            throws IOException {
        var variant = new FeedVariant(kind, format, Set.of(), null, Duration.ofMinutes(15));
        GoldenFile.assertSame(
                "full-term-" + name + "." + format.suffix(),
                RenderedFeed.of(variant, FullTerm.schedule()).indented());
    }

    /** Around the end of daylight saving time: cancelled, moved, another room, guest, deadlines, all sorts of readings. */
    private static Schedule twoWeeks() {
        return aSchedule()
                .during("2025-10-27", "2025-11-14")
                .lectures()
                .officeHours(
                        new Amendment.Cancelled(LocalDate.parse("2025-10-30"), "travel; back on Monday"),
                        Amendment.Changed.moved(
                                LocalDate.parse("2025-11-06"),
                                LocalDate.parse("2025-11-07"),
                                LocalTime.of(15, 0),
                                LocalTime.of(16, 0),
                                "COS 402, the small room"))
                .weekly("lab", Kind.LAB, "Lab", DayOfWeek.FRIDAY, "09:00-09:50", "Sherrerd Hall 306")
                .with(new Session(
                        "week-9",
                        "lecture",
                        LocalDate.parse("2025-10-28"),
                        9,
                        null,
                        "Théorie des modèles — 推論と量子化, 한국어 그리고 «ρεύματα»: 😀 \"quoted\"; C:\\temp",
                        List.of(
                                new Reading(
                                        "Fast Inference, from Transformers; via \\Speculative\\ Decoding",
                                        List.of(),
                                        null,
                                        "2211.17192",
                                        null,
                                        true,
                                        null),
                                new Reading("vLLM", List.of(), null, null, "10.1145/3600006.3613165", false, null),
                                new Reading(
                                        "Notes",
                                        List.of(),
                                        URI.create("https://example.org/a,b;c?q=größe#§2"),
                                        null,
                                        null,
                                        true,
                                        null),
                                reading("A handout without a link")),
                        null,
                        List.of(TRI, new Person("Ada Guest", null)),
                        null,
                        Details.NONE,
                        null))
                .with(new Session(
                        "week-10",
                        "lecture",
                        LocalDate.parse("2025-11-04"),
                        10,
                        null,
                        "Software framework, compilers",
                        List.of(reading("HybridFlow: A Flexible and Efficient RLHF Framework")),
                        null,
                        List.of(),
                        null,
                        Details.NONE,
                        Amendment.Changed.moved(
                                LocalDate.parse("2025-11-04"), LocalDate.parse("2025-11-05"), null, null, null)))
                .closed("2025-11-11", "No class")
                .with(new Deadline(
                        "report", "Project report", LocalDate.parse("2025-11-14"), LocalTime.of(23, 59), null, null))
                .with(new Deadline(
                        "proposal",
                        "Project proposal",
                        LocalDate.parse("2025-10-31"),
                        null,
                        URI.create("https://example.edu/proposal"),
                        null))
                .build();
    }
}
