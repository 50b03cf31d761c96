package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.jobs.PartReport;
import org.lectern.jobs.PartReport.Result;
import org.lectern.jobs.PartReport.Tally;
import org.lectern.jobs.RunReport;
import org.lectern.jobs.RunReport.State;
import org.lectern.sync.Calls;
import org.lectern.sync.Destination;
import org.lectern.sync.TargetName;
import tools.jackson.databind.json.JsonMapper;

class RunViewTest {

    private static final Instant ASKED = Instant.parse("2025-09-02T12:00:00Z");

    @Test
    void tellsARunAsJson() {
        var part = new PartReport(
                new Destination(Samples.COS, TargetName.GOOGLE),
                Result.PARTLY_FAILED,
                "Lecture 1: no",
                List.of("+ Lecture 2"),
                List.of("! Lecture 3"),
                new Tally(1, 2, 3, 4),
                new Calls(5, 6));
        var run = new RunReport(7, "resync", State.RUNNING, ASKED, ASKED.plusSeconds(1), null, List.of(part));

        assertThat(JsonMapper.shared().writeValueAsString(RunView.of(run)))
                .isEqualTo("{\"id\":7,\"job\":\"resync\",\"state\":\"running\",\"asked\":\"2025-09-02T12:00:00Z\","
                        + "\"started\":\"2025-09-02T12:00:01Z\",\"ended\":null,\"report\":[{"
                        + "\"course\":\"cos597a-fall2025\",\"section\":null,\"target\":\"google\",\"result\":\"partly-failed\","
                        + "\"message\":\"Lecture 1: no\",\"created\":1,\"updated\":2,\"deleted\":3,\"failed\":4,"
                        + "\"reads\":5,\"writes\":6,\"changes\":[\"+ Lecture 2\"],\"edits\":[\"! Lecture 3\"]}]}");
    }
}
