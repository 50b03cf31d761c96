package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.standin.canvas.Exchange;

/** "Must hold", the first two: what the first sync publishes, and what a second one and one after a change do. */
abstract class PublishingContract {

    private static final String LIST = "GET /calendar/v3/calendars/{calendar}/events";
    private static final String UPDATE = "PUT /calendar/v3/calendars/{calendar}/events/{event}";
    private static final String MOVED = "moved: {place: Friend Center 104}\n    title: Attention optimizations";

    private @Nullable TrialCourse course;

    abstract Site site();

    private TrialCourse course(String id, String canvas) throws IOException {
        var opened = site().course(id, canvas);
        course = opened;
        return opened;
    }

    @AfterEach
    void closesTheCourse() throws IOException {
        if (course != null) {
            course.close();
        }
    }

    @Test
    void firstSyncPublishesElevenLecturesTwelveOfficeHoursAndOneClosedDayAlikeEverywhere() throws IOException {
        var trial = course("first", "501");

        var said = site().run("sync");

        assertThat(said.exitCode()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.lines().get(0)).isEqualTo("first, release 1");
        assertThat(said.lines()).last(STRING).startsWith("COS 597A is in sync: feeds, Google, Canvas.");
        assertThat(PlainSchedule.of(trial.feed())).isEqualTo(TrialCourse.asPublished());
        assertThat(PlainSchedule.ofGoogle(trial.google())).isEqualTo(TrialCourse.asPublished());
        assertThat(PlainSchedule.ofCanvas(trial.canvas())).isEqualTo(TrialCourse.asPublished());
        assertThat(site().google.sharedWithEverybody(trial.googleCalendars().get(0)))
                .isEqualTo("reader");
        assertThat(trial.google().stream()
                        .map(event -> event.path("transparency").asString("opaque")))
                .filteredOn("opaque"::equals)
                .hasSize(11);
    }

    @Test
    void firstSyncPutsReadingsIntoNinePublishedModulesInTheOrderOfWeeks() throws IOException {
        var trial = course("modules", "502");

        site().run("sync");

        assertThat(site().canvas.modules("502"))
                .isEqualTo(Stream.of(2, 4, 5, 6, 7, 8, 9, 10, 11)
                        .map(week -> "Week " + week + " (published): Week " + week + " readings (published)")
                        .toList());
        assertThat(trial.canvas().pagesWithTimes())
                .containsExactlyInAnyOrder(
                        "2025-09-09T14:40:00Z Week 2 readings (published)",
                        "2025-09-23T14:40:00Z Week 4 readings (published)",
                        "2025-09-30T14:40:00Z Week 5 readings (published)",
                        "2025-10-07T14:40:00Z Week 6 readings (published)",
                        "2025-10-21T14:40:00Z Week 7 readings (published)",
                        "2025-10-28T14:40:00Z Week 8 readings (published)",
                        "2025-11-04T15:40:00Z Week 9 readings (published)",
                        "2025-11-11T15:40:00Z Week 10 readings (published)",
                        "2025-11-18T15:40:00Z Week 11 readings (published)");
    }

    @Test
    void secondSyncWritesNothingAnywhere() throws IOException {
        var trial = course("second", "503");
        site().run("sync");
        var before = trial.world();

        var said = site().run("sync");

        assertThat(said.exitCode()).isZero();
        assertThat(said.lines())
                .containsExactly(
                        "second, release 1",
                        "  feeds   no change",
                        "  Google  no change",
                        "  Canvas  no change",
                        "COS 597A is in sync: feeds, Google, Canvas. 0 writes, 4 reads.");
        assertThat(site().google.requests()).containsExactly(LIST);
        assertThat(site().canvas.requests()).extracting(Exchange::method).containsExactly("GET", "GET", "GET");
        assertThat(trial.world()).isEqualTo(before);
        assertThat(site().run("plan")).isEqualTo(new Said(0, "COS 597A (second): nothing to change\n", ""));
    }

    @Test
    void oneRoomIsOneWriteAtEachTargetAndOneChangedEventWithTheNextSequence() throws IOException {
        var trial = course("room", "504");
        site().run("sync");
        var before = events(trial.feed());
        site().forgetRequests();
        trial.edit("title: Attention optimizations", MOVED);

        var planned = site().run("plan");

        assertThat(planned.exitCode()).isEqualTo(2);
        assertThat(planned.lines())
                .containsExactly(
                        "COS 597A (room): 1 change",
                        "  to what is over already:",
                        "  ~ Lecture 5, Sep 30: room Friend Center 016 → Friend Center 104"
                                + "  [feeds, Google, Canvas]",
                        "  digest " + planned.digest());
        assertThat(site().canvas.writes()).isEmpty();
        site().forgetRequests();

        var said = site().run("sync");

        assertThat(said.exitCode()).isZero();
        assertThat(said.lines())
                .containsExactly(
                        "room, release 2",
                        "  feeds   1 changed",
                        "    ~ Lecture 5, Sep 30: room Friend Center 016 → Friend Center 104",
                        "  Google  1 changed",
                        "    ~ Lecture 5, Sep 30: room Friend Center 016 → Friend Center 104",
                        "  Canvas  1 changed",
                        "    ~ Lecture 5, Sep 30: room Friend Center 016 → Friend Center 104",
                        "COS 597A is in sync: feeds, Google, Canvas. 2 writes, 4 reads.");
        assertThat(site().google.requests()).containsExactly(LIST, UPDATE);
        assertThat(site().canvas.writes()).singleElement().satisfies(write -> {
            assertThat(write.method()).isEqualTo("PUT");
            assertThat(write.body()).isEqualTo("{\"calendar_event\":{\"location_name\":\"Friend Center 104\"}}");
        });
        var expected = before.stream()
                .map(event -> event.contains("UID:week-5.")
                        ? event.replace("SEQUENCE:0", "SEQUENCE:1").replace("Friend Center 016", "Friend Center 104")
                        : event)
                .toList();
        assertThat(withoutTheTimesOf("week-5", events(trial.feed()))).isEqualTo(withoutTheTimesOf("week-5", expected));
        assertThat(lastModified(trial.feed())).isGreaterThan(lastModified(String.join("", before)));
        assertThat(PlainSchedule.ofGoogle(trial.google())).isEqualTo(PlainSchedule.of(trial.feed()));
        assertThat(PlainSchedule.ofCanvas(trial.canvas())).isEqualTo(PlainSchedule.of(trial.feed()));
    }

    @Test
    void oneTitleIsOneWriteAtEachTargetAndOneChangedEventWithTheSameSequence() throws IOException {
        var trial = course("title", "505");
        site().run("sync");
        var before = events(trial.feed());
        site().forgetRequests();
        trial.edit("title: Mixture of experts", "title: Mixtures of experts");

        assertThat(site().run("sync").exitCode()).isZero();

        assertThat(site().google.requests()).containsExactly(LIST, UPDATE);
        assertThat(site().canvas.writes())
                .extracting(Exchange::method, Exchange::body)
                .containsExactly(tuple("PUT", "{\"calendar_event\":{\"title\":\"Mixtures of experts\"}}"));
        var expected = before.stream()
                .map(event -> event.replace("Mixture of experts", "Mixtures of experts"))
                .toList();
        assertThat(withoutTheTimesOf("week-6", events(trial.feed()))).isEqualTo(withoutTheTimesOf("week-6", expected));
        assertThat(trial.feed()).doesNotContain("SEQUENCE:1");
    }

    /** The content lines of each event, unfolded. */
    private static List<String> events(String feed) {
        return Arrays.stream(feed.replace("\r\n ", "").split("(?=BEGIN:VEVENT)"))
                .toList();
    }

    private static List<String> withoutTheTimesOf(String id, List<String> events) {
        return events.stream()
                .map(event -> event.contains("UID:" + id + ".")
                        ? event.replaceAll("(DTSTAMP|LAST-MODIFIED):\\w+", "$1")
                        : event)
                .toList();
    }

    private static String lastModified(String feed) {
        return feed.lines()
                .filter(line -> line.startsWith("LAST-MODIFIED:"))
                .max(String::compareTo)
                .orElseThrow();
    }
}
