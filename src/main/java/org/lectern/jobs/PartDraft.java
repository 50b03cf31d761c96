package org.lectern.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.jobs.PartReport.Result;
import org.lectern.jobs.PartReport.Tally;
import org.lectern.sync.Calls;
import org.lectern.sync.Change;
import org.lectern.sync.Destination;
import org.lectern.sync.Outcome;
import org.lectern.sync.Plan;

/** A part's report while it is being written. */
final class PartDraft {

    private final List<Change> changes = new ArrayList<>();
    private final List<String> drifts = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private int created;
    private int updated;
    private int deleted;
    private int failed;
    private @Nullable Result result;
    private String message = "";
    private boolean removes;
    private String remark = "";

    /** The report of a publication of feeds and pages. */
    static PartReport published(Destination feeds, Publication.Published publication) {
        var draft = new PartDraft();
        publication.changes().changes().forEach(draft::done);
        return draft.report(feeds, Calls.NONE, publication.text());
    }

    void notes(Plan plan, PlanText text) {
        plan.drifts().forEach(drift -> drifts.add(text.line(drift)));
    }

    void add(Outcome outcome, PlanText text) {
        if (outcome instanceof Outcome.Applied applied) {
            done(applied.change());
            return;
        }
        var reason = ((Outcome.Failed) outcome).reason();
        failed++;
        if (reason.endsTheRun()) {
            ends(Result.UNAVAILABLE, Objects.requireNonNull(reason.getMessage()));
        } else {
            remarks.add(text.subject(outcome.change()) + ": " + reason.getMessage());
        }
    }

    /** The end, with what to know or do; the first one counts, but for a bug. */
    void ends(Result how, String why) {
        if (result == null || how == Result.BROKEN) {
            result = how;
            message = why;
        }
    }

    /** All that is ours goes; what of it must stay is told. */
    void removes(List<String> stays) {
        removes = true;
        remarks.addAll(stays);
    }

    /** What to know although nothing is wrong here. */
    void says(String what) {
        remark = what;
    }

    boolean isOver() {
        return result != null;
    }

    int tried() {
        return created + updated + deleted + failed;
    }

    PartReport report(Destination destination, Calls calls, PlanText text) {
        var lines = changes.stream().sorted(text.order()).map(text::line).toList();
        var tally = new Tally(created, updated, deleted, failed);
        return new PartReport(destination, result(tally), message(), lines, drifts, tally, calls);
    }

    private Result result(Tally tally) {
        if (result != null) {
            return result;
        }
        if (tally.failed() > 0) {
            return Result.PARTLY_FAILED;
        }
        if (removes) {
            return Result.REMOVED;
        }
        return tally.done() > 0 ? Result.CHANGED : Result.UNCHANGED;
    }

    private String message() {
        List<String> lines = new ArrayList<>(remarks);
        if (!message.isEmpty()) {
            lines.add(0, message);
        }
        if (!remark.isEmpty()) {
            lines.add(remark);
        }
        return String.join("\n", lines);
    }

    private void done(Change change) {
        changes.add(change);
        if (change instanceof Change.Create) {
            created++;
        } else if (change instanceof Change.Update) {
            updated++;
        } else {
            deleted++;
        }
    }
}
