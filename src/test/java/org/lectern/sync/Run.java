package org.lectern.sync;

import java.util.ArrayList;
import java.util.List;
import org.lectern.schedule.Schedule;

/** One run over one destination, as a job does it, limits aside: what was planned, and what became of it. */
public record Run(Plan plan, List<Outcome> outcomes) {

    /** What a run would do; nothing is written anywhere. */
    public static Plan plan(Target target, Ledger ledger, Schedule schedule) {
        return plan(target, ledger, schedule, "");
    }

    /** The same for the schedule that one section is shown; "" is everybody. */
    public static Plan plan(Target target, Ledger ledger, Schedule schedule, String section) {
        var destination = destination(target, schedule, section);
        var memory = ledger.recall(destination);
        return plan(
                target,
                destination,
                memory,
                target.connect(destination, schedule, memory).observe(),
                schedule);
    }

    public static Run of(Target target, Ledger ledger, Schedule schedule) {
        return of(target, ledger, schedule, "");
    }

    public static Run of(Target target, Ledger ledger, Schedule schedule, String section) {
        var destination = destination(target, schedule, section);
        var memory = ledger.recall(destination);
        var connection = target.connect(destination, schedule, memory);
        var observed = connection.observe();
        var plan = plan(target, destination, memory, observed, schedule);
        ledger.saw(destination, observed, plan);
        var outcomes = apply(plan, connection, ledger, destination);
        connection.settle().ifPresent(settled -> {
            var after = plan(target, destination, ledger.recall(destination), settled, schedule);
            ledger.saw(destination, settled, after);
        });
        return new Run(plan, outcomes);
    }

    /** Announces and writes all that is missing, and loses every answer. */
    public static void withoutAnswers(Target target, Ledger ledger, Schedule schedule) {
        withoutAnswers(target, ledger, schedule, "");
    }

    public static void withoutAnswers(Target target, Ledger ledger, Schedule schedule, String section) {
        var destination = destination(target, schedule, section);
        var memory = ledger.recall(destination);
        var connection = target.connect(destination, schedule, memory);
        var observed = connection.observe();
        var plan = plan(target, destination, memory, observed, schedule);
        ledger.saw(destination, observed, plan);
        for (var group : plan.groups(connection.batch())) {
            ledger.intend(destination, group);
            connection.apply(group);
        }
    }

    private static List<Outcome> apply(Plan plan, Connection connection, Ledger ledger, Destination destination) {
        List<Outcome> all = new ArrayList<>();
        for (var group : plan.groups(connection.batch())) {
            ledger.intend(destination, group);
            var outcomes = connection.apply(group);
            ledger.record(destination, outcomes);
            all.addAll(outcomes);
            if (outcomes.stream().anyMatch(Run::endsTheRun)) {
                break;
            }
        }
        return all;
    }

    private static boolean endsTheRun(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed && failed.reason().endsTheRun();
    }

    private static Plan plan(
            Target target, Destination destination, Memory memory, ObservedState observed, Schedule schedule) {
        var edits = schedule.publishing().edits();
        return Plan.between(destination, target.project(schedule), memory, observed, edits);
    }

    private static Destination destination(Target target, Schedule schedule, String section) {
        return new Destination(schedule.course().id(), target.name(), section);
    }
}
