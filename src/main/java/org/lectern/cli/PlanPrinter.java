package org.lectern.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.jobs.CoursePlan;
import org.lectern.jobs.PlanText;

/**
 * A plan on the screen: by meeting, with where each change lands.
 *
 * @param verb the command that would make these changes
 */
record PlanPrinter(PrintStream out, String verb) {

    void print(CoursePlan plan) {
        if (plan.archived()) {
            out.println(plan.code() + " rests: archived");
            return;
        }
        var lines = plan.lines();
        out.println(plan.code() + " (" + plan.course() + "): "
                + (lines.isEmpty() ? "nothing to change" : Words.count(lines.size(), "change")));
        lines.stream().filter(line -> !line.held()).forEach(line -> print(line, plan.text()));
        printHeld(lines.stream().filter(CoursePlan.Line::held).toList(), plan.text());
        if (plan.held() != null) {
            out.println("  ! " + plan.held());
        }
        plan.text().questions().forEach(question -> out.println("  ? " + question));
        plan.drifts().forEach(drift -> out.println("  " + drift));
        plan.skipped().forEach((place, what) -> out.println("  " + plan.text().place(place) + " is skipped: " + what));
        plan.resting().forEach(line -> out.println("  " + line));
        plan.unavailable()
                .forEach((place, why) -> out.println("  " + plan.text().place(place) + " cannot be asked: " + why));
        plan.unsafe()
                .forEach(unsafe -> out.println("  " + verb + " would refuse this: at "
                        + plan.text().place(unsafe.destination()) + " " + unsafe.reason()));
        if (!lines.isEmpty()) {
            out.println("  digest " + plan.digest());
        }
    }

    /** They are made like any other, but whoever meant next week should see them apart. */
    private void printHeld(List<CoursePlan.Line> lines, PlanText text) {
        if (!lines.isEmpty()) {
            out.println("  to what is over already:");
            lines.forEach(line -> print(line, text));
        }
    }

    private void print(CoursePlan.Line line, PlanText text) {
        var where = line.places().stream().map(text::place).collect(Collectors.joining(", "));
        out.println("  " + line.sign() + " " + line.subject() + ": " + line.detail() + "  [" + where + "]");
    }
}
