package org.lectern.jobs;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.jspecify.annotations.Nullable;
import org.lectern.jobs.PartReport.Result;
import org.lectern.release.Release;
import org.lectern.schedule.Schedule;
import org.lectern.sync.Calls;
import org.lectern.sync.Change;
import org.lectern.sync.Connection;
import org.lectern.sync.Destination;
import org.lectern.sync.ObservedState;
import org.lectern.sync.Outcome;
import org.lectern.sync.Plan;
import org.lectern.sync.Target;
import org.lectern.sync.TargetException;
import org.lectern.sync.TargetName;
import org.lectern.sync.UnsafePlan;

/**
 * Brings one destination to what its course's file says: release, plan, apply, report. One object for one step
 * execution; every run plans afresh, so a crash needs no repair.
 */
class Reconciliation {

    private final long run;
    private final Destination destination;
    private final RunRequest request;
    private final Workshop workshop;
    private final PartDraft draft = new PartDraft();
    private final Deque<List<Change>> groups = new ArrayDeque<>();

    private @Nullable SimpleLock lock;
    private @Nullable Connection connection;
    private PlanText text = PlanText.withoutNames();
    private int changes;

    Reconciliation(long run, Destination destination, RunRequest request, Workshop workshop) {
        this.run = run;
        this.destination = destination;
        this.request = request;
        this.workshop = workshop;
    }

    /** Waits for the destination, and plans. */
    void begin() throws InterruptedException {
        lock = acquire(destination);
        if (request.type() == JobDefinition.Type.PURGE) {
            remove();
        } else {
            publishAndPlan();
        }
    }

    /** Makes the release that is due before. */
    private void publishAndPlan() throws InterruptedException {
        var publication = publish();
        if (publication instanceof Publication.Invalid invalid) {
            draft.ends(Result.INVALID, Refusals.invalid(invalid.problems()));
        } else if (publication instanceof Publication.Rests rests) {
            draft.ends(Result.RESTS, Refusals.rests(rests.code()));
        } else if (publication instanceof Publication.Refused refused) {
            draft.ends(Result.UNSAFE, unsafe(refused.unsafe()));
        } else if (publication instanceof Publication.Held held) {
            draft.says(held.why());
            reconcile(held.release(), held.text());
        } else {
            var published = (Publication.Published) publication;
            reconcile(published.release(), published.text());
        }
    }

    private void reconcile(Release release, PlanText words) {
        if (destination.target() != TargetName.FEEDS) {
            text = words;
            reconcile(release.schedule());
        }
    }

    private String unsafe(UnsafePlan plan) {
        return Refusals.unsafe(plan, destination.course(), request.rollback());
    }

    /** The next changes to apply together; null when there are none left. */
    @Nullable
    List<Change> next() {
        return draft.isOver() ? null : groups.poll();
    }

    /** Announces the changes in the ledger, then makes them. */
    List<Outcome> apply(List<Change> group) {
        workshop.ledger().intend(destination, group);
        return Objects.requireNonNull(connection).apply(group);
    }

    /** Keeps what became of them. */
    void record(List<Outcome> outcomes) {
        workshop.ledger().record(destination, outcomes);
        outcomes.forEach(outcome -> draft.add(outcome, text));
        workshop.progress().advances(run, destination, draft.tried(), changes);
    }

    /** Looks once more where the target needs it, lets go of the destination, and reports. */
    PartReport end(List<Throwable> bugs) {
        try {
            if (bugs.isEmpty()) {
                settle();
            } else {
                breaks(bugs.get(0));
            }
            return draft.report(destination, connection == null ? Calls.NONE : connection.calls(), text);
        } finally {
            release(lock);
        }
    }

    /** A full disk is not our bug: what could not be written is, once there is room again, by the next run. */
    private void breaks(Throwable reason) {
        if (reason instanceof UncheckedIOException disk) {
            draft.ends(Result.UNAVAILABLE, disk.getMessage() + ": " + Objects.requireNonNull(disk.getCause()));
        } else {
            draft.ends(Result.BROKEN, "a bug in Lectern: " + reason + "; the log has its trace");
        }
    }

    private SimpleLock acquire(Destination wanted) throws InterruptedException {
        return workshop.locks()
                .acquire(wanted.toString(), holder -> workshop.progress().waits(run, wanted, holder));
    }

    /** Whichever part of a course comes first makes its release, and reports so in the name of the feeds. */
    private Publication publish() throws InterruptedException {
        var feeds = new Destination(destination.course(), TargetName.FEEDS);
        var held = destination.equals(feeds) ? null : acquire(feeds);
        try {
            var approved = request.approvedFor(destination.course());
            var publication =
                    workshop.publisher().publish(destination.course(), request.limits(), approved, request.rollback());
            if (publication instanceof Publication.Published published
                    && !published.changes().isEmpty()) {
                workshop.runs().keep(run, PartDraft.published(feeds, published));
            }
            return publication;
        } finally {
            release(held);
        }
    }

    private void reconcile(Schedule schedule) {
        var target = workshop.target(destination.target());
        var shown = CourseDestinations.shown(schedule, destination.section()).filter(target::isWantedBy);
        var missing = target.missing();
        if (shown.isEmpty()) {
            draft.ends(Result.NOT_WANTED, leftBehind());
        } else if (workshop.resting().rests(destination.course(), destination.target())) {
            draft.ends(Result.RESTS, Refusals.restsThere(schedule.course(), destination.target()));
        } else if (missing.isPresent()) {
            draft.ends(request.insistent() ? Result.UNAVAILABLE : Result.SKIPPED, missing.get());
        } else {
            plan(target, shown.get());
        }
    }

    private void plan(Target target, Schedule schedule) {
        var memory = workshop.ledger().recall(destination);
        var opened = target.connect(destination, schedule, memory);
        connection = opened;
        try {
            var observed = opened.observe();
            var edits = schedule.publishing().edits();
            var plan = Plan.between(destination, target.project(schedule), memory, observed, edits);
            draft.notes(plan, text);
            var unsafe = plan.check(request.limits());
            if (unsafe.isPresent() && !request.approvedFor(destination.course()).contains(plan.digest())) {
                draft.ends(Result.UNSAFE, unsafe(unsafe.get()));
                return;
            }
            accept(observed, plan, opened.batch());
        } catch (TargetException reason) {
            draft.ends(Result.UNAVAILABLE, Objects.requireNonNull(reason.getMessage()));
        }
    }

    /** It rests from the first deletion on, so that no job fills again what a run left half empty. */
    private void remove() {
        var missing = workshop.target(destination.target()).missing();
        if (missing.isPresent()) {
            draft.ends(Result.UNAVAILABLE, missing.get());
            return;
        }
        text = workshop.removals().text(destination.course());
        try {
            var removal = workshop.removals().of(destination);
            connection = removal.connection();
            draft.removes(removal.stays());
            workshop.resting().rest(destination.course(), destination.target());
            accept(removal.observed(), removal.plan(), connection == null ? 1 : connection.batch());
        } catch (TargetException reason) {
            draft.ends(Result.UNAVAILABLE, Objects.requireNonNull(reason.getMessage()));
        }
    }

    private void accept(ObservedState observed, Plan plan, int batch) {
        workshop.ledger().saw(destination, observed, plan);
        changes = plan.changes().size();
        groups.addAll(plan.groups(batch));
    }

    private void settle() {
        if (connection == null || draft.isOver()) {
            return;
        }
        try {
            connection
                    .settle()
                    .ifPresent(observed -> workshop.ledger().saw(destination, observed, Plan.none(destination)));
        } catch (TargetException reason) {
            draft.ends(Result.UNAVAILABLE, Objects.requireNonNull(reason.getMessage()));
        }
    }

    private String leftBehind() {
        return workshop.ledger().recall(destination).entries().isEmpty()
                ? ""
                : "the file no longer publishes there; what Lectern made stays as it is";
    }

    private static void release(@Nullable SimpleLock held) {
        if (held != null) {
            held.unlock();
        }
    }
}
