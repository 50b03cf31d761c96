package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.release.Releases;
import org.lectern.schedule.CourseId;

/** An earlier release published again, at every target, and the file that still says what was taken back. */
class RollbackJobTest {

    @TempDir
    private static Path folder;

    private static Site site;
    private static int courses;

    private TrialCourse course;
    private String id = "";

    @BeforeAll
    static void install() throws IOException {
        site = new Site(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @BeforeEach
    void publishTwice() throws IOException {
        courses++;
        id = "back-" + courses;
        course = site.course(id, "" + (4710 + courses));
        assertThat(site.run("sync", id).exitCode()).isZero();
        before = summaries();
        course.edit("place: COS 420", "place: COS 416");
        assertThat(site.run("sync", id).exitCode()).isZero();
        assertThat(summaries()).isNotEqualTo(before);
    }

    private String before = "";

    @AfterEach
    void forget() throws IOException {
        course.close();
    }

    @Test
    void bringsEveryTargetBackAndHoldsTheFile() throws IOException {
        var said = site.run("rollback", id, "1");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains(id + ", release 3").contains("COS 597A is in sync: feeds, Google, Canvas.");
        assertThat(summaries()).isEqualTo(before);
        assertThat(newest()).isEqualTo(3);
        var world = course.world();

        var nightly = site.run("sync", id);

        assertThat(nightly.exitCode()).isZero();
        assertThat(nightly.out()).containsOnlyOnce(held());
        assertThat(course.world()).isEqualTo(world);
        var plan = site.run("plan", id);
        assertThat(plan.exitCode()).isZero();
        assertThat(plan.out()).isEqualTo("COS 597A (" + id + "): nothing to change\n  ! " + held() + "\n");
    }

    @Test
    void publishesWhatTheFileSaysNextAndWhatWasTakenBackWhenAsked() throws IOException {
        site.run("rollback", id, "1");

        assertThat(site.run("rollback", id, "2").exitCode()).isZero();
        assertThat(newest()).isEqualTo(4);
        assertThat(course.feed()).contains("COS 416");
        assertThat(site.run("plan", id).out()).isEqualTo("COS 597A (" + id + "): nothing to change\n");

        site.run("rollback", id, "1");
        course.edit("place: COS 416", "place: COS 402");
        assertThat(site.run("sync", id).exitCode()).isZero();
        assertThat(newest()).isEqualTo(6);
        assertThat(course.feed()).contains("COS 402");
    }

    @Test
    void rollsBackWhileTheFileIsBroken() throws IOException {
        course.write("not a schedule");

        assertThat(site.run("rollback", id, "1").exitCode()).isZero();

        assertThat(summaries()).isEqualTo(before);
    }

    @Test
    void isNothingForWhatIsPublishedAndRefusesWhatNeverWas() {
        assertThat(site.run("rollback", id, "2").out()).isEqualTo("Release 2 is what is published.\n");
        var unknown = site.run("rollback", id, "9");
        assertThat(unknown.exitCode()).isEqualTo(64);
        assertThat(unknown.err()).contains("There is no release 9 of " + id + ". There are 1 to 2.");
        assertThat(site.run("rollback", "nobody", "1").exitCode()).isEqualTo(64);
    }

    @Test
    void needsADigestToTakeAwayTooMuch() throws IOException {
        course.edit("days: [thu]", "days: [fri]");
        var plan = site.run("plan", id);
        assertThat(site.run("sync", id, "--approve", plan.digest()).exitCode()).isZero();

        var refused = site.run("rollback", id, "1");
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(newest()).isEqualTo(3);
        var digest = refused.digest();
        assertThat(refused.out()).contains("lectern rollback " + id + " 1 --approve " + digest);

        assertThat(site.run("rollback", id, "1", "--approve", digest).exitCode())
                .isZero();
        assertThat(summaries()).isEqualTo(before);
    }

    @Test
    void listsReleasesNewestFirst() {
        site.run("rollback", id, "1");

        var said = site.run("history", id);

        assertThat(said.out().lines().map(line -> line.replaceAll(", [A-Z][a-z]{2}, .*?:\\d\\d [A-Z]+", "")))
                .containsExactly(
                        "Release 3, release 1 again",
                        "  Office hours (Tri Dao) on 12 days, Thu, Sep 4 to Thu, Nov 20: room COS 416 → COS 420",
                        "Release 2",
                        "  Office hours (Tri Dao) on 12 days, Thu, Sep 4 to Thu, Nov 20: room COS 420 → COS 416",
                        "Release 1",
                        "  First published: 11 lectures, 12 office hours, 1 closed day, 23 readings");
        assertThat(site.run("history").out()).contains(id + "  Release 3, ");
        assertThat(site.run("history", id, "--format", "json").out())
                .contains("\"number\" : 3")
                .contains("\"again\" : 1")
                .contains("\"before\" : \"COS 416\"");
    }

    private String held() {
        return "The file still says what release 2 said, which was rolled back to release 1. Change the file, or"
                + " `lectern rollback " + id + " 2` to publish it again.";
    }

    private int newest() {
        return site.bean(Releases.class).newest(new CourseId(id)).orElseThrow().number();
    }

    /** What people see everywhere, without stamps. */
    private String summaries() throws IOException {
        var feed = course.feed()
                .lines()
                .filter(line -> !line.matches("(DTSTAMP|LAST-MODIFIED|SEQUENCE).*"))
                .toList();
        var google = course.google().stream()
                .map(event -> event.path("summary") + " " + event.path("location") + " " + event.path("start"))
                .toList();
        return feed + "\n" + google;
    }
}
