package org.lectern.cli;

import java.io.PrintStream;
import java.util.stream.Collectors;
import org.lectern.jobs.CoursePlan;
import org.lectern.sync.TargetName;

/** A plan on the screen: by meeting, with where each change lands. */
record PlanPrinter(PrintStream out) {

    void print(CoursePlan plan) {
        var lines = plan.lines();
        out.println(plan.code() + " (" + plan.course() + "): "
                + (lines.isEmpty() ? "nothing to change" : Words.count(lines.size(), "change")));
        lines.forEach(this::print);
        plan.drifts().forEach(drift -> out.println("  " + drift));
        plan.skipped().forEach((target, what) -> out.println("  " + target.label() + " is skipped: " + what));
        plan.unavailable().forEach((target, why) -> out.println("  " + target.label() + " cannot be asked: " + why));
        plan.unsafe()
                .forEach(unsafe -> out.println(
                        "  sync would refuse this: at " + unsafe.target().label() + " " + unsafe.reason()));
        if (!lines.isEmpty()) {
            out.println("  digest " + plan.digest());
        }
    }

    private void print(CoursePlan.Line line) {
        var where = line.targets().stream().map(TargetName::label).collect(Collectors.joining(", "));
        out.println("  " + line.sign() + " " + line.subject() + ": " + line.detail() + "  [" + where + "]");
    }
}
