package org.lectern.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.release.Cos597a.COURSE;
import static org.lectern.release.Cos597a.INTRODUCTION;
import static org.lectern.release.Cos597a.SCALING;
import static org.lectern.release.Cos597a.SCALING_LAWS;
import static org.lectern.release.Cos597a.SCHEDULE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.schedule.Amendment;
import org.lectern.schedule.Course;
import org.lectern.schedule.Deadline;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Session;

class DifferenceTest {

    private static final Instant NOW = Instant.parse("2025-08-25T12:00:00Z");
    private static final LocalDate SEP_9 = LocalDate.of(2025, 9, 9);
    private static final Reading ATTENTION =
            new Reading("Attention <is> all", List.of("A. Vaswani"), null, "1706.03762", null, true, null);

    @Example
    void countsWhatIsFirstPublished() {
        var difference = Difference.between(null, Release.first(SCHEDULE, NOW));

        assertThat(sentences(difference))
                .isEqualTo(List.of("First published: 2 lectures, 3 office hours, 1 closed day, 1 reading"));
        assertThat(DigestText.of(difference).orElseThrow().text()).isEqualTo("""
                        COS 597A: the schedule is published

                        - First published: 2 lectures, 3 office hours, 1 closed day, 1 reading
                        """);
    }

    @Example
    void saysNothingWhereNothingChanged() {
        var difference = between(SCHEDULE, SCHEDULE);

        assertThat(difference.lines()).isEmpty();
        assertThat(DigestText.of(difference)).isEmpty();
    }

    @Example
    void saysWhereAMeetingMoves() {
        var elsewhere = changed(new Amendment.Changed(
                SEP_9, LocalDate.of(2025, 9, 11), null, null, "Room 104", null, null, List.of(), null, null));
        var later = changed(new Amendment.Changed(
                SEP_9, null, LocalTime.of(11, 0), LocalTime.of(12, 20), null, null, null, List.of(), null, null));
        var longer = changed(new Amendment.Changed(
                SEP_9, null, LocalTime.of(10, 40), LocalTime.of(12, 30), null, null, null, List.of(), null, null));

        assertThat(List.of(one(elsewhere), one(later), one(longer)))
                .isEqualTo(
                        List.of(
                                "Lecture “Scaling laws” moves from Tue, Sep 9, 10:40 to Thu, Sep 11, 10:40, Room 104",
                                "Lecture “Scaling laws” on Tue, Sep 9 moves from 10:40 to 11:00, Friend Center 016",
                                "Lecture “Scaling laws” on Tue, Sep 9 moves from 10:40–12:00 to 10:40–12:30, Friend Center 016"));
    }

    @Example
    void saysThatAMeetingIsCancelledAndOnAgain() {
        var cancelled = changed(new Amendment.Cancelled(SEP_9, "travel"));

        assertThat(List.of(
                        one(cancelled), sentences(between(cancelled, SCHEDULE)).get(0)))
                .isEqualTo(List.of(
                        "Cancelled: Lecture “Scaling laws” on Tue, Sep 9, 10:40–12:00 (travel)",
                        "On again: Lecture “Scaling laws” on Tue, Sep 9, 10:40–12:00, Friend Center 016"));
    }

    @Example
    void saysSeveralThingsOfOneMeetingAtOnce() {
        var session = Cos597a.titled(Cos597a.reading(SCALING_LAWS, ATTENTION), "Attention");
        var change =
                between(SCHEDULE, Cos597a.with(INTRODUCTION, session)).changes().get(0);

        assertThat(change.sentence())
                .isEqualTo("Lecture “Attention” on Tue, Sep 9: title “Scaling laws” → “Attention”;"
                        + " reading added: “Attention <is> all”; reading removed: “Scaling Laws” (optional)");
        assertThat(change.facts().stream().map(Fact::before).toList())
                .isEqualTo(List.of("Scaling laws", "Scaling Laws <https://arxiv.org/abs/2001.08361> (optional)"));
        assertThat(change.facts().stream().map(Fact::after).toList())
                .isEqualTo(
                        List.of("Attention", "Attention <is> all, by A. Vaswani <https://arxiv.org/abs/1706.03762>"));
    }

    @Example
    void saysWhatAReadingBecame() {
        var required = new Reading("Scaling Laws", List.of(), null, "2001.08361", null, true, null);
        var now = Cos597a.with(INTRODUCTION, Cos597a.reading(SCALING_LAWS, required));

        assertThat(one(now)).isEqualTo("Lecture “Scaling laws” on Tue, Sep 9: reading changed: “Scaling Laws”");
    }

    @Example
    void noticesNoOtherOrderOfReadings() {
        var one = Cos597a.with(Cos597a.reading(SCALING_LAWS, SCALING, ATTENTION));
        var other = Cos597a.with(Cos597a.reading(SCALING_LAWS, ATTENTION, SCALING));

        var line = between(one, other).lines().get(0);

        assertThat(line.sentence()).isEqualTo("Lecture “Scaling laws” on Tue, Sep 9: readings in another order");
        assertThat(line.noticed()).isFalse();
    }

    @Example
    void sumsUpWhatHappensToManyMeetingsAlike() {
        var difference = between(SCHEDULE, Cos597a.withOfficeHoursIn("COS 416"));

        assertThat(sentences(difference))
                .isEqualTo(
                        List.of("Office hours (Tri Dao) on 3 days, Thu, Sep 4 to Thu, Sep 18: room COS 420 → COS 416"));
        assertThat(difference.changes()).hasSize(3);
    }

    @Example
    void takesARenamedIdForARemovalAndSomethingNew() {
        var renamed = new Session(
                "scaling",
                "lecture",
                SEP_9,
                2,
                null,
                "Scaling laws",
                List.of(SCALING),
                null,
                List.of(),
                null,
                SCALING_LAWS.details(),
                null);

        assertThat(sentences(between(SCHEDULE, Cos597a.with(INTRODUCTION, renamed))))
                .isEqualTo(List.of(
                        "New: Lecture “Scaling laws” on Tue, Sep 9, 10:40–12:00, Friend Center 016",
                        "Removed: Lecture “Scaling laws” on Tue, Sep 9, 10:40–12:00, Friend Center 016"));
    }

    @Example
    void saysHowADeadlineMoves() {
        var before = due(new Deadline("report", "Project report", LocalDate.of(2025, 9, 12), null, null, null));
        var timed = due(
                new Deadline("report", "Project report", LocalDate.of(2025, 9, 14), LocalTime.of(17, 0), null, null));

        assertThat(sentences(between(before, timed)))
                .isEqualTo(List.of("Deadline “Project report” moves from Fri, Sep 12 to Sun, Sep 14, 17:00"));
        assertThat(sentences(between(SCHEDULE, timed)))
                .isEqualTo(List.of("New: Deadline “Project report” on Sun, Sep 14, 17:00"));
    }

    @Example
    void saysWhatChangedOfTheCourseItself() {
        var renamed = new Course(COURSE.id(), "COS 597B", COURSE.title(), "Princeton", COURSE.zone(), COURSE.term());
        var difference = between(SCHEDULE, Cos597a.with(renamed));

        assertThat(sentences(difference))
                .isEqualTo(List.of("COS 597B: code COS 597A → COS 597B; institution (none) → Princeton"));
        assertThat(DigestText.of(difference).map(DigestText::title))
                .isEqualTo(Optional.of("COS 597B: 1 change to the schedule"));
    }

    @Example
    void writesADigestOfWhatStudentsWouldNotice() {
        var now = Cos597a.with(INTRODUCTION, Cos597a.reading(SCALING_LAWS, SCALING, ATTENTION));

        var digest = DigestText.of(between(SCHEDULE, now)).orElseThrow();

        assertThat(digest.text()).isEqualTo("""
                        COS 597A: 1 change to the schedule

                        - Lecture “Scaling laws” on Tue, Sep 9: reading added: “Attention <is> all”
                        """);
        assertThat(digest.html())
                .isEqualTo("<ul><li>Lecture “Scaling laws” on Tue, Sep 9: reading added: “Attention &lt;is&gt; all”"
                        + "</li></ul>");
    }

    @Example
    void tellsWhichReleaseIsPublishedAgain() {
        var first = Release.first(SCHEDULE, NOW);
        var second = first.followedBy(changed(new Amendment.Cancelled(SEP_9, null)), NOW);
        var third = second.followedByAgain(first, NOW);

        assertThat(Difference.between(second, third).again()).isEqualTo(1);
        assertThat(sentences(Difference.between(second, third)))
                .isEqualTo(List.of("On again: Lecture “Scaling laws” on Tue, Sep 9, 10:40–12:00, Friend Center 016"));
    }

    @Provide
    Arbitrary<Schedule> schedules() {
        return Schedules.any().map(DifferenceTest::withoutReadings);
    }

    /** Those of any schedule may have a DOI that is no part of an address, which no file can say. */
    private static Schedule withoutReadings(Schedule any) {
        return new Schedule(
                any.course(),
                any.overview(),
                any.series(),
                any.sessions().stream().map(Cos597a::reading).toList(),
                any.closed(),
                any.swapped(),
                any.deadlines(),
                any.publishing(),
                any.archived());
    }

    @Property(tries = 200)
    void saysSomethingOfEveryEntryThatCameOrWent(
            @ForAll("schedules") Schedule before, @ForAll("schedules") Schedule after) {
        var changes = between(before, after).changes();
        var ids = changes.stream().map(Change::id).toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(missing(before, after)).containsAll(missing(after, before));
        assertThat(between(before, after).lines().stream().flatMap(line -> line.changes().stream()))
                .containsExactlyInAnyOrderElementsOf(changes);
        assertThat(between(after, after).changes()).isEmpty();
    }

    private static List<String> missing(Schedule of, Schedule in) {
        var there = in.entries().stream().map(entry -> entry.key().id()).toList();
        return of.entries().stream()
                .map(entry -> entry.key().id())
                .filter(id -> !there.contains(id))
                .toList();
    }

    private static Schedule changed(Amendment amendment) {
        return Cos597a.with(INTRODUCTION, Cos597a.amended(SCALING_LAWS, amendment));
    }

    private static Schedule due(Deadline deadline) {
        return new Schedule(
                COURSE,
                null,
                SCHEDULE.series(),
                SCHEDULE.sessions(),
                SCHEDULE.closed(),
                List.of(),
                List.of(deadline),
                SCHEDULE.publishing(),
                false);
    }

    private static Difference between(Schedule before, Schedule after) {
        var first = Release.first(before, NOW);
        return Difference.between(first, first.followedBy(after, NOW));
    }

    private static String one(Schedule after) {
        var sentences = sentences(between(SCHEDULE, after));
        assertThat(sentences).hasSize(1);
        return sentences.get(0);
    }

    private static List<String> sentences(Difference difference) {
        return difference.lines().stream().map(Line::sentence).toList();
    }
}
