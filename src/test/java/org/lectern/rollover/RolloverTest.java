package org.lectern.rollover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.schedule.CourseId;
import org.lectern.source.Problem;
import org.lectern.source.ScheduleReader;
import org.lectern.source.SourceResult;

/** Next term's file: what moves, what goes, what is asked, and that all else stays as it was typed. */
class RolloverTest {

    private static final String FALL = """
            # COS 7, typed by hand

            id: cos7-fall2025        # for life
            code: COS 7
            title: Numbers
            institution: Princeton University
            zone: America/New_York
            term: {name: Fall 2025, first: 2025-09-02, last: 2025-12-05}
            archived: true
            calendar: fall2025
            people: {ada: {name: Ada Lovelace}}

            # Days off
            closed:
              - {date: 2025-10-14, why: No class}   # a whim
              - first: 2025-11-24
                last: 2025-11-28
                why: Thanksgiving
            swapped:
              - {date: 2025-09-30, runs-as: thu}

            meetings:
              lecture:
                kind: lecture
                days: [tue]
                at: "10:40-12:00"   # early
                changes:
                  - {from: 2025-10-20, place: Room 2}
                # travel
                except:
                  - {date: 2025-11-18, cancelled: travel}
              lab: {kind: lab, dates: [2025-09-05, 2025-09-19], at: "13:30-14:30", except: [{date: 2025-09-19, cancelled: ill}]}
              final: {kind: exam, date: 2025-12-04, at: "09:00-12:00"}

            sessions:
              - id: week-1
                week: 1
                date: 2025-09-02
                title: Zero
                moved: {date: 2025-09-03}
                readings:
                  - {title: Peano, due: 2025-09-01}
                  - {title: On 2025-09-01, due: 1 day before 20:00}

              - {id: 2025-09-09, date: 2025-09-09, title: One, presenters: [Alan], guests: [Grace]}

              # the last
              - id: lecture-2025-09-16
                date: 2025-09-16
                title: Two
                cancelled: true

            deadlines:
              - {id: report, title: Report, date: 2025-12-02, at: "23:59"}

            publish:
              feeds: {visibility: public, cancelled: mark}
              google: {calendar: "abc@group.calendar.google.com", share: public}   # ours
              canvas: {course: 12345}
              edits: keep
            """;

    private static final String NEXT = """
            # COS 7, typed by hand

            id: cos7-fall2026        # for life
            code: COS 7
            title: Numbers
            institution: Princeton University
            zone: America/New_York
            term: {name: Fall 2026, first: 2026-09-01, last: 2026-12-04}
            # Last term's calendar. Name the new one.
            # calendar: fall2025
            people: {ada: {name: Ada Lovelace}}

            # Days off
            # Last term's, moved with the weeks. Correct the dates, then take the # away.
            # closed:
            #   - {date: 2026-10-13, why: No class}   # a whim
            #   - first: 2026-11-23
            #     last: 2026-11-27
            #     why: Thanksgiving
            # Last term's, moved with the weeks. Correct the dates, then take the # away.
            # swapped:
            #   - {date: 2026-09-29, runs-as: thu}

            meetings:
              lecture:
                kind: lecture
                days: [tue]
                at: "10:40-12:00"   # early
                changes:
                  - {from: 2026-10-19, place: Room 2}
              lab: {kind: lab, dates: [2026-09-04, 2026-09-18], at: "13:30-14:30"}
              final: {kind: exam, date: 2026-12-03, at: "09:00-12:00"}

            sessions:
              - id: week-1
                week: 1
                date: 2026-09-01
                title: Zero
                readings:
                  - {title: Peano, due: 2026-08-31}
                  - {title: On 2025-09-01, due: 1 day before 20:00}

              - {id: 2026-09-08, date: 2026-09-08, title: One, presenters: [Alan]}

              # the last
              - id: lecture-2026-09-15
                date: 2026-09-15
                title: Two

            deadlines:
              - {id: report, title: Report, date: 2026-12-01, at: "23:59"}

            publish:
              feeds: {visibility: public, cancelled: mark}
              # The new term's Google calendar: write its id, or `create` for a new one.
              # google: {calendar: "CALENDAR", share: public}   # ours
              # The new term's Canvas course: write its number, from its address.
              # canvas: {course: NUMBER}
              edits: keep
            """;

    @TempDir
    private Path config;

    private Path old = Path.of("");

    @BeforeEach
    void writeFiles() throws IOException {
        Files.createDirectories(config.resolve("courses"));
        Files.createDirectories(config.resolve("calendars"));
        Files.writeString(config.resolve("calendars/fall2025.yaml"), "closed: []\n");
        old = Files.writeString(config.resolve("courses/cos7-fall2025.yaml"), FALL);
    }

    @Test
    void movesEveryDateByWholeWeeksAndKeepsWhatWasTyped() {
        assertThat(rolled("2026-09-01", "Fall 2026", null).text()).isEqualTo(NEXT);
    }

    @Test
    void makesAFileThatIsValid() throws IOException {
        var file = config.resolve("courses/cos7-fall2026.yaml");
        Files.writeString(file, rolled("2026-09-01", "Fall 2026", null).text());

        assertThat(new ScheduleReader().read(file)).isInstanceOf(SourceResult.Valid.class);
    }

    @Test
    void asksWhatNobodyCanKnowByItsLines() {
        assertThat(asked(rolled("2026-09-01", null, null))).isEqualTo("""
                new.yaml:8:1: warning: The term ends on 2026-12-04, as many weeks after its start as before
                  Correct `last` if that is another day.
                new.yaml:8:1: warning: The term has no name yet; the last one was 'Fall 2025'
                  Add `name` to `term`.
                new.yaml:10:1: warning: `calendar: fall2025` is a comment now, as it is last term's
                  Name the new one; its file goes into the folder `calendars`.
                new.yaml:15:1: warning: `closed` is a comment now, as such days fall otherwise each year: No class, \
                2025-10-14 -> 2026-10-13; Thanksgiving, 2025-11-24 to 2025-11-28 -> 2026-11-23 to 2026-11-27
                  Until you confirm one, it is a day like any other.
                new.yaml:21:1: warning: `swapped` is a comment now, as such days fall otherwise each year: thu, \
                2025-09-30 -> 2026-09-29
                  Until you confirm one, it is a day like any other.
                new.yaml:29:5: warning: What changed in mid-term for 'lecture' changes again, on the moved dates
                  Take `changes` out if that was for last term only.
                new.yaml:34:1: warning: The presenters of 1 session are last term's
                  Name the new ones, or take `presenters` out.
                new.yaml:56:3: warning: The new term's Google calendar is not known; `google` is a comment now
                  Write its id, or `create` for a new one, and take the # away; or leave it out.
                new.yaml:58:3: warning: The new term's Canvas course is not known; `canvas` is a comment now
                  Write its number, from its address, and take the # away; or leave it out.""");
    }

    @Test
    void listsTheDatesThatTheNewCalendarCloses() throws IOException {
        Files.writeString(config.resolve("calendars/fall2026.yaml"), """
                closed:
                  - {date: 2026-10-13, why: Recess}
                  - {date: 2026-10-14, why: Recess}
                  - {date: 2026-12-01, why: Snow}
                """);
        var rolled = rolled("2026-09-01", "Fall 2026", "fall2026");
        var file = Files.writeString(config.resolve("courses/cos7-fall2026.yaml"), rolled.text());
        var schedule = ((SourceResult.Valid) new ScheduleReader().read(file)).schedule();

        assertThat(rolled.text()).contains("\ncalendar: fall2026\n").doesNotContain("fall2025");
        assertThat(rolled.closed(Path.of("new.yaml"), schedule).stream()
                        .map(Problem::text)
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        new.yaml:9:1: warning: 2026-10-13 is closed (Recess), a date of lecture
                          Nothing meets on it, unless you name it under `open`.
                        new.yaml:9:1: warning: 2026-12-01 is closed (Snow), a date of lecture, report
                          Nothing meets on it, unless you name it under `open`.""");
    }

    @Test
    void takesOutWhatCannotBecomeAComment() throws IOException {
        Files.writeString(
                old,
                FALL.substring(0, FALL.indexOf("publish:")).replace("lab: {", "lab: {section: p01, ")
                        + "publish: {feeds: {visibility: public}, canvas: {course: 12345}, sections: {p01: {google:"
                        + " {calendar: create, share: public}, canvas: {course: 7}}}, edits: keep}\n");
        var rolled = rolled("2026-09-01", "Fall 2026", null);

        assertThat(rolled.text()).endsWith("""

                publish: {feeds: {visibility: public}, sections: {p01: {google: {calendar: create, share: public}}}, edits: keep}
                """);
        assertThat(asked(rolled)).endsWith("""
                new.yaml:53:1: warning: The new term's Canvas course is not known; `canvas` is taken out
                  Put it back with its number, from its address; or leave it out.
                new.yaml:53:51: warning: The new term's Canvas course of section p01 is not known; `canvas` is taken out
                  Put it back with its number, from its address; or leave it out.""");
    }

    @Test
    void countsWeeksFromMondayAcrossYearsOf53Weeks() {
        assertThat(rolled("2027-08-31", null, null).weeks()).isEqualTo(104);
        assertThat(rolled("2025-09-08", null, null).weeks()).isEqualTo(1);
        assertThat(rolled("2025-09-14", null, null).weeks()).isEqualTo(1);
        assertThat(rolled("2025-09-15", null, null).weeks()).isEqualTo(2);
        assertThat(rolled("2025-09-07", null, null).weeks()).isZero();
    }

    private Rollover.Rolled rolled(String first, @Nullable String name, @Nullable String calendar) {
        var schedule = ((SourceResult.Valid) new ScheduleReader().read(old)).schedule();
        var next = new NewTerm(new CourseId("cos7-fall2026"), LocalDate.parse(first), name, calendar);
        return Rollover.of(old, schedule, next).orElseThrow();
    }

    private static String asked(Rollover.Rolled rolled) {
        return rolled.toConfirm(Path.of("new.yaml")).stream().map(Problem::text).collect(Collectors.joining("\n"));
    }
}
