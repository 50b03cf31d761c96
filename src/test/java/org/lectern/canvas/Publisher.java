package org.lectern.canvas;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.lectern.http.HttpSettings;
import org.lectern.schedule.Installation;
import org.lectern.schedule.Schedule;
import org.lectern.standin.canvas.CanvasStandIn;
import org.lectern.sync.Calls;
import org.lectern.sync.Connection;
import org.lectern.sync.DesiredState;
import org.lectern.sync.Destination;
import org.lectern.sync.ObservedState;
import org.lectern.sync.Outcome;
import org.lectern.sync.Plan;
import org.lectern.sync.TargetException;
import org.lectern.sync.TargetName;

/** Carries schedules to a stand-in as a run does: ledger first, stopping where a run would stop. */
final class Publisher {

    final CanvasTarget target;
    private PaperLedger ledger;

    /** What a run did. */
    record Run(Plan plan, List<Outcome> outcomes, Calls calls) {

        List<TargetException> failures() {
            return outcomes.stream()
                    .flatMap(outcome -> outcome instanceof Outcome.Failed failed
                            ? java.util.stream.Stream.of(failed.reason())
                            : java.util.stream.Stream.empty())
                    .toList();
        }
    }

    Publisher(CanvasStandIn canvas) {
        this(canvas.baseUrl(), canvas.token());
    }

    Publisher(String baseUrl, String token) {
        this(baseUrl, token, Duration.ofSeconds(20), new PaperLedger());
    }

    private Publisher(String baseUrl, String token, Duration callTimeout, PaperLedger ledger) {
        this.ledger = ledger;
        var second = Duration.ofSeconds(1);
        var patience = new HttpSettings(callTimeout, callTimeout, 2, second, second);
        this.target = new CanvasTarget(
                new CanvasSettings(URI.create(baseUrl), Secret.of(token), 60_000),
                new Installation("lectern", URI.create("https://lectern.example.edu")),
                patience,
                new Random(1),
                duration -> {});
    }

    /** The same, but it gives up before {@code NO_ANSWER} ends. */
    Publisher impatient(CanvasStandIn canvas) {
        return new Publisher(canvas.baseUrl(), canvas.token(), Duration.ofSeconds(2), ledger);
    }

    void loseTheLedger() {
        ledger = new PaperLedger();
    }

    Connection connect(Schedule schedule) {
        return target.connect(destination(schedule), schedule, ledger.recall(destination(schedule)));
    }

    ObservedState observe(Autumn term) {
        return connect(term.schedule()).observe();
    }

    Run publish(Autumn term) {
        var schedule = term.schedule();
        return run(schedule, target.project(schedule));
    }

    /** Takes away all that is ours. */
    Run purge(Autumn term) {
        return run(term.schedule(), new DesiredState(Map.of(), Set.of()));
    }

    private Run run(Schedule schedule, DesiredState desired) {
        var destination = destination(schedule);
        var memory = ledger.recall(destination);
        var connection = target.connect(destination, schedule, memory);
        var observed = connection.observe();
        var plan = Plan.between(
                destination, desired, memory, observed, schedule.publishing().edits());
        ledger.saw(destination, observed, plan);
        List<Outcome> outcomes = new ArrayList<>();
        for (var group : plan.groups(connection.batch())) {
            ledger.intend(destination, group);
            var some = connection.apply(group);
            ledger.record(destination, some);
            outcomes.addAll(some);
            if (some.stream().anyMatch(Publisher::ends)) {
                break;
            }
        }
        return new Run(plan, outcomes, connection.calls());
    }

    private static boolean ends(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed && failed.reason().endsTheRun();
    }

    private static Destination destination(Schedule schedule) {
        return new Destination(schedule.course().id(), TargetName.CANVAS);
    }
}
