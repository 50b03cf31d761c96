package org.lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.schedule.Publishing.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What may stand behind the question mark, and several courses in one feed. */
@SpringBootTest(classes = WebSlice.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class FeedVariantsTest {

    private static final String COS = "Efficient Systems for Foundation Models";
    private static final String HCI = "Human–Computer Interaction";
    private static final String UNKNOWN = "There is no feed at this address.\n";

    private final Browser browser;
    private final InMemory database;
    private final CurrentReleases releases;

    @Autowired
    FeedVariantsTest(@LocalServerPort int port, InMemory database, CurrentReleases releases) {
        this.browser = new Browser(port);
        this.database = database;
        this.releases = releases;
    }

    @BeforeEach
    void publishTwoCourses() {
        database.failing = false;
        database.releases.clear();
        database.releases.put(Samples.COS, Samples.cos());
        database.releases.put(Samples.EVENTFUL, Samples.eventful());
        releases.look();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    alarm=15m                     | , alarm PT15M
                    alarm=1h                      | , alarm PT1H
                    alarm=&section=&kinds=        | ''
                    kinds=Lecture,                | , only [LECTURE]
                    alarm=2d                      | , alarm PT48H
                    alarm=PT15M                   | , alarm PT15M
                    alarm=7d                      | , alarm PT168H
                    alarm=1m                      | , alarm PT1M
                    kinds=lecture,office-hours    | , only [LECTURE, OFFICE_HOURS]
                    kinds=lab%2Clecture           | , only [LECTURE, LAB]
                    kinds=exam&alarm=1h&x=1       | , only [EXAM], alarm PT1H
                    x=1                           | ''
                    =&&&alarms=2&%2F              | ''
                    """)
    void f59UnderstandsWhatItKnowsAndIgnoresTheRest(String query, String wishes) {
        assertThat(body("/feeds/cos597a-fall2025.ics?" + query)).isEqualTo("ALL of " + COS + wishes + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"15", "0m", "30s", "8d", "-1h", "soon", "1w", "P1Y", "99999999999999999999d"})
    void f12SaysWhatAnAlarmIsWithoutARefusalThatDisablesTheCalendar(String alarm) {
        var response = browser.get("/feeds/cos597a-fall2025.ics?alarm=" + alarm);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(new String(response.body(), UTF_8))
                .isEqualTo(
                        "An alarm is between one minute and seven days: " + "write alarm=15m, alarm=1h or alarm=2d.\n");
        assertThat(Browser.headers(response)).containsEntry("content-type", "text/plain;charset=utf-8");
    }

    @Test
    void f12SaysWhichKindsThereAre() {
        assertThat(body("/feeds/cos597a-fall2025.ics?kinds=lecture,party"))
                .isEqualTo("The kinds of a feed are lecture, recitation, lab, office-hours, exam, event, closed, "
                        + "deadline: write some with commas between, such as kinds=lecture,lab.\n");
    }

    @Test
    void f12SaysThatThereIsNoSuchSection() {
        var response = browser.get("/feeds/cos597a-fall2025.ics?section=%3Cscript%3E");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(new String(response.body(), UTF_8))
                .isEqualTo("There is no such section here: the course's page names those that there are.\n");
    }

    @Test
    void servesASection() {
        database.releases.put(Samples.full().course(), Samples.full());
        releases.look();
        var section = Samples.full().schedule().series().stream()
                .map(series -> series.section())
                .filter(name -> name != null)
                .findFirst()
                .orElseThrow();

        assertThat(body("/feeds/" + Samples.full().course() + ".ics?section=" + section))
                .endsWith(", section " + section + "\r\n");
    }

    @Test
    void joinsSeveralCoursesInTheOrderOfTheirIds() {
        assertThat(body("/feeds/my/courses.ics?course=hci-301&course=cos597a-fall2025&course=hci-301"))
                .isEqualTo("ALL of " + COS + " + " + HCI + "\r\n");
        assertThat(body("/feeds/my/lectures.ics?course=hci-301&course=cos597a-fall2025&alarm=1h"))
                .isEqualTo("LECTURES of " + COS + " + " + HCI + ", alarm PT1H\r\n");
        assertThat(Browser.headers(browser.get("/feeds/my/lectures.json?course=hci-301")))
                .containsEntry("content-disposition", "inline; filename=\"courses-lectures.json\"");
    }

    @Test
    void leavesOutOfTheJoinedCoursesWhatNobodyMayReadOrIsNotThere() {
        database.releases.put(Samples.COS, Samples.release(2, Samples.cosSchedule(Visibility.UNLISTED)));
        releases.look();

        assertThat(body("/feeds/my/courses.ics?course=hci-301&course=cos597a-fall2025&course=gone&course=N/A"))
                .isEqualTo("ALL of " + HCI + "\r\n");
        assertThat(body("/feeds/my/courses.ics?course=cos597a-fall2025")).isEqualTo(UNKNOWN);
        assertThat(body("/feeds/my/courses.ics?course=gone")).isEqualTo(UNKNOWN);
        assertThat(body("/feeds/my/courses.ics")).isEqualTo(UNKNOWN);
    }

    @Test
    void joinsThirtyCoursesAtMost() {
        var thirty = IntStream.range(0, 29).mapToObj(i -> "course=none-" + i).collect(joining("&"));

        assertThat(body("/feeds/my/courses.ics?course=hci-301&" + thirty)).isEqualTo("ALL of " + HCI + "\r\n");
        assertThat(body("/feeds/my/courses.ics?course=hci-301&course=hci-301&" + thirty))
                .isEqualTo("One feed joins at most 30 courses.\n");
    }

    @Test
    void refusesAnEndlessQuery() {
        assertThat(body("/feeds/cos597a-fall2025.ics?x=" + "y".repeat(4095)))
                .isEqualTo(
                        "This address is too long: what stands behind the question mark may have 4096 characters.\n");
    }

    private String body(String address) {
        return new String(browser.get(address).body(), UTF_8);
    }
}
