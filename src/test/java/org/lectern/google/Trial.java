package org.lectern.google;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.lectern.http.HttpSettings;
import org.lectern.schedule.Installation;
import org.lectern.schedule.Publishing;
import org.lectern.schedule.Schedule;
import org.lectern.standin.google.GoogleStandIn;
import org.lectern.sync.Calls;
import org.lectern.sync.Connection;
import org.lectern.sync.Destination;
import org.lectern.sync.ObservedState;
import org.lectern.sync.Outcome;
import org.lectern.sync.Plan;
import org.lectern.sync.TargetName;

/** Runs as a sync does: look, plan, intend, write, record, look once more where the target asks for it. */
final class Trial {

    static final HttpSettings HTTP = new HttpSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(5), 3, Duration.ofMillis(1), Duration.ofMillis(5));

    final GoogleStandIn google;
    final GoogleTarget target;
    Notebook notebook = new Notebook();
    Publishing.Edits edits = Publishing.Edits.KEEP;

    /** What one run did. */
    record Run(Plan plan, List<Outcome> outcomes, Calls calls) {

        List<RuntimeException> failures() {
            List<RuntimeException> failures = new ArrayList<>();
            for (var outcome : outcomes) {
                if (outcome instanceof Outcome.Failed failed) {
                    failures.add(failed.reason());
                }
            }
            return failures;
        }
    }

    Trial(GoogleStandIn google, Path folder) {
        this(google, folder, HTTP);
    }

    Trial(GoogleStandIn google, Path folder, HttpSettings http) {
        this.google = google;
        this.target = target(google.rootUrl(), google.keyFile(folder), http);
    }

    static GoogleTarget target(String rootUrl, @Nullable Path key, HttpSettings http) {
        var settings = new GoogleSettings(URI.create(rootUrl), key, 6000);
        var account = new GoogleAccount(settings, http, new Random(1), duration -> {});
        return new GoogleTarget(account, new Installation("lectern", URI.create("https://lectern.example.edu")));
    }

    /** Asks for each thing once. */
    static HttpSettings impatient() {
        return new HttpSettings(
                Duration.ofSeconds(5), Duration.ofSeconds(5), 1, Duration.ofMillis(1), Duration.ofMillis(5));
    }

    Run sync(Schedule schedule) {
        google.forgetRequests();
        var connection = connect(schedule);
        var observed = connection.observe();
        var plan = plan(schedule, observed);
        notebook.saw(observed, plan);
        List<Outcome> outcomes = new ArrayList<>();
        for (var group : plan.groups(connection.batch())) {
            notebook.intend(group);
            var done = connection.apply(group);
            notebook.record(done);
            outcomes.addAll(done);
            if (done.stream()
                    .anyMatch(one ->
                            one instanceof Outcome.Failed no && no.reason().endsTheRun())) {
                return new Run(plan, outcomes, connection.calls());
            }
        }
        connection.settle().ifPresent(settled -> notebook.saw(settled, plan(schedule, settled)));
        return new Run(plan, outcomes, connection.calls());
    }

    Connection connect(Schedule schedule) {
        return target.connect(destination(schedule), schedule, notebook.memory());
    }

    static Destination destination(Schedule schedule) {
        return new Destination(schedule.course().id(), TargetName.GOOGLE);
    }

    Plan plan(Schedule schedule, ObservedState observed) {
        return Plan.between(destination(schedule), target.project(schedule), notebook.memory(), observed, edits);
    }
}
