package org.lectern.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.schedule.Meetings.lecture;
import static org.lectern.schedule.Meetings.officeHours;
import static org.lectern.schedule.Schedules.aSchedule;
import static org.lectern.schedule.Topic.topic;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.jobs.PartReport;
import org.lectern.jobs.PartReport.Result;
import org.lectern.jobs.PartReport.Tally;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Schedules;
import org.lectern.sync.Calls;
import org.lectern.sync.Destination;
import org.lectern.sync.TargetName;

class WordsTest {

    private static final Destination GOOGLE = new Destination(new CourseId("cos597a-fall2025"), TargetName.GOOGLE);

    @Test
    void countsOneAndMany() {
        assertThat(List.of(Words.count(0, "write"), Words.count(1, "write"), Words.count(2, "write")))
                .isEqualTo(List.of("0 writes", "1 write", "2 writes"));
    }

    @Test
    void countsASchedule() {
        assertThat(Words.count(Schedules.cos597a().build()))
                .isEqualTo("11 lectures, 12 office hours, 1 closed day, 9 readings");
        assertThat(Words.count(aSchedule()
                        .from("2025-09-02", "2025-09-04")
                        .with(lecture())
                        .with(officeHours())
                        .with(topic("one", "2025-09-02").reading("Scaling", "2001.08361"))
                        .due("report", "2025-09-03")
                        .build()))
                .isEqualTo("1 lecture, 1 office hour, 1 deadline, 1 reading");
        assertThat(Words.count(aSchedule().build())).isEqualTo("nothing scheduled yet");
    }

    @Test
    void ordersExitCodesByWhatMattersFirst() {
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::code).toList())
                .isEqualTo(List.of(1, 3, 4, 6, 5, 2, 0, 64));
        assertThat(ExitCode.first(List.of())).isEqualTo(ExitCode.IN_SYNC);
        assertThat(ExitCode.first(List.of(ExitCode.PARTLY_FAILED, ExitCode.IN_SYNC, ExitCode.UNAVAILABLE)))
                .isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(Arrays.stream(Result.values())
                        .map(ExitCode::of)
                        .map(ExitCode::code)
                        .toList())
                .isEqualTo(List.of(0, 0, 0, 0, 0, 0, 5, 6, 4, 3, 1));
    }

    @Test
    void overwritesOneLineOnATerminal() {
        assertThat(progress(true))
                .isEqualTo("\r\u001b[Kcos597a-fall2025/google  1 of 24"
                        + "\r\u001b[Kcos597a-fall2025/google  2 of 24"
                        + "\r\u001b[Kcos597a-fall2025/google waits for another run, held by 4711@host\n"
                        + "\r\u001b[K");
    }

    @Test
    void saysOnlyWhatItWaitsForInAPipe() {
        assertThat(progress(false)).isEqualTo("cos597a-fall2025/google waits for another run, held by 4711@host\n");
    }

    private static String progress(boolean interactive) {
        var bytes = new ByteArrayOutputStream();
        var line = new ProgressLine(new PrintStream(bytes, true, UTF_8), interactive);
        line.advances(1, GOOGLE, 1, 24);
        line.advances(1, GOOGLE, 2, 24);
        line.waits(1, GOOGLE, "4711@host");
        line.ends(
                1,
                new PartReport(
                        GOOGLE, Result.CHANGED, "", List.of(), List.of(), new Tally(24, 0, 0, 0), new Calls(1, 24)));
        return bytes.toString(UTF_8);
    }
}
