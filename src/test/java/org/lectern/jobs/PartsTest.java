package org.lectern.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.jobs.Office.COS;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.jobs.PartReport.Result;
import org.lectern.jobs.PartReport.Tally;
import org.lectern.release.Database;
import org.lectern.release.Releases;
import org.lectern.schedule.CourseId;
import org.lectern.source.ScheduleReader;
import org.lectern.sync.Calls;
import org.lectern.sync.Change;
import org.lectern.sync.Content;
import org.lectern.sync.Destination;
import org.lectern.sync.Field;
import org.lectern.sync.InMemoryLedger;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Outcome;
import org.lectern.sync.Part;
import org.lectern.sync.Receipt;
import org.lectern.sync.RemoteId;
import org.lectern.sync.TargetName;
import org.lectern.sync.TargetRejected;
import org.lectern.sync.TargetUnavailable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class PartsTest {

    private static final Destination GOOGLE = new Destination(COS, TargetName.GOOGLE);
    private static final PlanText TEXT = PlanText.withoutNames();

    @TempDir
    private Path folder;

    @Test
    void splitsARunByCourseAndTarget() throws Exception {
        var folders = new Folders(folder.resolve("config"), folder.resolve("data"), folder.resolve("jobs"));
        var ledger = new InMemoryLedger();
        var reader = new ScheduleReader();
        var database = Database.BOTH.get(0).empty();
        var releases = new Releases(JdbcClient.create(database), new JdbcTransactionManager(database));
        var wanted = new WantedSchedules(folders, reader, releases);
        var destinations = new CourseDestinations(wanted, ledger, List.of());
        var removals = new Removals(new Published(folders, reader, releases), ledger, List.of());
        var request = Office.request(COS, new CourseId("cos126"), COS);
        var parts = new Parts(request, destinations, removals).partition(1);

        assertThat(List.copyOf(parts.keySet()))
                .isEqualTo(List.of(
                        "cos126/feeds",
                        "cos126/google",
                        "cos126/canvas",
                        "cos597a-fall2025/feeds",
                        "cos597a-fall2025/google",
                        "cos597a-fall2025/canvas"));
        assertThat(parts.values().stream()
                        .map(part -> part.getString("course") + " " + part.getString("target") + " '"
                                + part.getString("section") + "'")
                        .toList())
                .startsWith("cos126 FEEDS ''", "cos126 GOOGLE ''")
                .hasSize(6);
    }

    @Test
    void reportsThatNothingHadToBeDone() {
        assertThat(new PartDraft().report(GOOGLE, Calls.NONE, TEXT))
                .isEqualTo(report(Result.UNCHANGED, "", List.of(), 0, 0));
    }

    @Test
    void goesOnAfterWhatWasTurnedDown() {
        var draft = new PartDraft();
        draft.add(rejected("One"), TEXT);
        draft.add(applied("Two"), TEXT);

        assertThat(draft.isOver()).isFalse();
        assertThat(draft.report(GOOGLE, Calls.NONE, TEXT))
                .isEqualTo(
                        report(Result.PARTLY_FAILED, "One: no such room", List.of("+ Two: \"Two\", (no time)"), 1, 1));
    }

    @Test
    void stopsWhenTheTargetIsGoneAndStillTellsWhatWasTurnedDownBefore() {
        var draft = new PartDraft();
        draft.add(rejected("One"), TEXT);
        draft.add(new Outcome.Failed(created("Two"), new TargetUnavailable("Google does not answer", null)), TEXT);

        assertThat(draft.isOver()).isTrue();
        assertThat(draft.report(GOOGLE, Calls.NONE, TEXT))
                .isEqualTo(report(Result.UNAVAILABLE, "Google does not answer\nOne: no such room", List.of(), 0, 2));
    }

    @Test
    void keepsTheFirstEndUnlessABugFollows() {
        var draft = new PartDraft();
        draft.ends(Result.SKIPPED, "no account");
        draft.ends(Result.UNAVAILABLE, "too late");
        assertThat(draft.report(GOOGLE, Calls.NONE, TEXT).result()).isEqualTo(Result.SKIPPED);

        draft.ends(Result.BROKEN, "a bug");
        assertThat(draft.report(GOOGLE, Calls.NONE, TEXT)).isEqualTo(report(Result.BROKEN, "a bug", List.of(), 0, 0));
    }

    private static PartReport report(Result result, String message, List<String> changes, int created, int failed) {
        return new PartReport(
                GOOGLE, result, message, changes, List.of(), new Tally(created, 0, 0, failed), Calls.NONE);
    }

    private static Change created(String title) {
        return new Change.Create(new ItemKey(title, Part.EVENT), Content.empty().with(Field.TITLE, title));
    }

    private static Outcome applied(String title) {
        return new Outcome.Applied(created(title), new Receipt(new RemoteId("1"), null, null));
    }

    private static Outcome rejected(String title) {
        return new Outcome.Failed(created(title), new TargetRejected("no such room", null));
    }
}
